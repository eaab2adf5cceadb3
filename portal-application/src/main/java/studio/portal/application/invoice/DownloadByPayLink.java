package studio.portal.application.invoice;

import java.util.function.Predicate;
import studio.portal.application.file.Download;
import studio.portal.application.file.LostFile;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.PaperKind;

/** The papers of the one invoice behind a link, through the same guard as every other way to them. */
public final class DownloadByPayLink {
    private final LinkedInvoices linked;
    private final DownloadPaper download;

    public DownloadByPayLink(LinkedInvoices linked, DownloadPaper download) {
        this.linked = linked;
        this.download = download;
    }

    /**
     * @param sends false of a file of which no bytes will be sent; then nothing is recorded
     * @throws NotFound for a link that was revoked or has expired, or that never was
     * @throws PapersNotMade if it was issued just now and is being written
     * @throws LostFile if the file is known to be damaged
     */
    public Download handle(Actor actor, String token, PaperKind kind, Predicate<Download> sends) {
        var invoice = linked.admitting(actor, token).orElseThrow(NotFound::new);
        return download.handle(LinkedInvoices.LOOKER, invoice, kind, sends);
    }

    /** Whether what is under way may go on. */
    public boolean stillAdmits(Actor actor, String token) {
        return linked.admitting(actor, token).isPresent();
    }
}
