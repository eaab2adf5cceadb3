package studio.portal.application.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ADMIN;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Refused.assertDenied;
import static studio.portal.domain.Refused.assertRefused;
import static studio.portal.domain.invoice.ExampleInvoices.EUR;
import static studio.portal.domain.invoice.ExampleInvoices.draft;
import static studio.portal.domain.invoice.ExampleInvoices.euros;
import static studio.portal.domain.invoice.ExampleInvoices.issuing;
import static studio.portal.domain.invoice.ExampleReminders.DUE;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import studio.portal.application.notification.NotificationDesk;
import studio.portal.domain.EventType;
import studio.portal.domain.NotFound;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.ExampleReminders;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.InvoiceReminders;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.PaymentId;
import studio.portal.domain.invoice.Receivable;
import studio.portal.domain.invoice.ReminderStep;
import studio.portal.domain.invoice.ReminderStepId;

/** Reminders as the job sends them and the studio decides on them. */
final class RemindersTest extends NotificationDesk {
    private static final InvoiceId ID = new InvoiceId(new UUID(4, 1));

    private final RemindOfInvoices remind = new RemindOfInvoices(
            transactions,
            reminders(),
            addressees,
            linksToPay,
            actor -> settings().find(actor).settings(),
            clock);
    private final PauseReminders pause = new PauseReminders(transactions, validation, reminders(), clients(), clock);
    private final ResumeReminders resume = new ResumeReminders(transactions, reminders(), clients(), clock);
    private final ChangeReminders change = new ChangeReminders(
            transactions,
            validation,
            reminders(),
            actor -> settings().find(actor).settings(),
            ids,
            clock);

    RemindersTest() {
        var invoice = draft(ID);
        invoices().add(ANA, invoice);
        var locked = invoices().lock(ANA, ID).orElseThrow();
        locked.issue(issuing(new InvoiceNumber("INV-2026-0042")), ANA, MONDAY);
        invoices().update(ANA, locked);
        var ledger = ledgers().lock(ANA, KERN, EUR, Set.of(), Set.of());
        ledger.owe(Receivable.of(ID, DUE, euros("4165")));
        ledgers().update(ANA, ledger);
    }

    @Test
    void those_who_see_the_money_are_reminded_on_the_day_of_each_step_once() {
        var reminded = DUE.minusDays(5)
                .datesUntil(DUE.plusDays(40))
                .filter(today -> {
                    at(today, 9);
                    return remind.handle(JOB) + remind.handle(JOB) > 0;
                })
                .toList();

        assertThat(reminded)
                .containsExactly(DUE.minusDays(3), DUE, DUE.plusDays(7), DUE.plusDays(14), DUE.plusDays(28));
        assertThat(heard(EventType.INVOICE_REMINDED)).containsExactly("mara INVOICE_REMINDED");
    }

    @Test
    void the_studios_day_decides_and_it_begins_in_the_morning() {
        at(DUE, 7);
        assertThat(remind.handle(JOB)).as("the step before is caught up").isEqualTo(1);
        assertThat(sent()).extracting(InvoiceReminders.Sent::days).containsExactly(-3);

        at(DUE, 8);
        assertThat(remind.handle(JOB)).isEqualTo(1);
        assertThat(sent()).extracting(InvoiceReminders.Sent::days).containsExactly(-3, 0);
    }

    @Test
    void a_payment_in_between_silences_and_part_of_one_does_not() {
        pay(1, euros("4000"));
        at(DUE, 9);
        assertThat(remind.handle(JOB)).isEqualTo(1);
        assertThat(sent()).extracting(InvoiceReminders.Sent::open).containsExactly(euros("165"));

        pay(2, euros("165"));
        at(DUE.plusDays(30), 9);
        assertThat(remind.handle(JOB)).isZero();
    }

    @Test
    void what_is_paused_reminds_nobody_until_it_is_resumed() {
        pause.handle(ANA, ID, new PauseReminders.Command("They dispute it"));
        assertRefused("reminders-paused", () -> pause.handle(ANA, ID, new PauseReminders.Command("They dispute it")));
        pause.handle(ANA, KERN, new PauseReminders.Command("They pay on the phone"));
        assertRefused("reminders-paused", () -> pause.handle(ANA, KERN, new PauseReminders.Command("Again")));
        at(DUE.plusDays(14), 9);
        assertThat(remind.handle(JOB)).isZero();

        resume.handle(ANA, ID);
        assertThat(remind.handle(JOB)).isZero();
        resume.handle(ANA, KERN);
        assertThat(remind.handle(JOB)).isEqualTo(1);
        assertThat(sent()).extracting(InvoiceReminders.Sent::days).containsExactly(14);
    }

