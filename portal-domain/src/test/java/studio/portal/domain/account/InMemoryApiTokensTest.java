package studio.portal.domain.account;

import studio.portal.domain.InMemoryStore;

final class InMemoryApiTokensTest extends InMemoryStore implements ApiTokenRepositoryContract {}
