package studio.portal.persistence.project;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.JONAS;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.project.ExampleProjects.address;
import static studio.portal.domain.project.ExampleProjects.all;
import static studio.portal.domain.project.ExampleProjects.atWork;
import static studio.portal.domain.project.ExampleProjects.attach;
import static studio.portal.domain.project.ExampleProjects.decisionId;
import static studio.portal.domain.project.ExampleProjects.milestone;
import static studio.portal.domain.project.ExampleProjects.relaunch;
import static studio.portal.domain.project.ExampleProjects.waiting;
import static studio.portal.persistence.schema.Tables.EVENT;
import static studio.portal.persistence.schema.Tables.MILESTONE_DECISION;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;
import studio.portal.application.Versions;
import studio.portal.domain.EventType;
import studio.portal.domain.RepositoryContract;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.Decision;
import studio.portal.domain.project.Fingerprint;
import studio.portal.domain.project.Milestone;
import studio.portal.domain.project.MilestoneId;
import studio.portal.domain.project.MilestoneStatus;
import studio.portal.domain.project.Project;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectRepository;
import studio.portal.domain.project.ShownMilestone;
import studio.portal.persistence.AtOnce;
import studio.portal.persistence.Database;

/** What happens when several people do things to a project at the very same time: the same on every database. */
interface ProjectRacesContract extends RepositoryContract {
    /** The proofs race more people, and more often. */
    int AT_ONCE = Integer.getInteger("races.at.once", 8);

    Database database();

    ProjectRepository projects();

    private Project add(Project project) {
        run(() -> projects().add(JOB, project));
        return project;
    }

    private Project found(ProjectId id) {
        return projects().find(ANA, id).orElseThrow();
    }

    /** Who was refused, by code; "stale" for a stale version. */
    private List<String> race(IntConsumer work) throws Exception {
        return AtOnce.run(AT_ONCE, i -> {
                    try {
                        run(() -> work.accept(i));
                        return "";
                    } catch (RuleViolation e) {
                        return e.code();
                    } catch (StaleVersion e) {
                        return "stale";
                    }
                })
                .stream()
                .filter(code -> !code.isEmpty())
                .toList();
    }

    @Test
    default void of_several_decisions_at_once_exactly_one_counts() throws Exception {
        var project = add(waiting());
        var design = milestone(project, "Design");

        var refused = race(i -> decide(
                project.id(), design.id(), i % 2 == 0 ? Decision.ACCEPT : Decision.CHANGES, design.fingerprint()));

        assertThat(refused).hasSize(AT_ONCE - 1).containsOnly("not-submitted");
        assertThat(database().sql().fetchCount(MILESTONE_DECISION)).isEqualTo(1);
        var decided = database().sql().fetchValue(MILESTONE_DECISION.DECISION, MILESTONE_DECISION.ID.isNotNull());
        assertThat(milestone(found(project.id()), "Design").status())
                .isEqualTo("accept".equals(decided) ? MilestoneStatus.DONE : MilestoneStatus.OPEN);
    }

    @Test
    default void nobody_decides_on_deliverables_that_change_at_the_same_time() throws Exception {
        var project = waiting();
        var design = milestone(project, "Design");
        var more = attach(project, design.id(), "More", address("https://more.example"));
        add(project);

        var refused = race(i -> {
            if (i == 0) {
                change(
                        ANA,
                        project.id(),
                        locked -> locked.publish(
                                Set.of(), Set.of(more), () -> projects().nextNumber(ANA), ANA, MONDAY));
            } else {
                decide(project.id(), design.id(), Decision.ACCEPT, design.fingerprint());
            }
        });

        var accepted = milestone(found(project.id()), "Design").isDone();
        assertThat(refused).hasSize(AT_ONCE - 1);
        if (accepted) {
            assertThat(refused).containsOnlyOnce("milestone-done").containsOnly("milestone-done", "not-submitted");
        } else {
            assertThat(refused).containsOnly("deliverables-changed");
        }
        assertThat(database().sql().fetchCount(MILESTONE_DECISION)).isEqualTo(accepted ? 1 : 0);
    }

    @Test
    default void of_several_orders_made_from_one_page_exactly_one_wins() throws Exception {
        var project = add(atWork());
        var version = found(project.id()).version();
        var ids = project.milestones().stream().map(Milestone::id).toList();

        var refused = race(i -> change(ANA, project.id(), locked -> {
            Versions.expect(Optional.of(version), locked.version());
            locked.plan().order(shuffled(ids, i), ANA, MONDAY);
        }));

        assertThat(refused).hasSize(AT_ONCE - 1).containsOnly("stale");
        assertThat(all(found(project.id()))).isEqualTo(Set.copyOf(ids));
        assertThat(found(project.id()).milestones()).extracting(Milestone::id).isNotEqualTo(ids);
    }

    @Test
    default void a_project_published_several_times_at_once_has_one_number() throws Exception {
        var project = add(relaunch());

        var refused = race(i -> {
            var by = i % 2 == 0 ? ANA : JONAS;
            change(
                    by,
                    project.id(),
                    locked ->
                            locked.publish(Set.of(), Set.of(), () -> projects().nextNumber(by), by, MONDAY));
        });

        assertThat(refused).isEmpty();
        assertThat(found(project.id()).number()).isPresent();
        assertThat(database().sql().fetchCount(EVENT, EVENT.TYPE.eq(EventType.PROJECT_PUBLISHED.storedName())))
                .isEqualTo(1);
    }

    private void decide(ProjectId id, MilestoneId milestone, Decision decision, Fingerprint seen) {
        change(
                MARA,
                id,
                locked -> locked.signOff()
                        .decide(
                                milestone,
                                decisionId(),
                                decision,
                                Optional.of("Because"),
                                ShownMilestone.whole(seen),
                                MARA,
                                MONDAY));
    }

    private void change(Actor actor, ProjectId id, Consumer<Project> verb) {
        var locked = projects().lock(actor, id).orElseThrow();
        verb.accept(locked);
        projects().update(actor, locked);
    }

    /** Never as they were. */
    private static List<MilestoneId> shuffled(List<MilestoneId> ids, int seed) {
        var order = new ArrayList<>(ids);
        Collections.shuffle(order, new Random(seed));
        if (order.equals(ids)) {
            Collections.swap(order, 0, 1);
        }
        return order;
    }
}
