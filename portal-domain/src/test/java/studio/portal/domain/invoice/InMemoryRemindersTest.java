package studio.portal.domain.invoice;

import studio.portal.domain.InMemoryStore;

final class InMemoryRemindersTest extends InMemoryStore implements ReminderRepositoryContract {}
