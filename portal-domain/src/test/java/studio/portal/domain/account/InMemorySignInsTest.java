package studio.portal.domain.account;

import studio.portal.domain.InMemoryStore;

final class InMemorySignInsTest extends InMemoryStore implements SignInRepositoryContract {}
