package studio.portal.domain.invoice;

import java.util.Optional;

/**
 * A discount or surcharge on the whole document as it stands there (BG-20, BG-21): an amount under one VAT.
 *
 * @param amount never negative (BT-92, BT-99)
 * @param base what a percentage was taken of (BT-93, BT-100); empty for an amount
 * @param percentage (BT-94, BT-101)
 */
public record AppliedAdjustment(
        Adjustment.Kind kind,
        Money amount,
        Optional<Money> base,
        Optional<Percentage> percentage,
        String reason,
        Vat vat) {

    /** The amount with the sign with which it goes into a sum. */
    public Money signed() {
        return kind.signed(amount);
    }
}
