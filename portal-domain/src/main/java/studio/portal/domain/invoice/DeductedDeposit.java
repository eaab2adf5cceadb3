package studio.portal.domain.invoice;

import java.time.LocalDate;

/**
 * A paid deposit that a final invoice deducts and names (EN 16931, BG-3 and part of BT-113), with the VAT in it, which
 * was invoiced with the deposit and is not owed twice.
 *
 * @param gross net and VAT: what was paid
 */
public record DeductedDeposit(
        InvoiceId invoice, InvoiceNumber number, LocalDate issuedOn, Money net, Money tax, Money gross) {
    public DeductedDeposit {
        if (!net.plus(tax).equals(gross)) {
            throw new IllegalArgumentException("A deposit is its net amount and the tax on it");
        }
    }
}
