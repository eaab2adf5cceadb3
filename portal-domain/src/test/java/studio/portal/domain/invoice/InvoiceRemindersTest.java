package studio.portal.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Refused.assertDenied;
import static studio.portal.domain.Refused.assertRefused;
import static studio.portal.domain.invoice.ExampleInvoices.MARCH_2;
import static studio.portal.domain.invoice.ExampleInvoices.euros;
import static studio.portal.domain.invoice.ExampleReminders.DUE;
import static studio.portal.domain.invoice.ExampleReminders.step;
import static studio.portal.domain.invoice.ExampleReminders.steps;
import static studio.portal.domain.invoice.ExampleReminders.usual;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Language;

final class InvoiceRemindersTest {
    private static final InvoiceId ID = new InvoiceId(new UUID(4, 1));

    @Test
    void each_step_is_sent_once_on_its_day() {
        var reminders = ExampleReminders.reminders(ID);

        var sentOn = MARCH_2.datesUntil(DUE.plusDays(60))
                .filter(today -> reminders.remind(usual(), today, JOB, MONDAY))
                .toList();

        assertThat(sentOn).containsExactly(DUE.minusDays(3), DUE, DUE.plusDays(7), DUE.plusDays(14), DUE.plusDays(28));
        assertThat(reminders.added()).extracting(InvoiceReminders.Sent::days).containsExactly(-3, 0, 7, 14, 28);
        assertThat(reminders.events()).extracting(DomainEvent::type).containsOnly(EventType.INVOICE_REMINDED);
    }

    @Test
    void what_was_missed_is_caught_up_as_one_the_latest() {
        var reminders = ExampleReminders.reminders(ID);

        assertThat(reminders.remind(usual(), DUE.plusDays(20), JOB, MONDAY)).isTrue();
        assertThat(reminders.remind(usual(), DUE.plusDays(20), JOB, MONDAY)).isFalse();
        assertThat(reminders.remind(usual(), DUE.plusDays(21), JOB, MONDAY)).isFalse();
        assertThat(reminders.added()).extracting(InvoiceReminders.Sent::days).containsExactly(14);

        assertThat(reminders.remind(usual(), DUE.plusDays(28), JOB, MONDAY)).isTrue();
    }

    @Test
    void nobody_is_reminded_where_nothing_is_open() {
        var paid = ExampleReminders.reminders(ID, euros("0"));

        assertThat(paid.remind(usual(), DUE.plusDays(7), JOB, MONDAY)).isFalse();
        assertThat(usual().next(paid, DUE)).isEmpty();
    }

    @Test
    void what_is_open_is_kept_with_what_was_sent() {
        var partlyPaid = ExampleReminders.reminders(ID, euros("165"));

        partlyPaid.remind(usual(), DUE.plusDays(7), JOB, MONDAY);

        assertThat(partlyPaid.added()).extracting(InvoiceReminders.Sent::open).containsExactly(euros("165"));
    }

    @Test
    void a_step_on_or_before_the_day_of_issue_is_not_sent() {
        var dueAtOnce = steps(-20, -14, 0);

        assertThat(dueAtOnce.due(ExampleReminders.reminders(ID), MARCH_2)).isEmpty();
        assertThat(dueAtOnce.due(ExampleReminders.reminders(ID), DUE.minusDays(1)))
                .isEmpty();
        assertThat(dueAtOnce.due(ExampleReminders.reminders(ID), DUE)).contains(step(0, 0));
    }

    @Test
    void a_step_that_is_new_or_was_moved_is_not_sent_where_its_day_is_over() {
        var today = DUE.plusDays(10);
        var changed = usual().changed(List.of(step(7, 9), step(99, 8), step(14, 14), step(98, 12)), today);
        var reminders = ExampleReminders.reminders(ID);

        assertThat(changed.due(reminders, today)).isEmpty();
        assertThat(changed.due(reminders, DUE.plusDays(12)))
                .map(ReminderStep::days)
                .contains(12);
        assertThat(changed.due(reminders, DUE.plusDays(14)))
                .map(ReminderStep::days)
                .contains(14);
    }

