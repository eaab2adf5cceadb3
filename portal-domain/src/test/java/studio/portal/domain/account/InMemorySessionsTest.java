package studio.portal.domain.account;

import studio.portal.domain.InMemoryStore;

final class InMemorySessionsTest extends InMemoryStore implements SessionRepositoryContract {}
