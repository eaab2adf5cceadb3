package studio.portal.domain.project;

import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Refused.assertRefused;
import static studio.portal.domain.project.ExampleProjects.DESIGN_DUE;
import static studio.portal.domain.project.ExampleProjects.add;
import static studio.portal.domain.project.ExampleProjects.address;
import static studio.portal.domain.project.ExampleProjects.all;
import static studio.portal.domain.project.ExampleProjects.atWork;
import static studio.portal.domain.project.ExampleProjects.attach;
import static studio.portal.domain.project.ExampleProjects.milestone;
import static studio.portal.domain.project.ExampleProjects.milestoneId;
import static studio.portal.domain.project.ExampleProjects.names;
import static studio.portal.domain.project.ExampleProjects.number;
import static studio.portal.domain.project.ExampleProjects.relaunch;
import static studio.portal.domain.project.ExampleProjects.stored;
import static studio.portal.domain.project.ExampleProjects.version;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.EventType.Audience;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;

final class PublicationTest {
    private static final Instant LATER = MONDAY.plus(1, HOURS);

    @Test
    void publishing_shows_what_was_named_and_nothing_else() {
        var project = relaunch();
        var shown = add(project, "Shown", 1, Ask.NOTHING, DESIGN_DUE);
        add(project, "Hidden", 1, Ask.NOTHING, DESIGN_DUE);
        var file = attach(project, shown, "File", version(1));
        attach(project, shown, "Draft", address("https://draft.example"));

        var before = project.publication(Set.of(shown), Set.of(file));
        var done = project.publish(Set.of(shown), Set.of(file), ExampleProjects::number, ANA, LATER);

        assertThat(done).isEqualTo(before);
        assertThat(done.project()).isTrue();
        assertThat(names(done.milestones())).containsExactly("Shown");
        assertThat(names(project.shownMilestones())).containsExactly("Shown");
        assertThat(milestone(project, "Shown").publishedDeliverables())
                .extracting(Deliverable::name)
                .containsExactly("File");
        assertThat(milestone(project, "Shown").due().first()).contains(DESIGN_DUE);
    }

    @Test
    void each_thing_is_told_to_the_client_when_it_becomes_visible() {
        var project = relaunch();
        var shown = add(project, "Shown", 1, Ask.NOTHING, DESIGN_DUE);
        var file = attach(project, shown, "File", version(7));
        var published = stored(project);

        published.publish(Set.of(shown), Set.of(file), ExampleProjects::number, ANA, LATER);

        assertThat(published.events())
                .extracting(DomainEvent::type)
                .containsExactly(
                        EventType.PROJECT_PUBLISHED, EventType.MILESTONE_PUBLISHED, EventType.DELIVERABLE_PUBLISHED);
        assertThat(published.events()).extracting(DomainEvent::audience).containsOnly(Audience.CLIENT);
        assertThat(published.events().get(2).details()).containsEntry(ProjectEvent.VERSION, "7");
    }

    @Test
    void it_gets_one_number_however_often_it_is_published() {
        var project = relaunch();
        var number = number();
        project.publish(Set.of(), Set.of(), () -> number, ANA, MONDAY);
        var again = stored(project);

        var nothing = again.publish(
                Set.of(),
                Set.of(),
                () -> {
                    throw new AssertionError("It has a number");
                },
                ANA,
                LATER);

        assertThat(nothing.isNothing()).isTrue();
        assertThat(again.number()).contains(number);
        assertThat(again.events()).isEmpty();
        assertThat(again.isChanged()).isFalse();
    }

    @Test
    void what_the_client_sees_already_becomes_visible_no_second_time() {
        var project = atWork();

        var publication = project.publication(all(project), Set.of());

        assertThat(publication.project()).isFalse();
        assertThat(names(publication.milestones())).containsExactly("Launch");
    }

    @Test
    void a_deliverable_is_not_published_without_its_milestone() {
        var project = atWork();
        var launch = milestone(project, "Launch").id();
        var file = attach(project, launch, "Plan", version(1));

        assertRefused("milestone-hidden", () -> project.publication(Set.of(), Set.of(file)));
        assertThatThrownBy(() -> project.publish(Set.of(), Set.of(file), ExampleProjects::number, ANA, LATER))
                .isInstanceOf(RuleViolation.class);
        project.publish(Set.of(launch), Set.of(file), ExampleProjects::number, ANA, LATER);

        assertThat(milestone(project, "Launch").publishedDeliverables()).hasSize(1);
    }

    @Test
    void what_is_not_there_cannot_be_published() {
        var project = stored(relaunch());

        assertThatThrownBy(() -> project.publish(Set.of(milestoneId()), Set.of(), ExampleProjects::number, ANA, LATER))
                .isInstanceOf(NotFound.class);
        assertThat(project.isPublished()).isFalse();
    }

    @Test
    void the_first_date_a_client_was_told_is_the_one_when_it_was_published() {
        var project = atWork();
        var launch = milestone(project, "Launch").id();
        project.plan().move(launch, DESIGN_DUE.plusDays(3), Optional.empty(), ANA, LATER);

        project.publish(Set.of(launch), Set.of(), ExampleProjects::number, ANA, LATER);

        assertThat(milestone(project, "Launch").due().first()).contains(DESIGN_DUE.plusDays(3));
        assertThat(milestone(project, "Launch").due().isMoved()).isFalse();
    }
}
