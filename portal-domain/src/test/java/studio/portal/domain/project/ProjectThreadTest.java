package studio.portal.domain.project;

import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.domain.Refused.assertDenied;
import static studio.portal.domain.Refused.assertRefused;
import static studio.portal.domain.project.ProjectMessage.Kind.MESSAGE;
import static studio.portal.domain.project.ProjectMessage.Kind.UPDATE;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import studio.portal.domain.Cast;
import studio.portal.domain.EventType;
import studio.portal.domain.EventType.Audience;
import studio.portal.domain.MessageBody;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.Attachments;

final class ProjectThreadTest {
    private static final Instant LATER = MONDAY.plus(1, HOURS);
    private static final EntryId ENTRY = new EntryId(Cast.id(1));

    private final Project project = Project.stored(ExampleRequests.website().state());
    private final ProjectThread thread = new ProjectThread(project);

    @Test
    void both_sides_write_and_nobody_else() {
        for (var actor : List.<Actor>of(MARA, PAUL, ANA)) {
            assertThat(write(MESSAGE, " Hello \r\n", actor).body()).isEqualTo("Hello");
        }
        for (var actor : List.<Actor>of(BEA, VISITOR, JOB)) {
            assertDenied(() -> write(MESSAGE, "Hello", actor));
        }
        assertThat(project.events()).hasSize(3).allMatch(event -> event.audience() == Audience.CLIENT);
        assertThat(project.state().updatedAt()).isEqualTo(LATER);
    }

    @Test
    void updates_notes_and_redactions_are_the_studios() {
        for (var actor : List.<Actor>of(MARA, BEA, VISITOR)) {
            assertDenied(() -> write(UPDATE, "We began", actor));
            assertDenied(() -> thread.note(ENTRY, "Late", Attachments.none(), actor, LATER));
            assertDenied(() -> thread.redact(ENTRY, actor, LATER));
            assertDenied(() -> thread.redactNote(ENTRY, actor, LATER));
        }
        assertThat(project.events()).isEmpty();
        assertThat(write(UPDATE, "We began", ANA).kind()).isEqualTo(UPDATE);
    }

    @Test
    void a_note_changes_nothing_that_a_client_could_notice() {
        var before = project.state();
        thread.note(ENTRY, "They pay late", Attachments.none(), ANA, LATER);
        thread.redactNote(ENTRY, ANA, LATER);

        assertThat(project.state())
                .usingRecursiveComparison()
                .ignoringFields("saidVersion")
                .isEqualTo(before);
        assertThat(project.events()).allMatch(event -> event.audience() == Audience.STUDIO);
    }

    @Test
    void what_is_said_before_a_project_is_published_is_told_to_the_studio_alone() {
        var terms = project.terms();
        var hidden = Project.create(new ProjectId(Cast.id(2)), KERN, terms, ANA, MONDAY);
        new ProjectThread(hidden).write(ENTRY, UPDATE, "Soon", Attachments.none(), ANA, LATER);

        assertThat(hidden.events())
                .last()
                .satisfies(event -> assertThat(event.type()).isEqualTo(EventType.PROJECT_UPDATE_WRITTEN))
                .satisfies(event -> assertThat(event.audience()).isEqualTo(Audience.STUDIO));
    }

    @Test
    void talking_goes_on_when_a_project_is_closed() {
        project.changeStatus(ProjectStatus.CANCELLED, ANA, LATER);

        assertThat(write(MESSAGE, "Thank you", MARA).body()).isEqualTo("Thank you");
    }

    @Test
    void a_message_has_a_body_of_limited_length() {
        assertRefused("message-length", () -> write(MESSAGE, " \n", MARA));
        assertRefused("message-length", () -> write(MESSAGE, "x".repeat(MessageBody.LENGTH + 1), MARA));
        assertThat(project.events()).isEmpty();
    }

    private ProjectMessage write(ProjectMessage.Kind kind, String body, Actor by) {
        return thread.write(ENTRY, kind, body, Attachments.none(), by, LATER);
    }
}
