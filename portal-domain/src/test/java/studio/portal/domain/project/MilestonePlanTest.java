package studio.portal.domain.project;

import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Refused.assertDenied;
import static studio.portal.domain.Refused.assertRefused;
import static studio.portal.domain.project.ExampleProjects.DESIGN_DUE;
import static studio.portal.domain.project.ExampleProjects.START;
import static studio.portal.domain.project.ExampleProjects.add;
import static studio.portal.domain.project.ExampleProjects.address;
import static studio.portal.domain.project.ExampleProjects.atWork;
import static studio.portal.domain.project.ExampleProjects.attach;
import static studio.portal.domain.project.ExampleProjects.milestone;
import static studio.portal.domain.project.ExampleProjects.milestoneId;
import static studio.portal.domain.project.ExampleProjects.names;
import static studio.portal.domain.project.ExampleProjects.plan;
import static studio.portal.domain.project.ExampleProjects.relaunch;
import static studio.portal.domain.project.ExampleProjects.stored;
import static studio.portal.domain.project.ExampleProjects.waiting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType.Audience;
import studio.portal.domain.NotFound;
import studio.portal.domain.StaleVersion;

final class MilestonePlanTest {
    private static final Instant LATER = MONDAY.plus(1, HOURS);

    @Test
    void milestones_follow_each_other_as_they_were_added_and_as_they_are_ordered() {
        var project = relaunch();
        var first = add(project, "First", 1, Ask.NOTHING, START);
        var second = add(project, "Second", 1, Ask.NOTHING, START);
        assertThat(names(project.milestones())).containsExactly("First", "Second");

        project.plan().order(List.of(second, first), ANA, LATER);

        assertThat(names(project.milestones())).containsExactly("Second", "First");
    }

    @Test
    void an_order_of_other_milestones_than_there_are_is_stale() {
        var project = relaunch();
        var first = add(project, "First", 1, Ask.NOTHING, START);
        var second = add(project, "Second", 1, Ask.NOTHING, START);
        var plan = project.plan();

        for (var wrong : List.of(
                List.of(first), List.of(first, first), List.of(first, second, first), List.of(first, milestoneId()))) {
            assertThatThrownBy(() -> plan.order(wrong, ANA, LATER)).isInstanceOf(StaleVersion.class);
        }
        assertThat(names(project.milestones())).containsExactly("First", "Second");
    }

    @Test
    void to_order_them_as_they_are_is_no_news_and_to_move_a_hidden_one_none_for_the_client() {
        var project = stored(atWork());
        var ids = project.milestones().stream().map(Milestone::id).toList();

        project.plan().order(ids, ANA, LATER);
        assertThat(project.events()).isEmpty();

        project.plan().order(List.of(ids.get(2), ids.get(0), ids.get(1)), ANA, LATER);
        assertThat(project.state().shownVersion()).isEqualTo(project.found().shownVersion());
    }

    @Test
    void a_date_the_client_knows_moves_with_a_reason_that_is_kept() {
        var project = stored(atWork());
        var design = milestone(project, "Design").id();
        var later = DESIGN_DUE.plusDays(7);

        assertRefused("move-reason", () -> project.plan().move(design, later, Optional.empty(), ANA, LATER));
        assertRefused("move-reason", () -> project.plan().move(design, later, Optional.of("  "), ANA, LATER));
        project.plan().move(design, later, Optional.of(" The texts came late "), ANA, LATER);

        assertThat(project.moves())
                .containsExactly(
                        new MilestoneMove(design, DESIGN_DUE, later, "The texts came late", ANA.reference(), LATER));
        var moved = milestone(project, "Design");
        assertThat(moved.dueOn()).isEqualTo(later);
        assertThat(moved.due().first()).contains(DESIGN_DUE);
        assertThat(moved.due().isMoved()).isTrue();
        assertThat(project.events()).extracting(DomainEvent::audience).containsExactly(Audience.CLIENT);
        assertThat(project.events().get(0).details()).doesNotContainValue("The texts came late");
    }

