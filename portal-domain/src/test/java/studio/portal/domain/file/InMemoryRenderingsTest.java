package studio.portal.domain.file;

import studio.portal.domain.InMemoryStore;

final class InMemoryRenderingsTest extends InMemoryStore implements RenderingRepositoryContract {}