    @Test
    void a_step_that_was_sent_is_not_sent_again_when_it_is_moved() {
        var reminders = ExampleReminders.reminders(ID);
        reminders.remind(usual(), DUE.plusDays(7), JOB, MONDAY);

        var changed = usual().changed(List.of(step(7, 10)), DUE.plusDays(8));

        assertThat(changed.next(reminders, DUE.plusDays(8))).isEmpty();
    }

    @Test
    void a_step_whose_words_alone_are_changed_counts_on() {
        var other =
                new ReminderStep(step(7, 7).id(), 7, LocalDate.EPOCH, step(0, 0).texts());

        var changed = usual().changed(List.of(other), DUE.plusDays(9));

        assertThat(changed.due(ExampleReminders.reminders(ID), DUE.plusDays(9)))
                .map(ReminderStep::days)
                .contains(7);
    }

    @Test
    void who_is_paused_is_not_reminded_and_what_was_missed_is_caught_up_as_one() {
        var reminders = ExampleReminders.reminders(ID);

        reminders.pause("They dispute the licence", ANA, MONDAY);
        assertThat(reminders.remind(usual(), DUE.plusDays(14), JOB, MONDAY)).isFalse();
        assertRefused("reminders-paused", () -> reminders.pause("Twice", ANA, MONDAY));

        reminders.resume(ANA, MONDAY);
        reminders.resume(ANA, MONDAY);
        assertThat(reminders.remind(usual(), DUE.plusDays(14), JOB, MONDAY)).isTrue();
        assertThat(reminders.events())
                .extracting(DomainEvent::type)
                .containsExactly(
                        EventType.INVOICE_REMINDERS_PAUSED,
                        EventType.INVOICE_REMINDERS_RESUMED,
                        EventType.INVOICE_REMINDED);
    }

    @Test
    void nobody_of_a_paused_client_is_reminded() {
        var reminders = InvoiceReminders.stored(new InvoiceReminders.State(
                ID,
                KERN,
                new InvoiceNumber("INV-2026-0042"),
                MARCH_2,
                DUE,
                euros("1"),
                List.of(),
                Optional.empty(),
                Optional.of(new ReminderPause("They pay on the phone", ANA.reference(), MONDAY))));

        assertThat(reminders.remind(usual(), DUE, JOB, MONDAY)).isFalse();
    }

    @Test
    void only_the_studio_reminds_and_pauses() {
        var reminders = ExampleReminders.reminders(ID);

        assertDenied(() -> reminders.remind(usual(), DUE, MARA, MONDAY));
        assertDenied(() -> reminders.pause("No", MARA, MONDAY));
        assertDenied(() -> reminders.resume(MARA, MONDAY));
        assertThat(reminders.events()).isEmpty();
    }

    @Test
    void steps_are_few_and_each_on_a_day_of_its_own() {
        assertRefused("reminder-steps", () -> steps(1, 2, 3, 4, 5, 6, 7, 8, 9));
        assertRefused("reminder-steps", () -> new ReminderSteps(List.of(step(1, 7), step(2, 7))));
        assertRefused("reminder-steps", () -> new ReminderSteps(List.of(step(1, 7), step(1, 8))));
        assertRefused("reminder-days", () -> step(1, 366));
        assertThat(steps().steps()).isEmpty();
    }

    @Test
    void texts_are_filled_in_and_what_cannot_be_is_refused() {
        var text = new ReminderText(" Invoice {number} ", "{amount}, $1\r\n\r\nuntil {due}");
        var values = Map.of(ReminderText.Place.NUMBER, "A{days}", ReminderText.Place.AMOUNT, "€1.00");

        assertThat(text.subject(values)).isEqualTo("Invoice A{days}");
        assertThat(text.paragraphs(values)).containsExactly("€1.00, $1", "until {due}");
        assertRefused("reminder-place", () -> new ReminderText("{iban}", "Pay"));
        assertRefused("reminder-place", () -> new ReminderText("Pay", "to {Number}"));
        assertRefused("reminder-text", () -> new ReminderText("Two\nlines", "Pay"));
        assertRefused("reminder-text", () -> new ReminderText("Pay", "  "));
        assertRefused("reminder-text", () -> new ReminderStep(step(1, 1).id(), 1, DUE, Map.of(Language.ENGLISH, text)));
    }
}
