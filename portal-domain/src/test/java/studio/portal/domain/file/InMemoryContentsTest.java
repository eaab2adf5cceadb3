package studio.portal.domain.file;

import studio.portal.domain.InMemoryStore;

final class InMemoryContentsTest extends InMemoryStore implements ContentRepositoryContract {}
