package studio.portal.domain.project;

import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.JONAS;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.domain.project.ExampleProjects.DESIGN_DUE;
import static studio.portal.domain.project.ExampleProjects.add;
import static studio.portal.domain.project.ExampleProjects.atWork;
import static studio.portal.domain.project.ExampleProjects.attach;
import static studio.portal.domain.project.ExampleProjects.decisionId;
import static studio.portal.domain.project.ExampleProjects.milestone;
import static studio.portal.domain.project.ExampleProjects.names;
import static studio.portal.domain.project.ExampleProjects.relaunch;
import static studio.portal.domain.project.ExampleProjects.waiting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.portal.domain.Cast;
import studio.portal.domain.EventType;
import studio.portal.domain.NotFound;
import studio.portal.domain.RepositoryContract;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.Attachments;

/** What every store of projects does, whatever it is made of. */
public interface ProjectRepositoryContract extends RepositoryContract {
    Instant LATER = MONDAY.plus(1, HOURS);

    ProjectRepository projects();

    private Project stored(Project project) {
        run(() -> projects().add(JOB, project));
        return project;
    }

    private Project found(Actor actor, Project project) {
        return projects().find(actor, project.id()).orElseThrow();
    }

    private boolean sees(Actor actor, Project project) {
        var found = projects().find(actor, project.id()).isPresent();
        assertThat(write(() -> projects().lock(actor, project.id())).isPresent())
                .isEqualTo(found);
        return found;
    }

    @Test
    default void a_stored_project_is_found_as_it_was() {
        var project = stored(waiting());

        var found = found(MARA, project);

        assertThat(found.state()).isEqualTo(project.state());
        assertThat(found.events()).isEmpty();
        assertThat(found.isChanged()).isFalse();
    }

    @Test
    default void nobody_of_a_client_sees_a_project_before_it_is_published() {
        var project = stored(relaunch());

        assertThat(List.of(MARA, PAUL, BEA, ANA_AS_MARA, VISITOR)).noneMatch(actor -> sees(actor, project));
        assertThat(List.of(ANA, JONAS, JOB)).allMatch(actor -> sees(actor, project));
    }

    @Test
    default void every_member_of_its_client_sees_a_published_project_and_nobody_of_another() {
        var project = stored(atWork());

        assertThat(List.of(MARA, PAUL, ANA_AS_MARA, ANA, JOB)).allMatch(actor -> sees(actor, project));
        assertThat(List.of(BEA, VISITOR)).noneMatch(actor -> sees(actor, project));
    }

    /** One that the store knows. */
    default Content version() {
        return ExampleProjects.version(3);
    }

    @Test
    default void everything_that_changed_is_stored_and_the_version_rises() {
        var project = stored(atWork());
        var changed = found(ANA, project);
        var design = milestone(changed, "Design").id();
        changed.change(
                new ProjectTerms("Relaunch of everything", "", Optional.empty(), DESIGN_DUE.minusDays(9)), ANA, LATER);
        changed.plan().remove(milestone(changed, "Launch").id(), ANA, LATER);
        var added = add(changed, "Training", 1000, Ask.REVIEW, DESIGN_DUE.plusYears(1));
        var file = attach(changed, added, "Slides", version());
        changed.plan()
                .removeDeliverable(
                        design,
                        milestone(changed, "Design").deliverables().get(0).id(),
                        ANA,
                        LATER);
        changed.plan().move(design, DESIGN_DUE.plusDays(7), Optional.of("More texts"), ANA, LATER);
        changed.plan()
                .order(List.of(added, design, milestone(changed, "Concept").id()), ANA, LATER);
        changed.publish(Set.of(added), Set.of(file), ExampleProjects::number, ANA, LATER);
        changed.changeStatus(ProjectStatus.ON_HOLD, ANA, LATER);
        run(() -> projects().update(ANA, changed));

        var found = found(MARA, project);

        assertThat(found.version()).isGreaterThan(project.version());
        assertThat(found.state().shownVersion()).isEqualTo(changed.state().shownVersion());
        assertThat(found.state())
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(changed.state());
    }

