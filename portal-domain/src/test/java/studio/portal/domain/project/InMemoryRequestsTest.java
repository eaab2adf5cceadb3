package studio.portal.domain.project;

import studio.portal.domain.InMemoryStore;

final class InMemoryRequestsTest extends InMemoryStore implements RequestRepositoryContract {}