    @Test
    void a_date_the_client_has_not_seen_moves_freely() {
        var project = stored(atWork());
        var launch = milestone(project, "Launch").id();

        project.plan().move(launch, DESIGN_DUE, Optional.empty(), ANA, LATER);

        assertThat(project.moves()).isEmpty();
        assertThat(milestone(project, "Launch").due().first()).isEmpty();
        assertThat(project.events()).extracting(DomainEvent::audience).containsExactly(Audience.STUDIO);
    }

    @Test
    void a_published_milestone_stays_and_a_hidden_one_can_go() {
        var project = atWork();
        var design = milestone(project, "Design").id();

        assertRefused("milestone-published", () -> project.plan().remove(design, ANA, LATER));
        project.plan().remove(milestone(project, "Launch").id(), ANA, LATER);

        assertThat(names(project.milestones())).containsExactly("Concept", "Design");
    }

    @Test
    void what_is_done_is_not_touched() {
        var project = atWork();
        var concept = milestone(project, "Concept").id();

        assertRefused(
                "milestone-done", () -> project.plan().move(concept, DESIGN_DUE, Optional.of("Why not"), ANA, LATER));
        assertRefused("milestone-done", () -> attach(project, concept, "Late", address("https://late.example")));
    }

    @Test
    void what_the_client_has_to_do_is_settled_once_they_were_asked() {
        var project = waiting();
        var design = milestone(project, "Design").id();

        assertRefused(
                "milestone-asked", () -> project.plan().change(design, plan("Design", 2, Ask.NOTHING), ANA, LATER));
        project.plan().change(design, plan("Looks", 5, Ask.ACCEPT), ANA, LATER);

        assertThat(milestone(project, "Looks").weight()).isEqualTo(5);
    }

    @Test
    void there_is_an_end_to_milestones_and_to_deliverables() {
        var project = relaunch();
        var first = add(project, "First", 1, Ask.NOTHING, START);
        for (var i = 1; i < Project.MOST_MILESTONES; i++) {
            add(project, "More", 1, Ask.NOTHING, START);
        }
        assertRefused("too-many-milestones", () -> add(project, "Too many", 1, Ask.NOTHING, START));

        for (var i = 0; i < Milestone.MOST_DELIVERABLES; i++) {
            attach(project, first, "File", address("https://files.example/" + i));
        }
        assertRefused(
                "too-many-deliverables", () -> attach(project, first, "Too many", address("https://files.example")));
    }

    @Test
    void weights_and_names_have_limits() {
        assertRefused("milestone-weight", () -> plan("Nothing", 0, Ask.NOTHING));
        assertRefused("milestone-weight", () -> plan("Heavy", MilestoneTerms.MOST_WEIGHT + 1, Ask.NOTHING));
        assertRefused("milestone-name", () -> plan(" ", 1, Ask.NOTHING));
        assertRefused("milestone-name", () -> plan("a\u202Eb", 1, Ask.NOTHING));
    }

    @Test
    void only_the_studio_plans() {
        var project = stored(atWork());
        var design = milestone(project, "Design").id();
        var plan = project.plan();

        assertDenied(() -> plan.add(milestoneId(), plan("Mine", 1, Ask.NOTHING), START, MARA, LATER));
        assertDenied(() -> plan.change(design, plan("Mine", 1, Ask.NOTHING), MARA, LATER));
        assertDenied(() -> plan.move(design, START, Optional.of("Sooner"), MARA, LATER));
        assertDenied(() -> plan.order(List.of(), MARA, LATER));
        assertDenied(() -> plan.remove(design, MARA, LATER));
        assertThat(project.events()).isEmpty();
    }

    @Test
    void a_milestone_of_another_project_is_none_of_this_one() {
        var project = stored(atWork());

        assertThatThrownBy(() -> project.plan().remove(milestoneId(), ANA, LATER))
                .isInstanceOf(NotFound.class);
    }
}
