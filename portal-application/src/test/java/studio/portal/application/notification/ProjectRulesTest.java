package studio.portal.application.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.JONAS;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.project.ExampleProjects.DESIGN_DUE;
import static studio.portal.domain.project.ExampleProjects.add;
import static studio.portal.domain.project.ExampleProjects.atWork;
import static studio.portal.domain.project.ExampleProjects.decisionId;
import static studio.portal.domain.project.ExampleProjects.milestone;
import static studio.portal.domain.project.ExampleProjects.relaunch;
import static studio.portal.domain.project.ExampleProjects.waiting;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.portal.domain.EventType;
import studio.portal.domain.project.Ask;
import studio.portal.domain.project.Decision;
import studio.portal.domain.project.ExampleProjects;
import studio.portal.domain.project.Project;
import studio.portal.domain.project.ProjectStatus;
import studio.portal.domain.project.ShownMilestone;

/** Who hears of what happens to Kern's project, which Ana leads. */
final class ProjectRulesTest extends NotificationDesk {
    @Test
    void everybody_of_the_client_hears_that_a_project_is_published() {
        stored(atWork());

        assertThat(heard(EventType.PROJECT_PUBLISHED))
                .containsExactlyInAnyOrder("mara PROJECT_PUBLISHED", "paul PROJECT_PUBLISHED");
    }

    @Test
    void nobody_of_the_client_hears_of_what_it_cannot_see() {
        var hidden = relaunch();
        var step = add(hidden, "Step", 1, Ask.NOTHING, DESIGN_DUE);
        hidden.plan().move(step, DESIGN_DUE.plusDays(1), Optional.empty(), ANA, MONDAY);
        hidden.changeStatus(ProjectStatus.ACTIVE, ANA, MONDAY);
        hidden.signOff().finish(step, ANA, MONDAY);
        stored(hidden);

        assertThat(heard(EventType.MILESTONE_MOVED)).isEmpty();
        assertThat(heard(EventType.MILESTONE_DONE)).isEmpty();
        assertThat(heard(EventType.PROJECT_STATUS_CHANGED)).isEmpty();
    }

    @Test
    void nobody_hears_of_a_hidden_milestone_of_a_project_they_see() {
        var project = atWork();
        project.signOff().finish(milestone(project, "Launch").id(), ANA, MONDAY);
        stored(project);

        assertThat(heard(EventType.MILESTONE_DONE)).isEmpty();
    }

    @Test
    void those_are_asked_to_accept_or_to_review_who_may() {
        stored(waiting());
        assertThat(heard(EventType.MILESTONE_SUBMITTED)).containsExactly("mara MILESTONE_SUBMITTED");

        var project = atWork();
        var review = add(project, "Texts", 1, Ask.REVIEW, DESIGN_DUE);
        project.publish(Set.of(review), Set.of(), ExampleProjects::number, ANA, MONDAY);
        project.signOff().submit(review, ANA, MONDAY);
        stored(project);

        assertThat(heard(EventType.MILESTONE_SUBMITTED)).containsExactly("mara MILESTONE_SUBMITTED");
    }

    @Test
    void the_lead_hears_what_was_decided_and_whoever_decided_does_not() {
        var project = waiting();
        var design = milestone(project, "Design");
        project.signOff()
                .decide(
                        design.id(),
                        decisionId(),
                        Decision.CHANGES,
                        Optional.of("Bigger"),
                        ShownMilestone.whole(design.fingerprint()),
                        MARA,
                        MONDAY);
        stored(project);

        assertThat(heard(EventType.MILESTONE_CHANGES_REQUESTED)).containsExactly("ana MILESTONE_CHANGES_REQUESTED");
    }

    @Test
    void a_moved_date_is_told_to_everybody_who_knew_it() {
        var project = atWork();
        project.plan()
                .move(milestone(project, "Design").id(), DESIGN_DUE.plusDays(7), Optional.of("Rain"), JONAS, MONDAY);
        stored(project);

        assertThat(heard(EventType.MILESTONE_MOVED))
                .containsExactlyInAnyOrder("mara MILESTONE_MOVED", "paul MILESTONE_MOVED");
    }

    private void stored(Project project) {
        projects().add(JOB, project);
    }
}
