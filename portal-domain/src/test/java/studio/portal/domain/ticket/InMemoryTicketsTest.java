package studio.portal.domain.ticket;

import studio.portal.domain.InMemoryStore;

final class InMemoryTicketsTest extends InMemoryStore implements TicketRepositoryContract {}
