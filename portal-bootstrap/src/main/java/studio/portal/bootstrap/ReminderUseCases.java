package studio.portal.bootstrap;

import studio.portal.application.invoice.ChangeReminders;
import studio.portal.application.invoice.ExportPeriod;
import studio.portal.application.invoice.PauseReminders;
import studio.portal.application.invoice.RemindOfInvoices;
import studio.portal.application.invoice.ResumeReminders;

/** Reminding of what is to be paid, and what the accountant gets. */
public record ReminderUseCases(
        RemindOfInvoices remind,
        ChangeReminders change,
        PauseReminders pause,
        ResumeReminders resume,
        ExportPeriod export) {

    static ReminderUseCases of(Storage storage, Tools tools) {
        var transactions = storage.transactions();
        var reminders = storage.invoice().reminders();
        var settings = storage.settingsQueries();
        var sending = SendingUseCases.of(storage, tools);
        return new ReminderUseCases(
                new RemindOfInvoices(
                        transactions, reminders, sending.addressees(), sending.links(), settings, tools.clock()),
                new ChangeReminders(transactions, tools.validation(), reminders, settings, tools.ids(), tools.clock()),
                new PauseReminders(transactions, tools.validation(), reminders, storage.clients(), tools.clock()),
                new ResumeReminders(transactions, reminders, storage.clients(), tools.clock()),
                new ExportPeriod(transactions, tools.validation(), storage.log(), tools.clock()));
    }
}
