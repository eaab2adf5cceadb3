package studio.portal.domain.ticket;

import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BLUEBIRD;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.JONAS;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Refused.assertDenied;
import static studio.portal.domain.Refused.assertRefused;
import static studio.portal.domain.ticket.ExampleTickets.inStatus;
import static studio.portal.domain.ticket.ExampleTickets.messageId;
import static studio.portal.domain.ticket.ExampleTickets.printerOnFire;
import static studio.portal.domain.ticket.ExampleTickets.stored;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.portal.domain.Cast;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.file.Attachments;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectNumber;

final class TicketTest {
    private static final Instant LATER = MONDAY.plus(1, HOURS);

    @Test
    void a_member_opens_a_ticket_for_themselves_in_their_own_client_only() {
        assertDenied(() -> open(KERN, PAUL.person(), MARA));
        assertDenied(() -> open(BLUEBIRD, MARA.person(), MARA));
        assertDenied(() -> open(KERN, MARA.person(), JOB));

        var ticket = open(KERN, MARA.person(), MARA);

        assertThat(ticket.status()).isEqualTo(TicketStatus.OPEN);
        assertThat(ticket.quietSince()).isEmpty();
        assertThat(ticket.events()).extracting(DomainEvent::type).containsExactly(EventType.TICKET_OPENED);
    }

    @Test
    void the_studio_opens_a_ticket_for_a_member_and_the_record_says_who_did() {
        var ticket = open(KERN, MARA.person(), ANA);

        assertThat(ticket.requester()).isEqualTo(MARA.person());
        assertThat(ticket.state().openedBy()).isEqualTo(ANA.reference());
        assertThat(ticket.events().get(0).by()).isEqualTo(ANA.reference());
        assertThat(ticket.events().get(0).client()).contains(KERN);
    }

    @Test
    void a_subject_is_one_line_of_limited_length() {
        assertRefused("subject", () -> subject(" "));
        assertRefused("subject", () -> subject("x".repeat(Ticket.SUBJECT_LENGTH + 1)));
        assertRefused("subject", () -> subject("one\ntwo"));

        assertThat(subject("  Fire  ").subject()).isEqualTo("Fire");
        assertThat(subject("x".repeat(Ticket.SUBJECT_LENGTH)).subject()).hasSize(Ticket.SUBJECT_LENGTH);
    }

    @Test
    void the_studio_files_a_ticket_under_a_project_and_takes_it_out_again() {
        var ticket = stored(printerOnFire());
        var website = new NamedProject(new ProjectId(Cast.id(0xd1)), new ProjectNumber(7));

        assertDenied(() -> ticket.triage().file(Optional.of(website), MARA, LATER));
        ticket.triage().file(Optional.of(website), ANA, LATER);
        ticket.triage().file(Optional.of(website), ANA, LATER);
        assertThat(ticket.state().project()).contains(website.id());
        ticket.triage().file(Optional.empty(), ANA, LATER);

        assertThat(ticket.triage().project()).isEmpty();
        assertThat(ticket.events())
                .extracting(DomainEvent::type)
                .containsExactly(EventType.TICKET_PROJECT_CHANGED, EventType.TICKET_PROJECT_CHANGED);
        assertThat(ticket.events().get(0).details()).containsExactlyEntriesOf(Map.of(TicketEvent.TO, "P-7"));
    }

    @Test
    void a_message_has_a_body_of_limited_length() {
        var ticket = stored(printerOnFire());

        assertRefused("message-length", () -> reply(ticket, " \r\n ", MARA));
        assertRefused("message-length", () -> reply(ticket, "x".repeat(TicketMessage.BODY_LENGTH + 1), MARA));
        assertThat(ticket.events()).isEmpty();
        assertThat(reply(ticket, "x".repeat(TicketMessage.BODY_LENGTH), MARA).body())
                .hasSize(TicketMessage.BODY_LENGTH);
        assertThat(reply(ticket, " a\r\nb ", MARA).body()).isEqualTo("a\nb");
    }

