package studio.portal.application;

import java.util.List;
import java.util.UUID;
import studio.portal.domain.InMemoryStore;

final class InMemoryJobsTest extends InMemoryStore implements JobsContract {
    private final RecordingJobs jobs = new RecordingJobs();

    @Override
    public Jobs jobs() {
        return jobs;
    }

    @Override
    public List<UUID> waiting(Jobs.Task task) {
        return jobs.take(task);
    }
}
