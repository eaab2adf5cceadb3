package studio.portal.application.invoice;

import java.time.LocalDate;
import java.util.Optional;
import studio.portal.application.account.ClientName;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.OfferId;
import studio.portal.domain.invoice.OfferOutcome;
import studio.portal.domain.invoice.OfferStatus;

/**
 * An offer as a line of a list.
 *
 * @param number empty as long as it is a draft, as {@code gross} is
 * @param gross without what is optional
 */
public record OfferRow(
        OfferId id,
        ClientName client,
        String subject,
        Optional<InvoiceNumber> number,
        Optional<Money> gross,
        LocalDate validUntil,
        Optional<OfferOutcome.Kind> outcome) {
    public OfferStatus status(LocalDate today) {
        return OfferStatus.of(number.isPresent(), outcome, validUntil, today);
    }
}
