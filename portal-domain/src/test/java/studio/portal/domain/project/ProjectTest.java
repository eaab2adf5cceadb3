package studio.portal.domain.project;

import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.domain.Refused.assertDenied;
import static studio.portal.domain.Refused.assertRefused;
import static studio.portal.domain.project.ExampleProjects.DESIGN_DUE;
import static studio.portal.domain.project.ExampleProjects.START;
import static studio.portal.domain.project.ExampleProjects.atWork;
import static studio.portal.domain.project.ExampleProjects.milestone;
import static studio.portal.domain.project.ExampleProjects.plan;
import static studio.portal.domain.project.ExampleProjects.relaunch;
import static studio.portal.domain.project.ExampleProjects.stored;
import static studio.portal.domain.project.ExampleProjects.terms;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.EventType.Audience;
import studio.portal.domain.account.Actor;

final class ProjectTest {
    private static final Instant LATER = MONDAY.plus(1, HOURS);

    @Test
    void a_new_project_is_planned_and_the_studios_alone() {
        var project = relaunch();

        assertThat(project.status()).isEqualTo(ProjectStatus.PLANNED);
        assertThat(project.isPublished()).isFalse();
        assertThat(project.number()).isEmpty();
        assertThat(Progress.of(project.milestones())).isEmpty();
        assertThat(project.events()).extracting(DomainEvent::audience).containsOnly(Audience.STUDIO);
    }

    @Test
    void only_the_studio_plans_one() {
        for (var actor : List.<Actor>of(MARA, BEA, ANA_AS_MARA, VISITOR)) {
            var project = stored(atWork());
            assertDenied(() -> Project.create(project.id(), KERN, terms("Mine"), actor, MONDAY));
            assertDenied(() -> project.change(terms("Another"), actor, LATER));
            assertDenied(() -> project.changeStatus(ProjectStatus.ON_HOLD, actor, LATER));
            assertDenied(() -> project.publish(Set.of(), Set.of(), ExampleProjects::number, actor, LATER));
            assertThat(project.events()).isEmpty();
        }
    }

    @Test
    void it_starts_pauses_goes_on_and_is_cancelled() {
        var project = relaunch();

        project.changeStatus(ProjectStatus.ACTIVE, ANA, MONDAY);
        project.changeStatus(ProjectStatus.ON_HOLD, ANA, LATER);
        project.changeStatus(ProjectStatus.ACTIVE, ANA, LATER);
        assertThat(project.state().startedAt()).contains(MONDAY);
        assertThat(project.state().closedAt()).isEmpty();

        project.changeStatus(ProjectStatus.CANCELLED, ANA, LATER);
        assertThat(project.state().closedAt()).contains(LATER);
    }

    @Test
    void what_has_begun_is_not_planned_again_and_what_has_not_is_not_completed() {
        var begun = atWork();

        assertRefused("project-move", () -> begun.changeStatus(ProjectStatus.PLANNED, ANA, LATER));
        assertRefused("project-move", () -> relaunch().changeStatus(ProjectStatus.COMPLETED, ANA, LATER));
        assertThat(begun.status()).isEqualTo(ProjectStatus.ACTIVE);
    }

    @Test
    void it_is_completed_only_when_every_milestone_is_done() {
        var project = relaunch();
        var id = ExampleProjects.add(project, "Only one", 1, Ask.NOTHING, START);
        project.changeStatus(ProjectStatus.ACTIVE, ANA, MONDAY);

        assertRefused("milestones-open", () -> project.changeStatus(ProjectStatus.COMPLETED, ANA, LATER));

        project.signOff().finish(id, ANA, LATER);
        project.changeStatus(ProjectStatus.COMPLETED, ANA, LATER);
        assertThat(project.status()).isEqualTo(ProjectStatus.COMPLETED);
    }

    @Test
    void a_closed_project_stays_as_it_is() {
        var project = atWork();
        var design = milestone(project, "Design").id();
        project.changeStatus(ProjectStatus.CANCELLED, ANA, LATER);
        var before = project.state();

        assertRefused("project-closed", () -> project.changeStatus(ProjectStatus.ACTIVE, ANA, LATER));
        assertRefused("project-closed", () -> project.change(terms("Another"), ANA, LATER));
        assertRefused(
                "project-closed", () -> project.plan().change(design, plan("Another", 1, Ask.NOTHING), ANA, LATER));
        assertRefused(
                "project-closed",
                () -> project.plan().move(design, DESIGN_DUE.plusDays(1), Optional.of("Why"), ANA, LATER));
        assertRefused("project-closed", () -> project.signOff().submit(design, ANA, LATER));
        assertRefused("project-closed", () -> project.publish(Set.of(), Set.of(), ExampleProjects::number, ANA, LATER));
        assertThat(project.state()).isEqualTo(before);
    }

    @Test
    void a_change_says_which_fields_and_never_what_is_in_them() {
        var project = stored(relaunch());

        project.change(new ProjectTerms("Secret name", "Secret words", Optional.empty(), START), ANA, LATER);

        assertThat(project.events())
                .extracting(DomainEvent::details)
                .containsExactly(Map.of("fields", "name,description,lead"));
    }

    @Test
    void to_change_nothing_is_no_news() {
        var project = stored(atWork());

        project.change(project.terms(), ANA, LATER);
        project.changeStatus(project.status(), ANA, LATER);

        assertThat(project.events()).isEmpty();
        assertThat(project.isChanged()).isFalse();
    }

    @Test
    void once_it_is_published_the_client_may_hear_of_its_status() {
        var project = stored(atWork());

        project.changeStatus(ProjectStatus.ON_HOLD, ANA, LATER);

        assertThat(project.events()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(EventType.PROJECT_STATUS_CHANGED);
            assertThat(event.audience()).isEqualTo(Audience.CLIENT);
        });
    }

    @Test
    void a_client_notices_what_happens_to_what_it_sees_and_nothing_else() {
        var project = stored(atWork());
        var before = project.state();

        project.plan().add(ExampleProjects.milestoneId(), plan("Hidden", 5, Ask.ACCEPT), START, ANA, LATER);
        project.plan().change(milestone(project, "Launch").id(), plan("Landing", 9, Ask.REVIEW), ANA, LATER);
        assertThat(project.state().updatedAt()).isEqualTo(before.updatedAt());
        assertThat(project.state().shownVersion()).isEqualTo(before.shownVersion());

        project.plan().change(milestone(project, "Design").id(), plan("Looks", 2, Ask.ACCEPT), ANA, LATER);
        assertThat(project.state().updatedAt()).isEqualTo(LATER);
        assertThat(project.state().shownVersion()).isEqualTo(before.shownVersion() + 1);
    }

    @Test
    void names_are_lines_and_descriptions_end_somewhere() {
        assertRefused("project-name", () -> terms("  "));
        assertRefused("project-name", () -> terms("Two\nlines"));
        assertRefused("project-name", () -> terms("x".repeat(ProjectTerms.NAME_LENGTH + 1)));
        assertRefused(
                "project-description",
                () -> new ProjectTerms(
                        "Fine", "x".repeat(ProjectTerms.DESCRIPTION_LENGTH + 1), Optional.empty(), START));
    }
}
