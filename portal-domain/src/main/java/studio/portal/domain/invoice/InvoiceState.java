package studio.portal.domain.invoice;

import java.time.Instant;
import java.util.Optional;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.ClientId;

/**
 * An invoice as it is stored.
 *
 * @param corrects the issued invoice that a credit note takes back; of no other kind
 * @param issued empty as long as it is a draft
 */
public record InvoiceState(
        InvoiceId id,
        ClientId client,
        InvoiceKind kind,
        Optional<InvoiceId> corrects,
        InvoiceTerms terms,
        ActorReference draftedBy,
        Instant draftedAt,
        Optional<IssuedInvoice> issued,
        long version) {
    public InvoiceState {
        if ((kind == InvoiceKind.CREDIT_NOTE) != corrects.isPresent()) {
            throw new IllegalArgumentException("A credit note takes back an invoice, and nothing else does");
        }
    }
}
