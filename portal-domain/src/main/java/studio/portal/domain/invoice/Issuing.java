package studio.portal.domain.invoice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is added to a draft to make it an invoice, and never changes again.
 *
 * @param number given inside the issuing transaction
 * @param issuedOn the studio's day (EN 16931, BT-2)
 * @param seller the studio as it is on that day
 * @param buyer the client as it is on that day
 * @param account where to pay to
 * @param deposits what a final invoice deducts
 */
public record Issuing(
        InvoiceNumber number,
        LocalDate issuedOn,
        Party seller,
        Party buyer,
        Optional<BankAccount> account,
        List<DeductedDeposit> deposits) {
    public Issuing {
        deposits = List.copyOf(deposits);
    }
}
