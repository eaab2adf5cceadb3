package studio.portal.bootstrap;

import studio.portal.application.invoice.DownloadPaper;
import studio.portal.application.invoice.DrawDraft;
import studio.portal.application.invoice.PaperBytes;
import studio.portal.application.invoice.WriteInvoicePapers;
import studio.portal.application.invoice.WriteXRechnung;

/** What becomes of invoices on paper. */
record PaperUseCases(WriteInvoicePapers write, DownloadPaper download, WriteXRechnung xrechnung, DrawDraft draw) {

    static PaperUseCases of(Storage storage, Tools tools) {
        var transactions = storage.transactions();
        var invoice = storage.invoice();
        var settings = storage.settingsQueries();
        var writer = tools.invoicePapers();
        var download =
                new DownloadPaper(transactions, invoice.invoices(), invoice.ownPapers(), storage.log(), tools.clock());
        return new PaperUseCases(
                new WriteInvoicePapers(
                        transactions,
                        invoice.invoices(),
                        invoice.papers(),
                        settings,
                        bytes(storage, tools),
                        writer,
                        SendingUseCases.of(storage, tools).dispatch(),
                        tools.clock()),
                download,
                new WriteXRechnung(transactions, invoice.invoices(), settings, writer, download),
                new DrawDraft(
                        transactions,
                        invoice.invoices(),
                        invoice.ledgers(),
                        invoice.billing(),
                        settings,
                        writer,
                        tools.clock()));
    }

    /** Where what is written is kept, be it of invoices or of offers. */
    static PaperBytes bytes(Storage storage, Tools tools) {
        return new PaperBytes(storage.transactions(), storage.contents(), tools.blobs(), tools.ids(), tools.clock());
    }
}
