package studio.portal.domain.account;

import studio.portal.domain.InMemoryStore;

final class InMemoryClientsTest extends InMemoryStore implements ClientRepositoryContract {}
