package studio.portal.application.invoice;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import studio.portal.application.Ids;
import studio.portal.application.account.Tokens;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.SecretHash;
import studio.portal.domain.invoice.Invoice;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.PayLink;
import studio.portal.domain.invoice.PayLinkId;
import studio.portal.domain.invoice.PayLinkRepository;

/** The links by which invoices are paid without signing in: each address has one to an invoice at a time. */
public final class PayLinks {
    private final PayLinkRepository links;
    private final Tokens tokens;
    private final Ids ids;
    private final Clock clock;

    public PayLinks(PayLinkRepository links, Tokens tokens, Ids ids, Clock clock) {
        this.links = links;
        this.tokens = tokens;
        this.ids = ids;
        this.clock = clock;
    }

    /** The path by which an address sees and pays an invoice, as long as it may. */
    public Optional<String> path(Actor actor, InvoiceId invoice, EmailAddress to) {
        return newest(actor, invoice, to)
                .filter(link -> link.admits(clock.instant()))
                .map(link -> "/pay/" + tokens.payLink(link.id()));
    }

    /** For who is sent an invoice: whoever lost their link has a new one then. A credit note is not paid. */
    void give(Actor actor, Invoice invoice, EmailAddress to) {
        if (invoice.corrects().isEmpty() && path(actor, invoice.id(), to).isEmpty()) {
            make(actor, invoice.id(), to);
        }
    }

    /** For who is reminded: a link that was taken away stays away. */
    void keep(Actor actor, InvoiceId invoice, List<EmailAddress> addresses) {
        addresses.stream()
                .filter(to -> newest(actor, invoice, to)
                        .filter(link -> link.revokedAt().isPresent() || link.admits(clock.instant()))
                        .isEmpty())
                .forEach(to -> make(actor, invoice, to));
    }

    private Optional<PayLink> newest(Actor actor, InvoiceId invoice, EmailAddress to) {
        return links.of(actor, invoice).stream()
                .filter(link -> link.sentTo().equals(to))
                .findFirst();
    }

    private void make(Actor actor, InvoiceId invoice, EmailAddress to) {
        var id = new PayLinkId(ids.next());
        links.add(
                actor,
                PayLink.make(
                        id, invoice, to, SecretHash.ofToken(tokens.payLink(id)), actor.reference(), clock.instant()));
    }
}
