package studio.portal.domain.invoice;

import studio.portal.domain.InMemoryStore;

final class InMemoryLedgersTest extends InMemoryStore implements LedgerRepositoryContract {}
