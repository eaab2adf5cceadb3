package studio.portal.domain.account;

import studio.portal.domain.InMemoryStore;

final class InMemoryPeopleTest extends InMemoryStore implements PersonRepositoryContract {}
