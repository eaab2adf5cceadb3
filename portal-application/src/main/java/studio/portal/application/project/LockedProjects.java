package studio.portal.application.project;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import studio.portal.application.Transactions;
import studio.portal.application.Versions;
import studio.portal.application.account.MembersNow;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.Project;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectPolicy;
import studio.portal.domain.project.ProjectRepository;

/** Loads a project under its lock, lets a verb change it and saves it: the transaction of nearly every use case here. */
public final class LockedProjects {
    /** What is done to a project, and when. */
    @FunctionalInterface
    public interface Verb {
        void change(Project project, Instant at);
    }

    /** What is done by somebody of whom it was read again what they may do. */
    @FunctionalInterface
    public interface Answer {
        void change(Actor now, Project project, Instant at);
    }

    private final Transactions transactions;
    private final ProjectRepository projects;
    private final MembersNow members;
    private final Clock clock;

    public LockedProjects(Transactions transactions, ProjectRepository projects, MembersNow members, Clock clock) {
        this.transactions = transactions;
        this.projects = projects;
        this.members = members;
        this.clock = clock;
    }

    /**
     * What the studio does. Whoever may not is told so before anything else is looked at.
     *
     * @throws StaleVersion if the plan is no longer at the expected version, whatever was said meanwhile
     */
    void plan(Actor actor, ProjectId id, Optional<Long> expectedVersion, Verb verb) {
        planning(actor, id, expectedVersion, (project, at) -> {
            verb.change(project, at);
            return true;
        });
    }

    /** As {@link #plan}, for what has a result. */
    <T> T planning(Actor actor, ProjectId id, Optional<Long> expectedVersion, BiFunction<Project, Instant, T> verb) {
        return transactions.write(actor, () -> {
            var project = projects.lock(actor, id).orElseThrow(NotFound::new);
            if (!ProjectPolicy.mayManage(actor)) {
                throw new AccessDenied("Only the studio plans a project");
            }
            Versions.expect(expectedVersion, project.found().planVersion());
            var result = verb.apply(project, clock.instant());
            projects.update(actor, project);
            return result;
        });
    }

    /**
     * What anybody does who sees the project. What a member may do when it is done counts.
     *
     * @throws StaleVersion if what a client is shown is no longer at the expected version
     */
    void answer(Actor actor, ProjectId id, Optional<Long> expectedVersion, Answer answer) {
        transactions.run(actor, () -> {
            var now = members.asTheyAreNow(actor);
            var project = projects.lock(now, id).orElseThrow(NotFound::new);
            Versions.expect(
                    expectedVersion,
                    now.isStaff()
                            ? project.found().planVersion()
                            : project.found().shownVersion());
            answer.change(now, project, clock.instant());
            projects.update(now, project);
        });
    }
}
