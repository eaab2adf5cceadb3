package studio.portal.application.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Refused.assertDenied;
import static studio.portal.domain.Refused.assertRefused;
import static studio.portal.domain.project.ExampleProjects.DESIGN_DUE;
import static studio.portal.domain.project.ExampleProjects.START;
import static studio.portal.domain.project.ExampleProjects.names;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.project.Ask;
import studio.portal.domain.project.Decision;
import studio.portal.domain.project.Milestone;
import studio.portal.domain.project.MilestoneId;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectStatus;

final class PlanningProjectsTest extends ProjectDesk {
    private final ProjectId work = atWork();

    @Test
    void the_studio_creates_a_project_that_nobody_of_the_client_sees() {
        var id = createProject.handle(ANA, relaunch(KERN, Optional.of(ANA.person())));

        assertThat(projects().find(ANA, id)).isPresent();
        assertThat(projects().find(MARA, id)).isEmpty();
        assertDenied(() -> createProject.handle(MARA, relaunch(KERN, Optional.empty())));
    }

    @Test
    void a_project_begins_with_the_milestones_of_a_template() {
        var make = new MakeTemplate(transactions, validation, projects(), templates(), ids, clock);
        var template = make.handle(ANA, new MakeTemplate.Command(work, "Website"));
        var command = new CreateProject.Command(KERN, "Another", "", Optional.empty(), START, Optional.of(template));

        var project = project(createProject.handle(ANA, command));

        assertThat(names(project.milestones())).isEqualTo(names(project(work).milestones()));
        assertThat(project.shownMilestones()).isEmpty();
        var remove = new RemoveTemplate(transactions, templates(), clock);
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> remove.handle(ANA, template, Optional.of(999L)));
        remove.handle(ANA, template, Optional.of(0L));
        assertInvalid("templateId", "absent", () -> createProject.handle(ANA, command));
        assertThat(project.milestones()).hasSize(3);
    }

    @Test
    void no_milestone_of_a_template_is_due_later_than_any_calendar_shows() {
        var make = new MakeTemplate(transactions, validation, projects(), templates(), ids, clock);
        var template = Optional.of(make.handle(ANA, new MakeTemplate.Command(work, "Website")));
        var last = LocalDate.of(2199, 12, 31);

        assertInvalid(
                "startsOn",
                "template-too-late",
                () -> createProject.handle(
                        ANA, new CreateProject.Command(KERN, "Far", "", Optional.empty(), last, template)));
        createProject.handle(
                ANA, new CreateProject.Command(KERN, "Far", "", Optional.empty(), last.minusYears(2), template));
    }

    @Test
    void its_client_is_there_and_its_lead_is_of_the_studio() {
        var nobody = new ClientId(ids.next());

        assertInvalid("clientId", "absent", () -> createProject.handle(ANA, relaunch(nobody, Optional.empty())));
        assertInvalid("leadId", "absent", () -> createProject.handle(ANA, relaunch(KERN, Optional.of(MARA.person()))));
    }

    @Test
    void several_things_change_in_one_step_or_none_does() {
        changeProject.handle(ANA, work, named("Another", ProjectStatus.ON_HOLD, Optional.of(0L)));
        assertThat(project(work).terms().name()).isEqualTo("Another");
        assertThat(project(work).status()).isEqualTo(ProjectStatus.ON_HOLD);

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(
                        () -> changeProject.handle(ANA, work, named("Late", ProjectStatus.ACTIVE, Optional.of(0L))));
        assertDenied(() -> changeProject.handle(MARA, work, named("Mine", ProjectStatus.ACTIVE, Optional.of(0L))));
        assertNotFound(() -> changeProject.handle(BEA, work, named("Mine", ProjectStatus.ACTIVE, Optional.empty())));
    }

    @Test
    void a_preview_changes_nothing() {
        assertDenied(
                () -> changeProject.handle(ANA_AS_MARA, work, named("Mine", ProjectStatus.ACTIVE, Optional.empty())));
        assertDenied(() -> decideOnMilestone.handle(
                ANA_AS_MARA, work, named(work, "Design").id(), saying(Decision.ACCEPT, "", named(work, "Design"))));
    }

    @Test
    void milestones_are_stepped_up_and_down_and_stay_at_the_ends() {
        var launch = named(work, "Launch").id();

        orderMilestones.step(ANA, work, launch, false, Optional.empty());
        assertThat(names(project(work).milestones())).containsExactly("Concept", "Design", "Launch");
        orderMilestones.step(ANA, work, launch, true, Optional.empty());
        assertThat(names(project(work).milestones())).containsExactly("Concept", "Launch", "Design");
    }

    @Test
    void an_order_made_from_a_stale_page_is_refused() {
        var ids = project(work).milestones().stream().map(Milestone::id).toList();
        var turned = List.of(ids.get(2), ids.get(1), ids.get(0));
        orderMilestones.handle(ANA, work, new OrderMilestones.Command(turned, Optional.of(0L)));

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> orderMilestones.handle(ANA, work, new OrderMilestones.Command(ids, Optional.of(0L))));
        assertThat(names(project(work).milestones())).containsExactly("Launch", "Design", "Concept");
    }

    @Test
    void an_order_names_milestones_of_the_project_each_once() {
        var ids = project(work).milestones().stream().map(Milestone::id).toList();

        assertInvalid("milestoneIds", "NotEmpty", () -> order(List.of()));
        assertInvalid("milestoneIds", "absent", () -> order(List.of(ids.get(0), new MilestoneId(this.ids.next()))));
        assertInvalid("milestoneIds", "duplicate", () -> order(List.of(ids.get(0), ids.get(1), ids.get(1))));
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(() -> order(ids.subList(0, 2)));
        assertThat(names(project(work).milestones())).containsExactly("Concept", "Design", "Launch");
    }

    private void order(List<MilestoneId> to) {
        orderMilestones.handle(ANA, work, new OrderMilestones.Command(to, Optional.empty()));
    }

    @Test
    void moving_what_the_client_knows_needs_a_reason_and_moving_it_nowhere_none() {
        var design = named(work, "Design").id();

        assertInvalid(
                "reason",
                "NotBlank",
                () -> moveMilestone.handle(
                        ANA, work, design, new MoveMilestone.Command(DESIGN_DUE.plusDays(1), " ", Optional.empty())));
        moveMilestone.handle(ANA, work, design, new MoveMilestone.Command(DESIGN_DUE, "", Optional.empty()));
        moveMilestone.handle(
                ANA, work, design, new MoveMilestone.Command(DESIGN_DUE.plusDays(1), "Rain", Optional.empty()));

        assertThat(projects().moves())
                .singleElement()
                .satisfies(move -> assertThat(move.reason()).isEqualTo("Rain"));
    }

    @Test
    void a_milestone_is_added_changed_and_removed_before_anybody_saw_it() {
        var id = added(work, "Training");

        changeMilestone.handle(
                ANA, work, id, new ChangeMilestone.Command("Course", "Two days", 7, Ask.REVIEW, Optional.empty()));
        assertThat(named(work, "Course").weight()).isEqualTo(7);
        assertInvalid(
                "weight",
                "Min",
                () -> changeMilestone.handle(
                        ANA, work, id, new ChangeMilestone.Command("Course", "", 0, Ask.REVIEW, Optional.empty())));

        removeMilestone.handle(ANA, work, id, Optional.empty());
        assertThat(names(project(work).milestones())).doesNotContain("Course");
        assertNotFound(() -> removeMilestone.handle(ANA, work, id, Optional.empty()));
        assertRefused(
                "milestone-published",
                () -> removeMilestone.handle(ANA, work, named(work, "Design").id(), Optional.empty()));
    }

    private static CreateProject.Command relaunch(ClientId client, Optional<PersonId> lead) {
        return new CreateProject.Command(client, "Relaunch", "Everything anew", lead, START, Optional.empty());
    }

    private static ChangeProject.Command named(String name, ProjectStatus status, Optional<Long> expected) {
        return new ChangeProject.Command(name, "", Optional.empty(), START, status, expected);
    }
}
