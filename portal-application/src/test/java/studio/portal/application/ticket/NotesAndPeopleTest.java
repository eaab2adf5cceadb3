package studio.portal.application.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Refused.assertDenied;
import static studio.portal.domain.Refused.assertRefused;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import studio.portal.application.ticket.RedactMessage.Kind;
import studio.portal.domain.EventType;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.ticket.InternalNote;
import studio.portal.domain.ticket.TicketId;

/** Internal notes, redaction, and who takes part. */
final class NotesAndPeopleTest extends TicketDesk {
    private final TicketId fire = opened();

    @Test
    void a_note_changes_nothing_that_a_client_could_notice() {
        var before = ticket(fire).state();
        clock.advance(Duration.ofHours(1));
        var photo = uploadedBy(ANA);

        var note = noteOnTicket.handle(ANA, fire, new NoteOnTicket.Command("Sell them a new one", List.of(photo)));

        assertThat(ticket(fire).state()).isEqualTo(before);
        assertThat(tickets().messages(fire)).hasSize(1);
        assertThat(tickets().notes(fire)).extracting(InternalNote::id).containsExactly(note);
        assertThat(recorded(fire.value())).containsExactly(EventType.TICKET_OPENED, EventType.TICKET_NOTED);
    }

    @Test
    void only_the_studio_writes_notes() {
        var command = new NoteOnTicket.Command("Psst", List.of());

        assertDenied(() -> noteOnTicket.handle(MARA, fire, command));
        assertNotFound(() -> noteOnTicket.handle(BEA, fire, command));
        assertInvalid(
                "body", "NotBlank", () -> noteOnTicket.handle(ANA, fire, new NoteOnTicket.Command("", List.of())));
        assertInvalid(
                "attachmentIds",
                "absent",
                () -> noteOnTicket.handle(ANA, fire, new NoteOnTicket.Command("Psst", List.of(uploadedBy(MARA)))));
        assertThat(tickets().notes(fire)).isEmpty();
    }

    @Test
    void the_studio_takes_words_away_once() {
        var message =
                replyToTicket.handle(MARA, fire, saying("My password is 1234")).message();

        redactMessage.handle(ANA, fire, message, Kind.REPLY);

        assertThat(tickets().isRedacted(message)).isTrue();
        assertThat(recorded(fire.value())).endsWith(EventType.TICKET_MESSAGE_REDACTED);
        assertNotFound(() -> redactMessage.handle(ANA, fire, message, Kind.REPLY));
        assertNotFound(() -> redactMessage.handle(ANA, opened(), message, Kind.REPLY));
    }

    @Test
    void a_note_is_redacted_as_a_note() {
        var note = noteOnTicket.handle(ANA, fire, new NoteOnTicket.Command("Psst", List.of()));
        var before = ticket(fire).state();

        assertNotFound(() -> redactMessage.handle(ANA, fire, note, Kind.REPLY));
        redactMessage.handle(ANA, fire, note, Kind.NOTE);

        assertThat(tickets().isRedacted(note)).isTrue();
        assertThat(ticket(fire).state()).isEqualTo(before);
    }

    @Test
    void a_client_takes_nothing_back() {
        var message = replyToTicket.handle(MARA, fire, saying("Oops")).message();

        assertDenied(() -> redactMessage.handle(MARA, fire, message, Kind.REPLY));
        assertNotFound(() -> redactMessage.handle(BEA, fire, message, Kind.REPLY));
        assertThat(tickets().isRedacted(message)).isFalse();
    }

    @Test
    void the_requester_lets_a_colleague_in_and_out_again() {
        assertNotFound(() -> replyToTicket.handle(PAUL, fire, saying("Hi")));

        addParticipant.handle(MARA, fire, adding(PAUL.person()));
        replyToTicket.handle(PAUL, fire, saying("Hi"));
        assertDenied(() -> addParticipant.handle(PAUL, fire, adding(PAUL.person())));
        assertDenied(() -> removeParticipant.handle(PAUL, fire, PAUL.person()));

        removeParticipant.handle(MARA, fire, PAUL.person());
        assertNotFound(() -> replyToTicket.handle(PAUL, fire, saying("Hi")));
        assertThat(tickets().messages(fire)).hasSize(2);
        assertRefused("takes-no-part", () -> removeParticipant.handle(MARA, fire, PAUL.person()));
    }

    @Test
    void only_active_members_of_the_same_client_take_part() {
        assertInvalid("personId", "absent", () -> addParticipant.handle(MARA, fire, adding(BEA.person())));
        assertInvalid("personId", "absent", () -> addParticipant.handle(ANA, fire, adding(BEA.person())));
        assertInvalid("personId", "absent", () -> addParticipant.handle(ANA, fire, adding(ANA.person())));
        changePerson(PAUL.person(), paul -> paul.disable(ANA, MONDAY));
        assertInvalid("personId", "absent", () -> addParticipant.handle(MARA, fire, adding(PAUL.person())));
        assertNotFound(() -> addParticipant.handle(BEA, fire, adding(BEA.person())));
        assertThat(ticket(fire).participants()).isEmpty();
    }

    @Test
    void whatever_is_done_at_a_version_that_is_no_more_is_refused() {
        var message = replyToTicket.handle(MARA, fire, saying("Oops")).message();
        addParticipant.handle(MARA, fire, adding(PAUL.person()));
        var before = ticket(fire).state();
        var old = Optional.of(before.version() - 1);

        assertStale(() -> noteOnTicket.handle(ANA, fire, old, new NoteOnTicket.Command("Psst", List.of())));
        assertStale(() -> addParticipant.handle(ANA, fire, old, adding(PAUL.person())));
        assertStale(() -> removeParticipant.handle(MARA, fire, old, PAUL.person()));
        assertStale(() -> redactMessage.handle(ANA, fire, old, message, Kind.REPLY));

        assertThat(ticket(fire).state()).isEqualTo(before);
        assertThat(tickets().notes(fire)).isEmpty();
        removeParticipant.handle(MARA, fire, Optional.of(before.version()), PAUL.person());
        assertThat(ticket(fire).participants()).isEmpty();
    }

    private static void assertStale(ThrowingCallable deed) {
        assertThatExceptionOfType(StaleVersion.class).isThrownBy(deed);
    }

    private static AddParticipant.Command adding(PersonId colleague) {
        return new AddParticipant.Command(colleague);
    }
}
