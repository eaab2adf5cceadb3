package studio.portal.application.invoice;

import java.util.List;
import java.util.Optional;
import studio.portal.application.account.ClientName;
import studio.portal.domain.invoice.Delivery;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.RecurringState;

/**
 * A recurring invoice as a page shows it.
 *
 * @param made the latest of its invoices, the last first
 */
public record RecurringDetail(ClientName client, RecurringState state, List<Made> made) {
    /**
     * @param invoice empty where the draft was discarded
     * @param number empty as long as it is a draft
     * @param problem why it was not issued by itself
     */
    public record Made(
            Delivery.During period,
            Optional<InvoiceId> invoice,
            Optional<InvoiceNumber> number,
            Optional<String> problem) {}
}
