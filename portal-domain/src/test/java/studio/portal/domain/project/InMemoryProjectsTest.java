package studio.portal.domain.project;

import studio.portal.domain.InMemoryStore;

final class InMemoryProjectsTest extends InMemoryStore implements ProjectRepositoryContract {}
