package studio.portal.domain.ticket;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BLUEBIRD;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.ticket.ExampleTickets.attaching;
import static studio.portal.domain.ticket.ExampleTickets.description;
import static studio.portal.domain.ticket.ExampleTickets.invoiceQuestion;
import static studio.portal.domain.ticket.ExampleTickets.logoTooSmall;
import static studio.portal.domain.ticket.ExampleTickets.messageId;
import static studio.portal.domain.ticket.ExampleTickets.printerOnFire;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.portal.domain.EventType;
import studio.portal.domain.NotFound;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.Attachments;
import studio.portal.domain.file.ExampleUploads;

/** What every store of tickets does, whatever it is made of. */
public interface TicketRepositoryContract extends TicketVisibilityContract {

    @Test
    default void a_stored_ticket_is_found_as_it_was() {
        var ticket = add(printerOnFire());

        var found = found(MARA, ticket);

        assertThat(found.state()).isEqualTo(ticket.state());
        assertThat(found.events()).isEmpty();
        assertThat(found.isChanged()).isFalse();
    }

    @Test
    default void everything_that_changed_is_stored_and_the_version_rises() {
        var ticket = add(printerOnFire());
        var changed = found(ANA, ticket);
        var later = MONDAY.plus(1, HOURS);
        changed.triage().assign(Optional.of(ANA.person()), ANA, later);
        changed.triage().prioritise(Priority.LOW, ANA, later);
        changed.triage().categorise(Category.BUG, ANA, later);
        changed.triage().plan(Optional.of(LocalDate.of(2026, 3, 9)), ANA, later);
        changed.participation().add(PAUL.person(), ANA, later);
        changed.resolve(ANA, later);
        run(() -> tickets().update(ANA, changed));

        var found = found(MARA, ticket);

        assertThat(found.version()).isGreaterThan(ticket.version());
        assertThat(found.state())
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(changed.state());
    }

    @Test
    default void the_ticket_that_was_followed_up_is_remembered() {
        var old = add(printerOnFire());
        var opening =
                new TicketOpening(KERN, MARA.person(), "Again", Priority.HIGH, Category.BUG, Optional.of(old.id()));
        var number = write(() -> tickets().nextNumber(MARA));
        var followUp = Ticket.open(new TicketId(messageId().value()), number, opening, MARA, MONDAY);

        add(followUp);

        assertThat(found(MARA, followUp).state().followsUp()).contains(old.id());
    }

    @Test
    default void numbers_rise() {
        var first = write(() -> tickets().nextNumber(MARA));
        var second = write(() -> tickets().nextNumber(ANA));

        assertThat(first.value()).isGreaterThanOrEqualTo(TicketNumber.FIRST);
        assertThat(second.value()).isGreaterThan(first.value());
    }

    @Test
    default void the_second_of_two_changes_made_at_once_is_stale_and_changes_nothing() {
        var ticket = add(printerOnFire());
        var first = found(ANA, ticket);
        var second = found(MARA, ticket);
        first.changeStatus(TicketStatus.IN_PROGRESS, ANA, MONDAY.plus(1, HOURS));
        second.resolve(MARA, MONDAY.plus(1, HOURS));
        run(() -> tickets().update(ANA, first));

        assertThatThrownBy(() -> run(() -> tickets().update(MARA, second))).isInstanceOf(StaleVersion.class);

        assertThat(found(ANA, ticket).status()).isEqualTo(TicketStatus.IN_PROGRESS);
        assertThat(recorded(ticket.id().value()))
                .containsExactly(EventType.TICKET_OPENED, EventType.TICKET_STATUS_CHANGED);
    }

    @Test
    default void what_happened_is_recorded_with_the_change() {
        var ticket = add(printerOnFire());
        var changed = found(MARA, ticket);
        changed.resolve(MARA, MONDAY.plus(1, HOURS));
        changed.reopen(MARA, MONDAY.plus(2, HOURS));
        run(() -> tickets().update(MARA, changed));

        assertThat(recorded(ticket.id().value()))
                .containsExactly(EventType.TICKET_OPENED, EventType.TICKET_RESOLVED, EventType.TICKET_REOPENED);
    }

