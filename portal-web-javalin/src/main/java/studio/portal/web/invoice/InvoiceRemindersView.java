package studio.portal.web.invoice;

import java.time.LocalDate;
import java.util.Optional;
import studio.portal.domain.invoice.InvoiceReminders;
import studio.portal.domain.invoice.ReminderStep;
import studio.portal.domain.invoice.ReminderSteps;
import studio.portal.web.Form;

/**
 * Which reminders of one invoice went out, and the next one.
 *
 * @param form that pauses, as it was refused
 */
public record InvoiceRemindersView(InvoiceReminders reminders, ReminderSteps steps, LocalDate today, Form form) {
    public Optional<ReminderStep> next() {
        return steps.next(reminders, today);
    }

    /** The day of the next one: today, where its own is over. */
    public LocalDate on(ReminderStep step) {
        var on = step.on(reminders.dueOn());
        return on.isBefore(today) ? today : on;
    }

    public String address() {
        return "/invoices/" + reminders.invoice();
    }
}
