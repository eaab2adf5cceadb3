package studio.portal.application.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ADMIN;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.JONAS;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.portal.application.Change;
import studio.portal.application.ticket.AddParticipant;
import studio.portal.application.ticket.ChangeTicket;
import studio.portal.application.ticket.NoteOnTicket;
import studio.portal.application.ticket.OpenTicket;
import studio.portal.application.ticket.RedactMessage.Kind;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.ticket.Category;
import studio.portal.domain.ticket.Priority;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketStatus;

/** Ana is the contact of Kern &amp; Sons; Bluebird has none. Paul takes part in Mara's ticket. */
final class NotificationRulesTest extends NotificationDesk {
    private final TicketId fire = opened();

    @BeforeEach
    void let_paul_in() {
        addParticipant.handle(MARA, fire, new AddParticipant.Command(PAUL.person()));
    }

    @Test
    void whoever_opens_a_ticket_gets_a_receipt_and_the_contact_hears_of_it() {
        assertThat(heard(EventType.TICKET_OPENED))
                .containsExactlyInAnyOrder("mara TICKET_RECEIVED", "ana TICKET_OPENED");
    }

    @Test
    void where_a_client_has_no_contact_the_whole_studio_hears() {
        openTicket.handle(BEA, fire());

        assertThat(heard(EventType.TICKET_OPENED))
                .containsExactlyInAnyOrder(
                        "bea TICKET_RECEIVED", "ana TICKET_OPENED", "jonas TICKET_OPENED", "admin TICKET_OPENED");
    }

    @Test
    void where_the_contact_is_disabled_the_rest_of_the_studio_hears() {
        changePerson(ANA.person(), ana -> ana.disable(ADMIN, MONDAY));

        assertThat(heard(EventType.TICKET_OPENED))
                .containsExactlyInAnyOrder("mara TICKET_RECEIVED", "jonas TICKET_OPENED", "admin TICKET_OPENED");
    }

    @Test
    void a_member_hears_that_the_studio_opened_a_ticket_for_them() {
        openTicket.handle(JONAS, forMara());
        assertThat(heard(EventType.TICKET_OPENED))
                .containsExactlyInAnyOrder("mara TICKET_OPENED_FOR_YOU", "ana TICKET_OPENED");

        openTicket.handle(ANA, forMara());
        assertThat(heard(EventType.TICKET_OPENED)).containsExactly("mara TICKET_OPENED_FOR_YOU");
    }

    @Test
    void everybody_who_takes_part_hears_a_reply_but_whoever_wrote_it() {
        replyToTicket.handle(MARA, fire, saying("Help"));
        assertThat(heard(EventType.TICKET_REPLIED))
                .containsExactlyInAnyOrder("paul TICKET_REPLIED", "ana TICKET_REPLIED");

        replyToTicket.handle(ANA, fire, saying("Run"));
        assertThat(heard(EventType.TICKET_REPLIED))
                .containsExactlyInAnyOrder("mara TICKET_REPLIED", "paul TICKET_REPLIED");

        assign(JONAS);
        replyToTicket.handle(PAUL, fire, saying("We did"));
        assertThat(heard(EventType.TICKET_REPLIED))
                .containsExactlyInAnyOrder("mara TICKET_REPLIED", "jonas TICKET_REPLIED");
    }

    @Test
    void where_the_assignee_is_disabled_the_contact_hears() {
        assign(JONAS);
        changePerson(JONAS.person(), jonas -> jonas.disable(ADMIN, MONDAY));
        replyToTicket.handle(PAUL, fire, saying("Hello?"));

        assertThat(heard(EventType.TICKET_REPLIED))
                .containsExactlyInAnyOrder("mara TICKET_REPLIED", "ana TICKET_REPLIED");
    }

    @Test
    void a_question_of_the_studio_is_told_as_one_and_once() {
        replyToTicket.handle(ANA, fire, sayingAndSetting(TicketStatus.WAITING_CLIENT, Optional.empty()));

        assertThat(heard(EventType.TICKET_REPLIED)).containsExactlyInAnyOrder("mara TICKET_ASKED", "paul TICKET_ASKED");
        assertThat(heard(EventType.TICKET_STATUS_CHANGED)).isEmpty();
    }

    @Test
    void a_status_that_waits_for_the_client_is_told_and_others_are_not() {
        changeTicket.handle(ANA, fire, status(TicketStatus.WAITING_CLIENT));
        assertThat(heard(EventType.TICKET_STATUS_CHANGED))
                .containsExactlyInAnyOrder("mara TICKET_ASKED", "paul TICKET_ASKED");

        changeTicket.handle(ANA, fire, status(TicketStatus.IN_PROGRESS));
        assertThat(heard(EventType.TICKET_STATUS_CHANGED)).isEmpty();
    }

