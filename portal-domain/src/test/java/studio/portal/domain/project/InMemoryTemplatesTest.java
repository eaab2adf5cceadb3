package studio.portal.domain.project;

import studio.portal.domain.InMemoryStore;

final class InMemoryTemplatesTest extends InMemoryStore implements TemplateRepositoryContract {}
