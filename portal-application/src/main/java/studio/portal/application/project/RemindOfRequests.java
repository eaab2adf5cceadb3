package studio.portal.application.project;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import studio.portal.application.Transactions;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.ProjectRepository;
import studio.portal.domain.project.RequestId;
import studio.portal.domain.project.RequestRepository;

/**
 * Reminds clients of what waits on them: one reminder for a whole list, however many of its items are due. Each in its own
 * transaction and under its lock, so an answer that arrives meanwhile wins; run twice or late, each is reminded of once.
 */
public final class RemindOfRequests {
    /** A day begins when people read: nobody is reminded of anything at night. */
    private static final Duration MORNING = Duration.ofHours(8);

    private static final int BATCH = 200;

    private final Transactions transactions;
    private final ProjectRepository projects;
    private final RequestRepository requests;
    private final SettingsQueries settings;
    private final Clock clock;

    public RemindOfRequests(
            Transactions transactions,
            ProjectRepository projects,
            RequestRepository requests,
            SettingsQueries settings,
            Clock clock) {
        this.transactions = transactions;
        this.projects = projects;
        this.requests = requests;
        this.settings = settings;
        this.clock = clock;
    }

    /** Returns how many requests somebody is reminded of. */
    public int handle(Actor actor) {
        var zone = settings.current(actor).zone();
        var today = clock.instant().atZone(zone).minus(MORNING).toLocalDate();
        var reminded = 0;
        var after = Optional.<RequestId>empty();
        while (true) {
            var last = after;
            var due = transactions.write(actor, () -> requests.toRemind(actor, today, zone, last, BATCH));
            for (var id : due) {
                reminded += remind(actor, id, today, zone) ? 1 : 0;
            }
            if (due.size() < BATCH) {
                return reminded;
            }
            after = Optional.of(due.get(due.size() - 1));
        }
    }

    private boolean remind(Actor actor, RequestId id, LocalDate today, ZoneId zone) {
        return transactions.write(actor, () -> {
            var locked = LockedRequest.of(projects, requests, actor, id);
            var isDue = locked.request().isReminderDue(locked.project(), today, zone);
            if (isDue) {
                locked.request().remind(locked.project(), today, zone, actor, clock.instant());
                requests.update(actor, locked.request());
            }
            return isDue;
        });
    }
}
