package studio.portal.bootstrap;

import java.util.List;
import java.util.stream.Stream;
import studio.portal.application.PortalAddress;
import studio.portal.application.invoice.InvoiceQueries;
import studio.portal.bootstrap.pdf.PayByBankSvg;
import studio.portal.web.FileAnswer;
import studio.portal.web.Once;
import studio.portal.web.Pages;
import studio.portal.web.Routes;
import studio.portal.web.invoice.BilledClients;
import studio.portal.web.invoice.BillingApi;
import studio.portal.web.invoice.BillingDeeds;
import studio.portal.web.invoice.BillingPages;
import studio.portal.web.invoice.DraftPages;
import studio.portal.web.invoice.DraftScreen;
import studio.portal.web.invoice.InvoiceApi;
import studio.portal.web.invoice.InvoiceDeeds;
import studio.portal.web.invoice.InvoicePages;
import studio.portal.web.invoice.InvoiceScreen;
import studio.portal.web.invoice.InvoiceWritingApi;
import studio.portal.web.invoice.IssuePages;
import studio.portal.web.invoice.PaperRoutes;

/** The pages and the API of invoices and payments. */
record InvoiceAreas(
        Storage storage,
        Tools tools,
        InvoiceUseCases invoices,
        FileAnswer files,
        Pages pages,
        Once once,
        PortalAddress address) {
    List<Routes> routes() {
        var queries = storage.invoice().queries();
        var screen = new InvoiceScreen(
                pages,
                queries,
                storage.invoice().sending().queries(),
                storage.invoice().methods(),
                tools.gateway().isPresent());
        var papers = PaperUseCases.of(storage, tools);
        var sending = new SendingAreas(storage, tools, invoices, papers.download(), files, pages, once, address);
        return Stream.concat(
                        Stream.concat(
                                new OnlineAreas(storage, tools, invoices.online(), pages, once, address)
                                        .routes().stream(),
                                sending.routes().stream()),
                        Stream.of(
                                drafts(queries), // "/invoices/new" before "/invoices/{id}"
                                new IssuePages(pages, queries, deeds()),
                                new InvoicePages(pages, screen, queries, new BilledClients(storage.accountQueries())),
                                new InvoiceApi(pages, queries),
                                new PaperRoutes(
                                        queries,
                                        papers.download(),
                                        papers.xrechnung(),
                                        papers.draw(),
                                        new PayByBankSvg(),
                                        files),
                                new InvoiceWritingApi(pages, once, tools.validation(), queries, deeds()),
                                new BillingPages(
                                        pages,
                                        tools.validation(),
                                        storage.accountQueries(),
                                        storage.invoice().billingQueries(),
                                        billing()),
                                new BillingApi(
                                        pages,
                                        once,
                                        tools.validation(),
                                        storage.accountQueries(),
                                        storage.invoice().billingQueries(),
                                        billing())))
                .toList();
    }

    private DraftPages drafts(InvoiceQueries queries) {
        var screen = new DraftScreen(pages, tools.validation(), storage.accountQueries(), storage.projectQueries());
        return new DraftPages(pages, tools.validation(), queries, screen, deeds());
    }

    private BillingDeeds billing() {
        return new BillingDeeds(
                invoices.changeStudioBilling(), invoices.changeClientBilling(), invoices.startNumbers());
    }

    private InvoiceDeeds deeds() {
        return new InvoiceDeeds(
                invoices.defaults(),
                invoices.draft(),
                invoices.draftCreditNote(),
                invoices.change(),
                invoices.discard(),
                invoices.prospect(),
                invoices.sending().find(),
                invoices.issue());
    }
}
