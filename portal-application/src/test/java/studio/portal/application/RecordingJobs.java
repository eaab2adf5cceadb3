package studio.portal.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import studio.portal.domain.account.Actor;

/** Remembers what was asked for and does nothing of it. */
public final class RecordingJobs implements Jobs {
    public record Scheduled(Task task, UUID about, Instant at) {}

    private final List<Scheduled> scheduled = new ArrayList<>();

    @Override
    public void schedule(Actor actor, Task task, UUID about, Instant at) {
        if (scheduled.stream()
                .noneMatch(job -> job.task() == task && job.about().equals(about))) {
            scheduled.add(new Scheduled(task, about, at));
        }
    }

    /** Everything of a kind that was asked for since the last time, earliest first, which is forgotten now. */
    public List<UUID> take(Task task) {
        var taken = scheduled.stream()
                .filter(job -> job.task() == task)
                .sorted(Comparator.comparing(Scheduled::at))
                .map(Scheduled::about)
                .toList();
        scheduled.removeIf(job -> job.task() == task);
        return taken;
    }
}