    @Test
    default void a_note_changes_neither_version_nor_dates_but_is_recorded() {
        var ticket = add(printerOnFire());
        var before = found(ANA, ticket).state();

        note(ticket, Attachments.none());

        assertThat(found(ANA, ticket).state()).isEqualTo(before);
        assertThat(recorded(ticket.id().value())).containsExactly(EventType.TICKET_OPENED, EventType.TICKET_NOTED);
    }

    @Test
    default void a_file_belongs_to_the_message_it_came_with() {
        var ticket = add(printerOnFire());
        var upload = ExampleUploads.screenshot(MARA.person());
        run(() -> ExampleUploads.add(uploads(), MARA, upload));

        reply(MARA, ticket, attaching(upload));

        assertThat(uploads().findUnused(MARA, upload.id())).isEmpty();
    }

    @Test
    default void a_file_belongs_to_the_description_it_came_with() {
        var upload = ExampleUploads.screenshot(MARA.person());
        run(() -> ExampleUploads.add(uploads(), MARA, upload));
        var ticket = printerOnFire();
        var description = new TicketMessage(
                messageId(), ticket.id(), MARA.reference(), "See the picture", attaching(upload), MONDAY);

        run(() -> tickets().add(MARA, ticket, description));

        assertThat(uploads().findUnused(MARA, upload.id())).isEmpty();
    }

    @Test
    default void a_file_belongs_to_the_note_it_came_with() {
        var ticket = add(printerOnFire());
        var upload = ExampleUploads.screenshot(ANA.person());
        run(() -> ExampleUploads.add(uploads(), ANA, upload));

        note(ticket, attaching(upload));

        assertThat(uploads().findUnused(ANA, upload.id())).isEmpty();
    }

