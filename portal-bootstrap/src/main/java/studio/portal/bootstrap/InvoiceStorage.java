package studio.portal.bootstrap;

import studio.portal.application.invoice.BillingQueries;
import studio.portal.application.invoice.DownloadPaper;
import studio.portal.application.invoice.ExportQueries;
import studio.portal.application.invoice.InvoiceQueries;
import studio.portal.application.invoice.OfferQueries;
import studio.portal.application.invoice.PaymentQueries;
import studio.portal.application.invoice.ProviderEvents;
import studio.portal.application.invoice.RecurringQueries;
import studio.portal.application.invoice.ReminderQueries;
import studio.portal.application.invoice.StatementQueries;
import studio.portal.domain.invoice.BillingRepository;
import studio.portal.domain.invoice.InvoiceRepository;
import studio.portal.domain.invoice.LedgerRepository;
import studio.portal.domain.invoice.OfferRepository;
import studio.portal.domain.invoice.PaperRepository;
import studio.portal.domain.invoice.PaymentAttemptRepository;
import studio.portal.domain.invoice.RecurringInvoiceRepository;
import studio.portal.domain.invoice.ReminderRepository;
import studio.portal.persistence.invoice.JooqPaymentMethods;

/** The ports of invoices and payments that end in the database. */
record InvoiceStorage(
        InvoiceRepository invoices,
        InvoiceQueries queries,
        LedgerRepository ledgers,
        BillingRepository billing,
        BillingQueries billingQueries,
        ReminderRepository reminders,
        ReminderQueries reminderQueries,
        PaymentAttemptRepository attempts,
        JooqPaymentMethods methods,
        ProviderEvents providerEvents,
        ExportQueries exportQueries,
        OfferRepository offers,
        OfferQueries offerQueries,
        RecurringInvoiceRepository recurring,
        RecurringQueries recurringQueries,
        PaymentQueries payments,
        PaperRepository papers,
        DownloadPaper.OwnPapers ownPapers,
        StatementQueries statements,
        SendingStorage sending) {}
