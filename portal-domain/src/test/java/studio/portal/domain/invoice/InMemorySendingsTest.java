package studio.portal.domain.invoice;

import studio.portal.domain.InMemoryStore;

final class InMemorySendingsTest extends InMemoryStore implements SendingRepositoryContract {}
