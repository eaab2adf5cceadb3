package studio.portal.application;

import java.util.List;
import java.util.UUID;
import studio.portal.application.notification.RecordedEvents;
import studio.portal.domain.EventType;
import studio.portal.domain.InMemoryStore;

final class InMemoryEventLogTest extends InMemoryStore implements EventLogContract {
    private final RecordingJobs jobs = new RecordingJobs();
    private final InMemoryEventLog log = new InMemoryEventLog(new CountingIds(), jobs);

    @Override
    public EventLog events() {
        return log;
    }

    @Override
    public RecordedEvents recordedEvents() {
        return log;
    }

    @Override
    public List<UUID> tellingOf() {
        return jobs.take(Jobs.Task.DERIVE_MESSAGES);
    }

    @Override
    public List<EventType> recorded(UUID subject) {
        return log.all().stream()
                .filter(event -> event.subject().equals(subject))
                .map(RecordedEvents.Recorded::type)
                .toList();
    }
}
