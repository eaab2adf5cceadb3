package studio.portal.application.project;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import studio.portal.application.Transactions;
import studio.portal.application.Unavailable;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectVisit;
import studio.portal.domain.project.ProjectVisitRepository;

/**
 * Somebody looks at a project, and is told since when things are new to them, by the rule of {@link ProjectVisit}. It is no
 * change that anybody is told of. Looking through somebody else's eyes leaves no trace, and shows no marks.
 */
public final class VisitProject {
    private final Transactions transactions;
    private final ProjectNames projects;
    private final ProjectVisitRepository visits;
    private final Clock clock;

    public VisitProject(Transactions transactions, ProjectNames projects, ProjectVisitRepository visits, Clock clock) {
        this.transactions = transactions;
        this.projects = projects;
        this.visits = visits;
        this.clock = clock;
    }

    /** As {@link #handle}, for a page that brings itself up to date: nobody need be looking, so nothing is recorded. */
    public Optional<Instant> marks(Actor actor, ProjectId project) {
        return actor instanceof Actor.Preview
                ? Optional.empty()
                : visits.find(actor, project).flatMap(ProjectVisit::previousSeenAt);
    }

    /** Since when things are new; empty during a first visit, to a preview and to a job. */
    public Optional<Instant> handle(Actor actor, ProjectId project) {
        if (actor instanceof Actor.Preview) {
            return Optional.empty();
        }
        try {
            return actor.personId().flatMap(person -> look(actor, person, project));
        } catch (Unavailable e) {
            return marks(actor, project); // what cannot be noted just now keeps nobody from reading
        }
    }

    private Optional<Instant> look(Actor actor, PersonId person, ProjectId project) {
        return transactions.write(actor, () -> {
            var now = clock.instant();
            var visit = visits.find(actor, project)
                    .map(before -> before.again(now))
                    .or(() -> projects.find(actor, project).map(seen -> ProjectVisit.first(person, project, now)))
                    .orElseThrow(NotFound::new);
            visits.keep(actor, visit);
            return visit.previousSeenAt();
        });
    }
}