    @Test
    void both_sides_hear_that_it_is_resolved_or_reopened() {
        resolveTicket.handle(MARA, fire, Optional.empty());
        assertThat(heard(EventType.TICKET_RESOLVED))
                .containsExactlyInAnyOrder("paul TICKET_RESOLVED", "ana TICKET_RESOLVED");

        reopenTicket.handle(JONAS, fire, Optional.empty());
        assertThat(heard(EventType.TICKET_REOPENED))
                .containsExactlyInAnyOrder("mara TICKET_REOPENED", "paul TICKET_REOPENED", "ana TICKET_REOPENED");
    }

    @Test
    void a_reply_that_reopens_is_told_once() {
        resolveTicket.handle(MARA, fire, Optional.empty());
        replyToTicket.handle(MARA, fire, saying("Not so"));

        assertThat(heard(EventType.TICKET_REOPENED)).isEmpty();
        assertThat(heard(EventType.TICKET_REPLIED))
                .containsExactlyInAnyOrder("paul TICKET_REPLIED", "ana TICKET_REPLIED");
    }

    @Test
    void nobody_hears_that_a_quiet_ticket_closed() {
        resolveTicket.handle(MARA, fire, Optional.empty());
        changeTicket.handle(ANA, fire, status(TicketStatus.CLOSED));

        assertThat(heard(EventType.TICKET_CLOSED)).isEmpty();
    }

    @Test
    void an_assignee_hears_of_it_unless_they_took_it_themselves() {
        assign(JONAS);
        assertThat(heard(EventType.TICKET_ASSIGNED)).containsExactly("jonas TICKET_ASSIGNED");

        assign(ANA);
        assertThat(heard(EventType.TICKET_ASSIGNED)).isEmpty();

        changeTicket.handle(ANA, fire, assigned(Optional.empty()));
        assertThat(heard(EventType.TICKET_ASSIGNED)).isEmpty();
    }

    @Test
    void the_client_hears_of_a_planned_date_and_of_its_moving() {
        for (var day : List.of(Optional.of(LocalDate.of(2026, 3, 9)), Optional.<LocalDate>empty())) {
            changeTicket.handle(
                    ANA,
                    fire,
                    new ChangeTicket.Command(
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Change.none(),
                            Change.to(day),
                            Optional.empty()));
            assertThat(heard(EventType.TICKET_PLANNED))
                    .containsExactlyInAnyOrder("mara TICKET_PLANNED", "paul TICKET_PLANNED");
        }
    }

    @Test
    void a_colleague_hears_that_they_were_let_in() {
        assertThat(heard(EventType.TICKET_PARTICIPANT_ADDED)).containsExactly("paul TICKET_PARTICIPANT_ADDED");
    }

    @Test
    void only_the_assignee_hears_of_a_note() {
        note(JONAS);
        assertThat(heard(EventType.TICKET_NOTED)).isEmpty();

        assign(ANA);
        note(JONAS);
        assertThat(heard(EventType.TICKET_NOTED)).containsExactly("ana TICKET_NOTED");

        note(ANA);
        assertThat(heard(EventType.TICKET_NOTED)).isEmpty();
    }

    @Test
    void nobody_hears_of_a_redaction() {
        redactMessage.handle(ANA, fire, tickets().messages(fire).get(0).id(), Kind.REPLY);
        note(ANA);
        redactMessage.handle(ANA, fire, tickets().notes(fire).get(0).id(), Kind.NOTE);

        assertThat(heard(EventType.TICKET_MESSAGE_REDACTED)).isEmpty();
        assertThat(heard(EventType.TICKET_NOTE_REDACTED)).isEmpty();
    }

    private void assign(Actor.Staff to) {
        changeTicket.handle(ANA, fire, assigned(Optional.of(to.person())));
    }

    private void note(Actor.Staff by) {
        noteOnTicket.handle(by, fire, new NoteOnTicket.Command("Psst", List.of()));
    }

    private static ChangeTicket.Command assigned(Optional<PersonId> to) {
        return new ChangeTicket.Command(
                Optional.empty(), Optional.empty(), Optional.empty(), Change.to(to), Change.none(), Optional.empty());
    }

    private static OpenTicket.Command forMara() {
        return new OpenTicket.Command(
                "Fire",
                "Help",
                Priority.HIGH,
                Category.GENERAL,
                Optional.empty(),
                Optional.of(MARA.person()),
                Optional.empty(),
                List.of());
    }
}
