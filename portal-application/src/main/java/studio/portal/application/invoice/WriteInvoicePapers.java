package studio.portal.application.invoice;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import studio.portal.application.Transactions;
import studio.portal.application.Unavailable;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.Invoice;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceRepository;
import studio.portal.domain.invoice.Paper;
import studio.portal.domain.invoice.PaperKind;
import studio.portal.domain.invoice.PaperRepository;

/**
 * Writes the papers of an issued invoice from what was frozen. Nothing is drawn inside a transaction; bytes are claimed,
 * then kept, then named by rows. Done twice, or by two at once, the first papers stay and the others are collected.
 */
public final class WriteInvoicePapers {
    /** Hears of papers as part of the transaction that stores them. */
    public interface Made {
        void made(Actor actor, Invoice invoice);
    }

    private final Transactions transactions;
    private final InvoiceRepository invoices;
    private final PaperRepository papers;
    private final PaperContents said;
    private final PaperBytes bytes;
    private final InvoicePapers writer;
    private final Made told;
    private final Clock clock;

    public WriteInvoicePapers(
            Transactions transactions,
            InvoiceRepository invoices,
            PaperRepository papers,
            SettingsQueries settings,
            PaperBytes bytes,
            InvoicePapers writer,
            Made told,
            Clock clock) {
        this.transactions = transactions;
        this.invoices = invoices;
        this.papers = papers;
        this.said = new PaperContents(invoices, settings);
        this.bytes = bytes;
        this.writer = writer;
        this.told = told;
        this.clock = clock;
    }

    /** @throws Unavailable if there is no room for them just now */
    public void handle(Actor actor, UUID invoice) {
        var id = new InvoiceId(invoice);
        Optional<InvoicePaper> paper = transactions.write(actor, () -> missing(actor, id));
        if (paper.isEmpty()) {
            return;
        }
        var number = paper.get().issued().number();
        try {
            var made = List.of(
                    bytes.kept(actor, PaperKind.PDF, number, writer.pdf(paper.get())),
                    bytes.kept(actor, PaperKind.XML, number, writer.xml(paper.get())));
            transactions.run(actor, () -> name(actor, id, made));
        } catch (IOException e) {
            throw new Unavailable("The papers of an invoice cannot be kept just now", e);
        }
    }

    private Optional<InvoicePaper> missing(Actor actor, InvoiceId id) {
        return invoices.find(actor, id)
                .filter(Invoice::isIssued)
                .filter(invoice -> !papers.areMade(actor, id))
                .map(invoice -> said.of(actor, invoice));
    }

    private void name(Actor actor, InvoiceId id, List<Paper> made) {
        var invoice = invoices.lock(actor, id).orElseThrow();
        if (!papers.areMade(actor, id)) {
            papers.add(actor, id, made, clock.instant());
            told.made(actor, invoice);
        }
    }
}
