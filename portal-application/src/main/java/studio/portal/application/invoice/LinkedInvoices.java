package studio.portal.application.invoice;

import java.time.Clock;
import java.util.Optional;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.SecretHash;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.PayLinkRepository;

/** The invoice that a link leads to. A link that is over and one that never was are the same: they lead nowhere. */
public final class LinkedInvoices {
    /** Whoever has the secret has no eyes of their own. */
    static final Actor LOOKER = new Actor.System("pay-link");

    private final PayLinkRepository links;
    private final Clock clock;

    public LinkedInvoices(PayLinkRepository links, Clock clock) {
        this.links = links;
        this.clock = clock;
    }

    Optional<InvoiceId> admitting(Actor actor, String token) {
        return links.findByToken(actor, SecretHash.ofToken(token))
                .filter(link -> link.admits(clock.instant()))
                .map(link -> link.invoice());
    }
}
