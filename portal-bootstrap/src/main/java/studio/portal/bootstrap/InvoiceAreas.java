package studio.portal.bootstrap;

import java.util.List;
import java.util.stream.Stream;
import studio.portal.application.PortalAddress;
import studio.portal.bootstrap.pdf.PayByBankSvg;
import studio.portal.web.FileAnswer;
import studio.portal.web.Once;
import studio.portal.web.Pages;
import studio.portal.web.Routes;
import studio.portal.web.invoice.InvoiceApi;
import studio.portal.web.invoice.InvoicePages;
import studio.portal.web.invoice.InvoiceScreen;
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
        var screen = new InvoiceScreen(pages, queries, tools.gateway().isPresent());
        var papers = PaperUseCases.of(storage, tools);
        return Stream.concat(
                        new OnlineAreas(storage, tools, invoices.online(), pages, once, address).routes().stream(),
                        Stream.of(
                                new InvoicePages(pages, screen, queries, storage.accountQueries()),
                                new InvoiceApi(pages, queries),
                                new PaperRoutes(
                                        queries,
                                        papers.download(),
                                        papers.xrechnung(),
                                        papers.draw(),
                                        new PayByBankSvg(),
                                        files)))
                .toList();
    }
}
