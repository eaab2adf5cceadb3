package studio.portal.domain.project;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BLUEBIRD;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Refused.assertDenied;
import static studio.portal.domain.Refused.assertRefused;
import static studio.portal.domain.project.ExampleProjects.DESIGN_DUE;
import static studio.portal.domain.project.ExampleProjects.START;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.portal.domain.Cast;
import studio.portal.domain.EventType;

final class ProjectTemplateTest {
    private final TemplateId id = new TemplateId(Cast.id(0xa1));

    private ProjectTemplate made(Project project) {
        return ProjectTemplate.of(id, "Website", project, ANA, MONDAY);
    }

    @Test
    void it_keeps_what_was_planned_at_first() {
        var project = ExampleProjects.atWork();
        var design = ExampleProjects.milestone(project, "Design");
        project.plan().move(design.id(), DESIGN_DUE.plusDays(20), Optional.of("Late"), ANA, MONDAY);

        assertThat(made(project).steps())
                .containsExactly(
                        new TemplateStep(ExampleProjects.plan("Concept", 1, Ask.NOTHING), 10),
                        new TemplateStep(ExampleProjects.plan("Design", 2, Ask.ACCEPT), 30),
                        new TemplateStep(ExampleProjects.plan("Launch", 1, Ask.NOTHING), 60));
    }

    @Test
    void a_project_that_begins_with_it_has_its_milestones_hidden_and_open() {
        var template = made(ExampleProjects.atWork());
        var project = ExampleProjects.planned(BLUEBIRD, "Shop");

        template.plan(project, ExampleProjects::milestoneId, ANA, MONDAY);

        assertThat(project.milestones()).hasSize(3).allSatisfy(milestone -> {
            assertThat(milestone.isPublished()).isFalse();
            assertThat(milestone.status()).isEqualTo(MilestoneStatus.OPEN);
            assertThat(milestone.deliverables()).isEmpty();
        });
        assertThat(ExampleProjects.milestone(project, "Design").dueOn()).isEqualTo(START.plusDays(30));
        assertThat(project.events())
                .extracting(event -> event.type())
                .containsExactly(
                        EventType.PROJECT_CREATED,
                        EventType.MILESTONE_ADDED,
                        EventType.MILESTONE_ADDED,
                        EventType.MILESTONE_ADDED);
    }

    @Test
    void what_was_due_before_the_start_is_due_on_it() {
        var project = ExampleProjects.relaunch();
        ExampleProjects.add(project, "Early", 1, Ask.NOTHING, START.minusDays(3));

        assertThat(made(project).steps()).extracting(TemplateStep::days).containsExactly(0);
    }

    @Test
    void a_plan_without_milestones_is_none_and_a_name_is_one_line() {
        assertRefused("template-empty", () -> made(ExampleProjects.relaunch()));
        var project = ExampleProjects.atWork();
        assertRefused("template-name", () -> ProjectTemplate.of(id, " ", project, ANA, MONDAY));
        assertRefused("template-name", () -> made(project).rename("a\nb", ANA, MONDAY));
    }

    @Test
    void templates_are_the_studios() {
        var project = ExampleProjects.atWork();
        assertDenied(() -> ProjectTemplate.of(id, "Mine", project, MARA, MONDAY));
        assertDenied(() -> made(project).rename("Mine", MARA, MONDAY));
        assertDenied(() -> made(project).remove(MARA, MONDAY));
        assertThat(made(project).events())
                .singleElement()
                .satisfies(event -> assertThat(event.audience()).isEqualTo(EventType.Audience.STUDIO));
    }
}
