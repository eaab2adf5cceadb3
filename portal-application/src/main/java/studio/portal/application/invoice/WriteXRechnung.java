package studio.portal.application.invoice;

import java.util.Map;
import studio.portal.application.Transactions;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.Invoice;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.InvoiceRepository;

/** An issued invoice as XRechnung, for those few who ask for it: written anew each time, from what was frozen. */
public final class WriteXRechnung {
    /** The whole file, and whose it is. */
    public static final class Written {
        private final InvoiceNumber number;
        private final byte[] bytes;

        private Written(InvoiceNumber number, byte[] bytes) {
            this.number = number;
            this.bytes = bytes;
        }

        public InvoiceNumber number() {
            return number;
        }

        public byte[] bytes() {
            return bytes;
        }
    }

    private final Transactions transactions;
    private final InvoiceRepository invoices;
    private final PaperContents said;
    private final InvoicePapers writer;
    private final DownloadPaper download;

    public WriteXRechnung(
            Transactions transactions,
            InvoiceRepository invoices,
            SettingsQueries settings,
            InvoicePapers writer,
            DownloadPaper download) {
        this.transactions = transactions;
        this.invoices = invoices;
        this.said = new PaperContents(invoices, settings);
        this.writer = writer;
        this.download = download;
    }

    /**
     * @throws NotFound if the actor sees no such invoice, or it is a draft
     * @throws RuleViolation {@code xrechnung-…} with the first gap there is ({@link XRechnungGap})
     */
    public Written handle(Actor actor, InvoiceId id) {
        var paper = read(actor, id);
        for (var gap : XRechnungGap.of(paper)) {
            throw gap.refusal();
        }
        download.record(actor, id, Map.of("way", "xrechnung"));
        return new Written(paper.issued().number(), writer.xrechnung(paper));
    }

    private InvoicePaper read(Actor actor, InvoiceId id) {
        var reader = actor instanceof Actor.Preview preview ? preview.staff() : actor;
        return transactions.write(
                reader,
                () -> invoices.find(actor, id)
                        .filter(Invoice::isIssued)
                        .map(invoice -> said.of(actor, invoice))
                        .orElseThrow(NotFound::new));
    }
}