    @Test
    void a_reply_that_changes_the_status_is_told_as_one() {
        var ticket = stored(printerOnFire());

        var message = ticket.reply(
                messageId(), "Which one?", Attachments.none(), Optional.of(TicketStatus.WAITING_CLIENT), ANA, LATER);

        assertThat(ticket.events())
                .extracting(DomainEvent::type)
                .containsExactly(EventType.TICKET_REPLIED, EventType.TICKET_STATUS_CHANGED);
        assertThat(ticket.events().get(0).details())
                .isEqualTo(Map.of("message", message.id().toString(), "to", "waiting_client"));
        assertThat(ticket.events().get(1).details())
                .isEqualTo(Map.of("message", message.id().toString(), "from", "open", "to", "waiting_client"));
    }

    @Test
    void a_member_sets_no_status_with_a_reply() {
        var ticket = stored(printerOnFire());

        assertDenied(() ->
                ticket.reply(messageId(), "Done", Attachments.none(), Optional.of(TicketStatus.RESOLVED), MARA, LATER));
        assertThat(ticket.events()).isEmpty();
    }

    @Test
    void a_reply_of_the_studio_to_a_resolved_ticket_starts_the_quiet_time_again() {
        var ticket = inStatus(TicketStatus.RESOLVED);

        reply(ticket, "By the way", ANA);

        assertThat(ticket.status()).isEqualTo(TicketStatus.RESOLVED);
        assertThat(ticket.quietSince()).contains(LATER);
    }

    @Test
    void a_note_changes_nothing_that_a_client_could_notice() {
        for (var status : TicketStatus.values()) {
            var ticket = inStatus(status);
            var before = ticket.state();

            var note = ticket.note(messageId(), "Sell them a new one", Attachments.none(), ANA, LATER);

            assertThat(note.author()).isEqualTo(ANA.reference());
            assertThat(ticket.state()).isEqualTo(before);
            assertThat(ticket.isChanged()).isFalse();
            assertThat(ticket.events())
                    .extracting(event -> event.type().audience())
                    .containsExactly(EventType.Audience.STUDIO);
        }
    }

    @Test
    void only_the_studio_writes_notes() {
        var ticket = stored(printerOnFire());

        assertDenied(() -> ticket.note(messageId(), "Hello", Attachments.none(), MARA, LATER));
        assertDenied(() -> ticket.note(messageId(), "Hello", Attachments.none(), JOB, LATER));
    }

    @Test
    void what_is_reopened_goes_back_to_whoever_has_it() {
        var ticket = ExampleTickets.with(inStatus(TicketStatus.RESOLVED), Optional.of(ANA.person()), PAUL.person());

        ticket.reopen(MARA, LATER);

        assertThat(ticket.status()).isEqualTo(TicketStatus.IN_PROGRESS);
        assertThat(ticket.quietSince()).isEmpty();
        assertThat(ticket.events()).extracting(DomainEvent::type).containsExactly(EventType.TICKET_REOPENED);
    }

    @Test
    void only_the_studio_manages_a_ticket() {
        var ticket = stored(printerOnFire());

        assertDenied(() -> ticket.triage().assign(Optional.of(ANA.person()), MARA, LATER));
        assertDenied(() -> ticket.triage().prioritise(Priority.LOW, MARA, LATER));
        assertDenied(() -> ticket.triage().categorise(Category.BUG, MARA, LATER));
        assertDenied(() -> ticket.triage().plan(Optional.of(LocalDate.of(2026, 3, 9)), MARA, LATER));
        assertDenied(() -> ticket.redact(messageId(), MARA, LATER));
        assertDenied(() -> ticket.redactNote(messageId(), MARA, LATER));
        assertThat(ticket.isChanged()).isFalse();
    }