    @Test
    void only_the_studio_pauses_and_a_reason_is_asked_for() {
        Assertions.assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> pause.handle(MARA, ID, new PauseReminders.Command("No")));
        Assertions.assertThatExceptionOfType(NotFound.class).isThrownBy(() -> resume.handle(MARA, ID));
        assertDenied(() -> pause.handle(MARA, KERN, new PauseReminders.Command("No")));
        assertDenied(() -> resume.handle(MARA, KERN));
        assertInvalid("reason", "NotBlank", () -> pause.handle(ANA, ID, new PauseReminders.Command(" ")));
    }

    @Test
    void an_admin_decides_on_the_steps_and_what_is_over_is_not_sent_again() {
        at(DUE.plusDays(8), 9);
        remind.handle(JOB);
        assertThat(sent()).extracting(InvoiceReminders.Sent::days).containsExactly(7);

        change.handle(ADMIN, Optional.of(0L), decided(step(Optional.of(ExampleReminders.id(7)), 10), step(8)));

        at(DUE.plusDays(40), 9);
        assertThat(remind.handle(JOB)).as("8 is of the day it was decided on").isEqualTo(1);
        assertThat(remind.handle(JOB)).isZero();
        var steps = reminders().steps(ANA).billing().steps();
        assertThat(steps).extracting(ReminderStep::days).containsExactly(8, 10);
        assertThat(steps).extracting(ReminderStep::since).containsOnly(DUE.plusDays(8));
    }

    @Test
    void staff_who_are_no_admins_change_no_steps_and_nobody_what_they_have_not_seen() {
        assertDenied(() -> change.handle(ANA, Optional.of(0L), decided()));
        change.handle(ADMIN, Optional.of(0L), decided(step(1)));
        Assertions.assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> change.handle(ADMIN, Optional.of(0L), decided()));
    }

    @Test
    void steps_that_make_no_sense_are_refused_by_their_field() {
        assertInvalid("steps[1].days", "one-a-day", () -> change(step(7), step(7)));
        assertInvalid("steps[0].days", "Max", () -> change(step(366)));
        assertInvalid("steps[0].id", "absent", () -> change(step(Optional.of(new ReminderStepId(new UUID(9, 9))), 1)));
        assertInvalid(
                "steps[1].id",
                "absent",
                () -> change(
                        step(Optional.of(ExampleReminders.id(7)), 1), step(Optional.of(ExampleReminders.id(7)), 2)));
        assertInvalid(
                "steps[0].texts",
                "every-language",
                () -> change(new ChangeReminders.Step(Optional.empty(), 1, List.of(text(Language.GERMAN)))));
        assertInvalid(
                "steps[0].texts[0].body",
                "place",
                () -> change(new ChangeReminders.Step(
                        Optional.empty(),
                        1,
                        List.of(new ChangeReminders.Text(Language.ENGLISH, "Pay", "{iban}"), text(Language.GERMAN)))));
    }

    private void change(ChangeReminders.Step... steps) {
        change.handle(ADMIN, Optional.empty(), decided(steps));
    }

    private static ChangeReminders.Command decided(ChangeReminders.Step... steps) {
        return new ChangeReminders.Command(List.of(steps));
    }

    private static ChangeReminders.Step step(int days) {
        return step(Optional.empty(), days);
    }

    private static ChangeReminders.Step step(Optional<ReminderStepId> id, int days) {
        return new ChangeReminders.Step(id, days, List.of(text(Language.ENGLISH), text(Language.GERMAN)));
    }

    private static ChangeReminders.Text text(Language language) {
        return new ChangeReminders.Text(language, "{number}", "{amount}");
    }

    private List<InvoiceReminders.Sent> sent() {
        return reminders().find(ANA, ID).orElseThrow().sent();
    }

    private void pay(int n, Money amount) {
        var ledger = ledgers().lock(ANA, KERN, EUR, Set.of(ID), Set.of());
        ledger.receive(new PaymentId(new UUID(6, n)), amount, List.of(ID));
        ledgers().update(ANA, ledger);
    }

    private void at(LocalDate day, int hour) {
        var then = day.atTime(LocalTime.of(hour, 0)).atZone(ZoneId.of("Europe/Berlin"));
        clock.advance(Duration.between(clock.instant(), then.toInstant()));
    }
}
