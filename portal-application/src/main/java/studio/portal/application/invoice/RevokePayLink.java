package studio.portal.application.invoice;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import studio.portal.application.EventLog;
import studio.portal.application.Transactions;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.EventType;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.InvoiceEvent;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoicePolicy;
import studio.portal.domain.invoice.InvoiceRepository;
import studio.portal.domain.invoice.PayLinkId;
import studio.portal.domain.invoice.PayLinkRepository;

/** The studio takes the link to an invoice away from an address, at once, with what is still to be mailed there. */
public final class RevokePayLink {
    private final Transactions transactions;
    private final InvoiceRepository invoices;
    private final PayLinkRepository links;
    private final EventLog log;
    private final Clock clock;

    public RevokePayLink(
            Transactions transactions, InvoiceRepository invoices, PayLinkRepository links, EventLog log, Clock clock) {
        this.transactions = transactions;
        this.invoices = invoices;
        this.links = links;
        this.log = log;
        this.clock = clock;
    }

    /** @throws RuleViolation {@code pay-link-over} if it is revoked already, or has expired */
    public void handle(Actor actor, InvoiceId id, PayLinkId link) {
        transactions.run(actor, () -> {
            var invoice = invoices.lock(actor, id).orElseThrow(NotFound::new);
            if (!InvoicePolicy.mayManage(actor)) {
                throw new AccessDenied("Only the studio revokes links");
            }
            var at = clock.instant();
            links.update(
                    actor,
                    links.lock(actor, id, link).orElseThrow(NotFound::new).revoke(at));
            log.append(
                    actor,
                    List.of(new InvoiceEvent(
                            EventType.PAY_LINK_REVOKED,
                            id,
                            invoice.client(),
                            actor.reference(),
                            at,
                            Map.of(InvoiceEvent.LINK, link.toString()))));
        });
    }
}
