package studio.portal.domain.invoice;

import java.math.BigDecimal;
import studio.portal.domain.RuleViolation;

/**
 * How much of something is invoiced (EN 16931, BT-129): more than nothing. What is taken back is a credit note.
 *
 * @param amount at most {@value #PLACES} places behind the point and {@value #DIGITS} digits before it
 */
public record Quantity(BigDecimal amount) {
    public static final int PLACES = 6;
    public static final int DIGITS = 9;

    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(DIGITS);

    /** @throws RuleViolation {@code quantity} */
    public Quantity {
        amount = Decimals.exact(amount, PLACES, "quantity");
        if (amount.signum() <= 0 || amount.compareTo(TOO_LARGE) >= 0) {
            throw new RuleViolation(
                    "quantity", "A quantity is more than nothing and has at most 9 digits before the point");
        }
    }

    public static Quantity of(long amount) {
        return new Quantity(BigDecimal.valueOf(amount));
    }
}
