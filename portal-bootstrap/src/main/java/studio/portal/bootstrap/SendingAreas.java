package studio.portal.bootstrap;

import java.util.List;
import studio.portal.application.PortalAddress;
import studio.portal.application.invoice.DownloadByPayLink;
import studio.portal.application.invoice.DownloadPaper;
import studio.portal.application.invoice.LinkedInvoices;
import studio.portal.application.invoice.PayByLink;
import studio.portal.application.invoice.ViewPayLink;
import studio.portal.bootstrap.pdf.PayByBankSvg;
import studio.portal.web.FileAnswer;
import studio.portal.web.Once;
import studio.portal.web.Pages;
import studio.portal.web.Routes;
import studio.portal.web.invoice.PayLinkPages;
import studio.portal.web.invoice.SendingApi;
import studio.portal.web.invoice.SendingDeeds;
import studio.portal.web.invoice.SendingPages;

/** The pages and the API of sending invoices, and the page behind a link to one. */
record SendingAreas(
        Storage storage,
        Tools tools,
        InvoiceUseCases invoices,
        DownloadPaper download,
        FileAnswer files,
        Pages pages,
        Once once,
        PortalAddress address) {
    List<Routes> routes() {
        var validation = tools.validation();
        var queries = storage.invoice().queries();
        var sendings = storage.invoice().sending().queries();
        var sending = invoices.sending();
        var deeds = new SendingDeeds(sending.find(), sending.send(), sending.revoke());
        return List.of(
                new SendingPages(pages, validation, queries, sendings, deeds, tools.tokens(), address, tools.clock()),
                new SendingApi(once, validation, queries, sendings, deeds, tools.tokens(), address, tools.clock()),
                visitors());
    }

    private PayLinkPages visitors() {
        var linked = new LinkedInvoices(storage.invoice().sending().links(), tools.clock());
        var online = invoices.online();
        return new PayLinkPages(
                pages,
                new PayLinkPages.Deeds(
                        new ViewPayLink(linked, storage.invoice().queries()::find),
                        new DownloadByPayLink(linked, download),
                        new PayByLink(linked, online.start(), online.open(), online.ask())),
                new PayByBankSvg(),
                files,
                address,
                tools.gateway().isPresent());
    }
}
