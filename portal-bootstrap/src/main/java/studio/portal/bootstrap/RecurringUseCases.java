package studio.portal.bootstrap;

import studio.portal.application.invoice.ChangeRecurring;
import studio.portal.application.invoice.DraftInvoice;
import studio.portal.application.invoice.EndRecurring;
import studio.portal.application.invoice.IssueInvoice;
import studio.portal.application.invoice.MakeRecurringInvoices;
import studio.portal.application.invoice.PauseRecurring;
import studio.portal.application.invoice.ResumeRecurring;
import studio.portal.application.invoice.StartRecurring;

/** What is invoiced again and again. */
public record RecurringUseCases(
        StartRecurring start,
        ChangeRecurring change,
        PauseRecurring pause,
        ResumeRecurring resume,
        EndRecurring end,
        MakeRecurringInvoices make) {

    static RecurringUseCases of(Storage storage, Tools tools, DraftInvoice draft, IssueInvoice issue) {
        var transactions = storage.transactions();
        var recurring = storage.invoice().recurring();
        var invoices = storage.invoice().invoices();
        var settings = storage.settingsQueries();
        var clock = tools.clock();
        return new RecurringUseCases(
                new StartRecurring(transactions, tools.validation(), recurring, invoices, settings, tools.ids(), clock),
                new ChangeRecurring(transactions, tools.validation(), recurring, invoices, settings, clock),
                new PauseRecurring(transactions, recurring, clock),
                new ResumeRecurring(transactions, recurring, settings, clock),
                new EndRecurring(transactions, recurring, clock),
                new MakeRecurringInvoices(transactions, recurring, invoices, draft, issue, settings, clock));
    }
}
