package studio.portal.application.invoice;

import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;

/** The one invoice behind a link. Looking at it changes nothing, for mail scanners look too. */
public final class ViewPayLink {
    private final LinkedInvoices linked;
    private final MailedInvoices invoices;

    public ViewPayLink(LinkedInvoices linked, MailedInvoices invoices) {
        this.linked = linked;
        this.invoices = invoices;
    }

    /**
     * As the client may see it: nothing of a project, which may not be published.
     *
     * @throws NotFound for a link that was revoked or has expired, or that never was
     */
    public InvoiceDetail handle(Actor actor, String token) {
        return linked.admitting(actor, token)
                .flatMap(id -> invoices.find(LinkedInvoices.LOOKER, id))
                .filter(InvoiceDetail::isIssued)
                .map(InvoiceDetail::withoutProject)
                .orElseThrow(NotFound::new);
    }
}
