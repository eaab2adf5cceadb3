package studio.portal.domain.invoice;

import java.math.BigDecimal;
import java.util.Currency;
import studio.portal.domain.RuleViolation;

/**
 * The net price of one unit (EN 16931, BT-146). It is no {@link Money}: an hour may cost 0.0125, only what it comes to is
 * rounded. Never negative (BR-27); a discount is an {@link Adjustment}.
 *
 * @param amount at most {@value #PLACES} places behind the point
 */
public record UnitPrice(BigDecimal amount, Currency currency) {
    public static final int PLACES = 6;

    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(Money.DIGITS);

    /** @throws RuleViolation {@code price} */
    public UnitPrice {
        amount = Decimals.exact(amount, PLACES, "price");
        if (amount.signum() < 0 || amount.compareTo(TOO_LARGE) >= 0) {
            throw new RuleViolation("price", "A price is not negative and has at most 12 digits before the point");
        }
    }

    /** What so many units come to, rounded to the currency's places. */
    public Money times(Quantity quantity) {
        return Money.rounded(amount.multiply(quantity.amount()), currency);
    }
}
