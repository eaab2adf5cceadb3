package studio.portal.bootstrap;

import studio.portal.application.invoice.ChangeClientBilling;
import studio.portal.application.invoice.ChangeInvoice;
import studio.portal.application.invoice.ChangeStudioBilling;
import studio.portal.application.invoice.ChargeBackPayment;
import studio.portal.application.invoice.DiscardInvoice;
import studio.portal.application.invoice.DraftCreditNote;
import studio.portal.application.invoice.DraftInvoice;
import studio.portal.application.invoice.FindDraftDefaults;
import studio.portal.application.invoice.FindProspect;
import studio.portal.application.invoice.IssueInvoice;
import studio.portal.application.invoice.RecordPayment;
import studio.portal.application.invoice.RefundPayment;
import studio.portal.application.invoice.ReturnedMoney;
import studio.portal.application.invoice.StartNumbers;
import studio.portal.application.invoice.UseCredit;

/** What people do with invoices and payments. */
public record InvoiceUseCases(
        FindDraftDefaults defaults,
        DraftInvoice draft,
        DraftCreditNote draftCreditNote,
        ChangeInvoice change,
        DiscardInvoice discard,
        FindProspect prospect,
        IssueInvoice issue,
        ChangeStudioBilling changeStudioBilling,
        ChangeClientBilling changeClientBilling,
        StartNumbers startNumbers,
        RecordPayment recordPayment,
        RefundPayment refund,
        ChargeBackPayment chargeBack,
        UseCredit useCredit,
        SendingUseCases sending,
        RecurringUseCases recurring,
        ReminderUseCases reminders,
        OnlineUseCases online) {

    static InvoiceUseCases of(Storage storage, Tools tools) {
        var transactions = storage.transactions();
        var validation = tools.validation();
        var invoices = storage.invoice().invoices();
        var ledgers = storage.invoice().ledgers();
        var projects = storage.projects();
        var clock = tools.clock();
        var sending = SendingUseCases.of(storage, tools);
        var returned = new ReturnedMoney(transactions, ledgers, storage.settingsQueries(), storage.log(), clock);
        var draft =
                new DraftInvoice(transactions, validation, invoices, storage.clients(), projects, tools.ids(), clock);
        var issue = new IssueInvoice(
                transactions,
                invoices,
                ledgers,
                storage.invoice().billing(),
                storage.settingsQueries(),
                sending.dispatch(),
                storage.jobs(),
                clock);
        return new InvoiceUseCases(
                new FindDraftDefaults(storage.invoice().billing(), storage.accountQueries(), storage.settingsQueries()),
                draft,
                new DraftCreditNote(transactions, validation, invoices, projects, tools.ids(), clock),
                new ChangeInvoice(transactions, validation, invoices, projects, clock),
                new DiscardInvoice(transactions, invoices, clock),
                new FindProspect(
                        invoices,
                        storage.invoice().queries(),
                        storage.invoice().billing(),
                        storage.settingsQueries(),
                        clock),
                issue,
                new ChangeStudioBilling(
                        transactions, validation, storage.invoice().billing()),
                new ChangeClientBilling(
                        transactions, validation, storage.invoice().billing(), storage.clients()),
                new StartNumbers(transactions, validation, invoices, storage.log(), clock),
                new RecordPayment(
                        transactions,
                        validation,
                        ledgers,
                        invoices,
                        storage.clients(),
                        storage.settingsQueries(),
                        storage.log(),
                        tools.ids(),
                        clock),
                new RefundPayment(validation, returned, tools.ids(), clock),
                new ChargeBackPayment(validation, returned, tools.ids(), clock),
                new UseCredit(transactions, validation, ledgers, invoices, storage.log(), clock),
                sending,
                RecurringUseCases.of(storage, tools, draft, issue),
                ReminderUseCases.of(storage, tools),
                OnlineUseCases.of(storage, tools));
    }
}