    @Test
    default void what_a_client_cannot_notice_leaves_the_version_it_is_shown() {
        var project = stored(atWork());
        var before = found(MARA, project).state();
        var changed = found(ANA, project);
        changed.plan().move(milestone(changed, "Launch").id(), DESIGN_DUE, Optional.empty(), ANA, LATER);
        run(() -> projects().update(ANA, changed));

        var after = found(MARA, project).state();

        assertThat(after.version()).isGreaterThan(before.version());
        assertThat(after.shownVersion()).isEqualTo(before.shownVersion());
        assertThat(after.updatedAt()).isEqualTo(before.updatedAt());
    }

    @Test
    default void what_is_said_leaves_the_version_of_the_plan() {
        var project = stored(atWork());
        var before = found(ANA, project).state();
        var said = found(ANA, project);
        new ProjectThread(said).note(new EntryId(Cast.id(1)), "Late", Attachments.none(), ANA, LATER);
        run(() -> projects().update(ANA, said));
        var after = found(ANA, project).state();
        assertThat(after.version()).isGreaterThan(before.version());
        assertThat(after.planVersion()).isEqualTo(before.planVersion());

        var changed = found(ANA, project);
        changed.plan().move(milestone(changed, "Launch").id(), DESIGN_DUE, Optional.empty(), ANA, LATER);
        run(() -> projects().update(ANA, changed));
        assertThat(found(ANA, project).state().planVersion()).isGreaterThan(before.planVersion());
        assertThat(found(ANA, project).state().saidVersion()).isEqualTo(after.saidVersion());
    }

    @Test
    default void the_second_of_two_changes_made_at_once_is_stale_and_changes_nothing() {
        var project = stored(atWork());
        var first = found(ANA, project);
        var second = found(JONAS, project);
        first.changeStatus(ProjectStatus.ON_HOLD, ANA, LATER);
        second.changeStatus(ProjectStatus.CANCELLED, JONAS, LATER);
        run(() -> projects().update(ANA, first));

        assertThatThrownBy(() -> run(() -> projects().update(JONAS, second))).isInstanceOf(StaleVersion.class);

        assertThat(found(ANA, project).status()).isEqualTo(ProjectStatus.ON_HOLD);
    }

    @Test
    default void what_happened_is_recorded_with_the_change() {
        var project = stored(relaunch());
        var changed = found(ANA, project);
        changed.publish(Set.of(), Set.of(), ExampleProjects::number, ANA, LATER);
        run(() -> projects().update(ANA, changed));

        assertThat(recorded(project.id().value()))
                .containsExactly(EventType.PROJECT_CREATED, EventType.PROJECT_PUBLISHED);
    }

    @Test
    default void a_decision_is_kept_with_its_project() {
        var project = stored(waiting());
        var decided = found(MARA, project);
        var design = milestone(decided, "Design");
        decided.signOff()
                .decide(
                        design.id(),
                        decisionId(),
                        Decision.ACCEPT,
                        Optional.of("Lovely."),
                        ShownMilestone.whole(design.fingerprint()),
                        MARA,
                        LATER);
        run(() -> projects().update(MARA, decided));

        var found = found(PAUL, project);
        assertThat(milestone(found, "Design").isDone()).isTrue();
        assertThat(found.decisions()).isEmpty();
    }

    @Test
    default void numbers_rise() {
        var first = write(() -> projects().nextNumber(ANA));
        var second = write(() -> projects().nextNumber(JONAS));

        assertThat(second.value()).isGreaterThan(first.value());
    }

    @Test
    default void whoever_does_not_see_a_project_cannot_change_it() {
        var project = stored(atWork());
        var changed = found(ANA, project);
        changed.changeStatus(ProjectStatus.CANCELLED, ANA, LATER);

        assertThatThrownBy(() -> run(() -> projects().update(BEA, changed)))
                .isInstanceOfAny(StaleVersion.class, NotFound.class);
        assertThat(found(ANA, project).status()).isEqualTo(ProjectStatus.ACTIVE);
    }

    @Test
    default void milestones_keep_their_order() {
        var project = relaunch();
        for (var name : List.of("One", "Two", "Three", "Four")) {
            add(project, name, 1, Ask.NOTHING, DESIGN_DUE);
        }
        stored(project);
        var changed = found(ANA, project);
        var ids = changed.milestones().stream().map(Milestone::id).toList();
        changed.plan().order(List.of(ids.get(3), ids.get(1), ids.get(0), ids.get(2)), ANA, LATER);
        run(() -> projects().update(ANA, changed));

        assertThat(names(found(ANA, project).milestones())).containsExactly("Four", "Two", "One", "Three");
    }
}
