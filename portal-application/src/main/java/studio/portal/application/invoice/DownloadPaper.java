package studio.portal.application.invoice;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import studio.portal.application.EventLog;
import studio.portal.application.Transactions;
import studio.portal.application.file.Download;
import studio.portal.application.file.LostFile;
import studio.portal.domain.EventType;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.AccountEvent;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.Invoice;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceRepository;
import studio.portal.domain.invoice.PaperKind;

/** The one guard before the papers of an invoice; every download is recorded. */
public final class DownloadPaper {
    /** Finds papers the actor may have. */
    public interface OwnPapers {
        /** A paper of an invoice the actor sees; all others are absent. */
        Optional<Download> find(Actor actor, InvoiceId invoice, PaperKind kind);
    }

    private final Transactions transactions;
    private final InvoiceRepository invoices;
    private final OwnPapers papers;
    private final EventLog log;
    private final Clock clock;

    public DownloadPaper(
            Transactions transactions, InvoiceRepository invoices, OwnPapers papers, EventLog log, Clock clock) {
        this.transactions = transactions;
        this.invoices = invoices;
        this.papers = papers;
        this.log = log;
        this.clock = clock;
    }

    /**
     * @param sends false of a file of which no bytes will be sent; then nothing is recorded
     * @throws NotFound if the actor sees no such invoice, or it is a draft
     * @throws PapersNotMade if it was issued and is being written
     * @throws LostFile if the file is known to be damaged
     */
    public Download handle(Actor actor, InvoiceId id, PaperKind kind, Predicate<Download> sends) {
        var download = papers.find(actor, id, kind).orElseThrow(() -> missing(actor, id));
        download.mustBeWhole();
        if (sends.test(download)) {
            record(actor, id, Map.of("upload", download.id().toString()));
        }
        return download;
    }

    private RuntimeException missing(Actor actor, InvoiceId id) {
        return invoices.find(actor, id).filter(Invoice::isIssued).isPresent() ? new PapersNotMade() : new NotFound();
    }

    /** Of what was had of an invoice without being a stored file, too. */
    void record(Actor actor, InvoiceId id, Map<String, String> details) {
        var who = actor instanceof Actor.Preview preview ? preview.staff() : actor;
        var event = new AccountEvent(
                EventType.FILE_DOWNLOADED, id.value(), Optional.empty(), who.reference(), clock.instant(), details);
        transactions.run(who, () -> log.append(who, List.of(event)));
    }
}
