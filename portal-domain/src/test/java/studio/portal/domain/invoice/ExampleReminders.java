package studio.portal.domain.invoice;

import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.invoice.ExampleInvoices.MARCH_2;
import static studio.portal.domain.invoice.ExampleInvoices.euros;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import studio.portal.domain.account.Language;

/** Reminders as a studio sends them. */
public final class ExampleReminders {
    /** Of what was issued on March 2 and is to be paid within 14 days. */
    public static final LocalDate DUE = MARCH_2.plusDays(14);

    public static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);

    private ExampleReminders() {}

    /** Three days before, on the day, and 7, 14 and 28 days after. */
    public static ReminderSteps usual() {
        return steps(-3, 0, 7, 14, 28);
    }

    public static ReminderSteps steps(int... days) {
        return new ReminderSteps(
                Arrays.stream(days).mapToObj(day -> step(day, day)).toList());
    }

    /** @param n says which step it is, whatever its days */
    public static ReminderStep step(int n, int days) {
        return new ReminderStep(
                id(n),
                days,
                ALWAYS,
                Map.of(
                        Language.ENGLISH,
                        new ReminderText("Invoice {number}", "{amount} was due on {due}.\n\nThank you, {studio}"),
                        Language.GERMAN,
                        new ReminderText("Rechnung {number}", "{amount} war am {due} fällig.")));
    }

    public static ReminderStepId id(int n) {
        return new ReminderStepId(new UUID(7, 1000 + n));
    }

    /** Of an invoice over 4,165.00. */
    public static InvoiceReminders reminders(InvoiceId id) {
        return reminders(id, euros("4165"));
    }

    public static InvoiceReminders reminders(InvoiceId id, Money open, InvoiceReminders.Sent... sent) {
        return InvoiceReminders.stored(new InvoiceReminders.State(
                id,
                KERN,
                new InvoiceNumber("INV-2026-0042"),
                MARCH_2,
                DUE,
                open,
                List.of(sent),
                Optional.empty(),
                Optional.empty()));
    }
}
