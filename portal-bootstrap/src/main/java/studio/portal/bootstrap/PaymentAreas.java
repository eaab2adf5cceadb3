package studio.portal.bootstrap;

import java.util.List;
import studio.portal.application.invoice.DrawStatement;
import studio.portal.bootstrap.pdf.PdfStatementPapers;
import studio.portal.web.Once;
import studio.portal.web.Pages;
import studio.portal.web.Routes;
import studio.portal.web.invoice.BilledClients;
import studio.portal.web.invoice.CreditApi;
import studio.portal.web.invoice.NewPayments;
import studio.portal.web.invoice.PaymentApi;
import studio.portal.web.invoice.PaymentDeedPages;
import studio.portal.web.invoice.PaymentDeeds;
import studio.portal.web.invoice.PaymentPages;
import studio.portal.web.invoice.ReceivablesPages;
import studio.portal.web.invoice.StatementApi;
import studio.portal.web.invoice.StatementPages;
import studio.portal.web.invoice.StudioCurrency;

/** The pages and the API of payments, of the statement of account and of what is still open. */
record PaymentAreas(Storage storage, Tools tools, InvoiceUseCases invoices, Pages pages, Once once) {
    List<Routes> routes() {
        var validation = tools.validation();
        var money = storage.invoice();
        StudioCurrency currency =
                actor -> money.billingQueries().studio(actor).billing().currency();
        var clients = new BilledClients(storage.accountQueries());
        var deeds = new PaymentDeeds(
                invoices.recordPayment(),
                invoices.refund(),
                invoices.online().refund(),
                invoices.chargeBack(),
                invoices.useCredit());
        var begun = new NewPayments(money.payments(), money.queries(), currency, clients);
        var draw = new DrawStatement(money.statements(), storage.settingsQueries(), new PdfStatementPapers());
        return List.of(
                new PaymentPages(pages, validation, money.payments(), begun, clients, deeds),
                new PaymentDeedPages(pages, validation, money.payments(), money.queries(), deeds),
                new PaymentApi(once, validation, money.payments(), deeds),
                new CreditApi(pages, once, validation, money.queries(), invoices.useCredit()),
                new StatementPages(pages, money.statements(), money.queries(), currency, clients, draw),
                new StatementApi(pages, money.statements(), money.queries(), currency),
                new ReceivablesPages(pages, money.statements()));
    }
}