    @Test
    default void a_message_is_redacted_once() {
        var ticket = add(printerOnFire());
        var message = reply(MARA, ticket, Attachments.none());

        run(() -> tickets().redact(ANA, ticket.id(), message, MONDAY));

        assertThatThrownBy(() -> run(() -> tickets().redact(ANA, ticket.id(), message, MONDAY)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    default void a_message_of_another_ticket_is_not_there_to_be_redacted() {
        var ticket = add(printerOnFire());
        var message = reply(MARA, ticket, Attachments.none());
        var other = add(logoTooSmall());

        assertThatThrownBy(() -> run(() -> tickets().redact(ANA, other.id(), message, MONDAY)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    default void a_note_is_redacted_once_and_only_as_a_note() {
        var ticket = add(printerOnFire());
        var note = note(ticket, Attachments.none());

        assertThatThrownBy(() -> run(() -> tickets().redact(ANA, ticket.id(), note, MONDAY)))
                .isInstanceOf(NotFound.class);
        run(() -> tickets().redactNote(ANA, ticket.id(), note, MONDAY));
        assertThatThrownBy(() -> run(() -> tickets().redactNote(ANA, ticket.id(), note, MONDAY)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    default void quiet_tickets_are_those_resolved_before_the_given_time_oldest_first() {
        var recent = resolved(printerOnFire(), 10);
        var oldest = resolved(invoiceQuestion(), 30);
        var old = resolved(logoTooSmall(), 20);
        add(printerOnFire());
        var time = MONDAY.minus(10, DAYS);

        assertThat(tickets().quietSinceBefore(JOB, time, 10)).containsExactly(oldest.id(), old.id());
        assertThat(tickets().quietSinceBefore(JOB, time, 1)).containsExactly(oldest.id());
        assertThat(tickets().quietSinceBefore(JOB, time.plusSeconds(1), 10)).contains(recent.id());
    }

    @Test
    default void every_ticket_a_person_requested_or_takes_part_in_is_found_closed_ones_too() {
        var open = add(printerOnFire());
        var closed = add(printerOnFire());
        var closing = found(ANA, closed);
        closing.resolve(ANA, MONDAY);
        closing.close(ANA, MONDAY);
        run(() -> tickets().update(ANA, closing));
        var pauls = add(invoiceQuestion());
        add(logoTooSmall());
        var withPaul = withPaul(add(printerOnFire()));

        assertThat(write(() -> tickets().lockAllOf(ANA, KERN, MARA.person())))
                .extracting(Ticket::id)
                .containsExactlyInAnyOrder(open.id(), closed.id(), withPaul.id());
        assertThat(write(() -> tickets().lockAllOf(ANA, KERN, PAUL.person())))
                .extracting(Ticket::id)
                .containsExactlyInAnyOrder(pauls.id(), withPaul.id());
        assertThat(write(() -> tickets().lockAllOf(ANA, BLUEBIRD, PAUL.person())))
                .isEmpty();
    }

    @Test
    default void somebody_who_left_is_taken_out_of_every_ticket_and_their_own_are_handed_over() {
        var maras = withPaul(add(printerOnFire()));
        var pauls = add(invoiceQuestion());
        var before = found(ANA, maras);

        run(() -> {
            var all = tickets().lockAllOf(JOB, KERN, PAUL.person());
            var mara = new Colleagues(Set.of(MARA.person()), Set.of(MARA.person()));
            all.forEach(ticket -> ticket.participation().memberLeft(PAUL.person(), mara, ANA, MONDAY.plus(1, HOURS)));
            tickets().updateParticipants(JOB, all);
        });

        assertThat(found(ANA, maras).participants()).isEmpty();
        assertThat(found(ANA, maras).version()).isEqualTo(before.version() + 1);
        assertThat(found(ANA, maras).state().updatedAt())
                .isEqualTo(before.state().updatedAt());
        assertThat(recorded(maras.id().value())).endsWith(EventType.TICKET_PARTICIPANT_REMOVED);
        assertThat(found(MARA, pauls).participants()).containsExactly(MARA.person());
        assertThat(recorded(pauls.id().value())).containsExactly(EventType.TICKET_OPENED, EventType.TICKET_HANDED_OVER);
    }

    @Test
    default void a_change_made_from_before_somebody_left_is_stale_and_brings_nobody_back() {
        var ticket = withPaul(add(printerOnFire()));
        var seenBefore = found(ANA, ticket);
        run(() -> {
            var all = tickets().lockAllOf(JOB, KERN, PAUL.person());
            all.forEach(each -> each.participation()
                    .memberLeft(PAUL.person(), new Colleagues(Set.of(MARA.person()), Set.of()), ANA, MONDAY));
            tickets().updateParticipants(JOB, all);
        });

        seenBefore.triage().prioritise(Priority.LOW, ANA, MONDAY);

        assertThatThrownBy(() -> run(() -> tickets().update(ANA, seenBefore))).isInstanceOf(StaleVersion.class);
        assertThat(found(ANA, ticket).participants()).isEmpty();
    }

    @Test
    default void a_new_ticket_can_have_participants_from_the_beginning() {
        var opening = new TicketOpening(
                KERN,
                MARA.person(),
                "Again",
                Priority.HIGH,
                Category.BUG,
                Optional.empty(),
                Set.of(PAUL.person(), MARA.person()));
        var number = write(() -> tickets().nextNumber(MARA));
        var ticket = add(Ticket.open(new TicketId(messageId().value()), number, opening, MARA, MONDAY));

        assertThat(found(PAUL, ticket).participants()).containsExactly(PAUL.person());
        assertThat(recorded(ticket.id().value()))
                .containsExactly(EventType.TICKET_OPENED, EventType.TICKET_PARTICIPANT_ADDED);
    }

    private Ticket withPaul(Ticket ticket) {
        var changed = found(MARA, ticket);
        changed.participation().add(PAUL.person(), MARA, MONDAY);
        run(() -> tickets().update(MARA, changed));
        return ticket;
    }

    private Ticket resolved(Ticket ticket, int daysAgo) {
        add(ticket);
        var changed = found(ANA, ticket);
        changed.resolve(ANA, MONDAY.minus(daysAgo, DAYS));
        run(() -> tickets().update(ANA, changed));
        return ticket;
    }

    private MessageId reply(Actor by, Ticket ticket, Attachments attachments) {
        return write(() -> {
            var locked = tickets().lock(by, ticket.id()).orElseThrow();
            var message = locked.reply(messageId(), "Any news?", attachments, Optional.empty(), by, MONDAY);
            tickets().append(by, message);
            tickets().update(by, locked);
            return message.id();
        });
    }

    private MessageId note(Ticket ticket, Attachments attachments) {
        return write(() -> {
            var locked = tickets().lock(ANA, ticket.id()).orElseThrow();
            var note = locked.note(messageId(), "Sell them a new one", attachments, ANA, MONDAY.plus(1, HOURS));
            tickets().append(ANA, note);
            tickets().update(ANA, locked);
            return note.id();
        });
    }
}