    @Test
    void what_the_studio_changes_is_recorded_with_from_and_to() {
        var ticket = stored(printerOnFire());

        ticket.triage().assign(Optional.of(JONAS.person()), ANA, LATER);
        ticket.triage().prioritise(Priority.LOW, ANA, LATER);
        ticket.triage().categorise(Category.BUG, ANA, LATER);
        ticket.triage().plan(Optional.of(LocalDate.of(2026, 3, 9)), ANA, LATER);
        ticket.triage().plan(Optional.of(LocalDate.of(2026, 3, 10)), ANA, LATER);
        ticket.triage().plan(Optional.empty(), ANA, LATER);
        ticket.triage().assign(Optional.empty(), ANA, LATER);

        assertThat(ticket.events())
                .extracting(DomainEvent::details)
                .containsExactly(
                        Map.of("person", JONAS.person().toString()),
                        Map.of("from", "urgent", "to", "low"),
                        Map.of("from", "technical", "to", "bug"),
                        Map.of("to", "2026-03-09"),
                        Map.of("from", "2026-03-09", "to", "2026-03-10"),
                        Map.of("from", "2026-03-10"),
                        Map.of());
        assertThat(ticket.state().updatedAt()).isEqualTo(LATER);
    }

    @Test
    void what_stays_as_it_is_is_not_recorded() {
        var ticket = inStatus(TicketStatus.CLOSED);

        ticket.triage().assign(Optional.empty(), ANA, LATER);
        ticket.triage().prioritise(Priority.URGENT, ANA, LATER);
        ticket.triage().categorise(Category.TECHNICAL, ANA, LATER);
        ticket.triage().plan(Optional.empty(), ANA, LATER);
        ticket.changeStatus(TicketStatus.CLOSED, ANA, LATER);

        assertThat(ticket.events()).isEmpty();
        assertThat(ticket.isChanged()).isFalse();
    }

    @Test
    void nothing_of_a_closed_ticket_changes() {
        var ticket = ExampleTickets.with(inStatus(TicketStatus.CLOSED), Optional.empty(), PAUL.person());
        var before = ticket.state();

        assertRefused("ticket-closed", () -> ticket.triage().assign(Optional.of(ANA.person()), ANA, LATER));
        assertRefused("ticket-closed", () -> ticket.triage().prioritise(Priority.LOW, ANA, LATER));
        assertRefused("ticket-closed", () -> ticket.triage().categorise(Category.BUG, ANA, LATER));
        assertRefused("ticket-closed", () -> ticket.triage().plan(Optional.of(LocalDate.of(2026, 3, 9)), ANA, LATER));
        assertRefused("ticket-closed", () -> ticket.participation().add(JONAS.person(), MARA, LATER));
        assertRefused("ticket-closed", () -> ticket.participation().remove(PAUL.person(), MARA, LATER));

        assertThat(ticket.state()).isEqualTo(before);
        assertThat(ticket.events()).isEmpty();
    }

    @Test
    void a_message_of_a_closed_ticket_can_still_be_redacted() {
        var ticket = inStatus(TicketStatus.CLOSED);

        ticket.redact(messageId(), ANA, LATER);

        assertThat(ticket.isChanged()).isTrue();
        assertThat(ticket.events()).extracting(DomainEvent::type).containsExactly(EventType.TICKET_MESSAGE_REDACTED);
    }

    @Test
    void redacting_a_note_stays_in_the_studio() {
        var ticket = stored(printerOnFire());
        var before = ticket.state();

        ticket.redactNote(messageId(), ANA, LATER);

        assertThat(ticket.isChanged()).isFalse();
        assertThat(ticket.state()).isEqualTo(before);
    }

    private static Ticket open(ClientId client, PersonId requester, Actor by) {
        return open(client, requester, "Fire", by);
    }

    private static Ticket subject(String subject) {
        return open(KERN, MARA.person(), subject, MARA);
    }

    private static Ticket open(ClientId client, PersonId requester, String subject, Actor by) {
        var opening =
                new TicketOpening(client, requester, subject, Priority.MEDIUM, Category.GENERAL, Optional.empty());
        return Ticket.open(new TicketId(Cast.id(1)), new TicketNumber(1042), opening, by, MONDAY);
    }

    private static TicketMessage reply(Ticket ticket, String body, Actor by) {
        return ticket.reply(messageId(), body, Attachments.none(), Optional.empty(), by, LATER);
    }
}
