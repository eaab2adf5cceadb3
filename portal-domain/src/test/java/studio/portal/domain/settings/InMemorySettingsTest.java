package studio.portal.domain.settings;

import studio.portal.domain.InMemoryStore;

final class InMemorySettingsTest extends InMemoryStore implements SettingsRepositoryContract {}
