package studio.portal.domain.document;

import studio.portal.domain.InMemoryStore;

final class InMemoryDocumentsTest extends InMemoryStore implements DocumentRepositoryContract {}
