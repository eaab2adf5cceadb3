package studio.portal.domain.invoice;

import java.math.BigDecimal;
import studio.portal.domain.RuleViolation;

/**
 * A share of an amount in per cent, 0 to 100.
 *
 * @param value at most {@value #PLACES} places behind the point
 */
public record Percentage(BigDecimal value) {
    public static final int PLACES = 4;

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** @throws RuleViolation {@code percentage} */
    public Percentage {
        value = Decimals.exact(value, PLACES, "percentage");
        if (value.signum() < 0 || value.compareTo(ALL) > 0) {
            throw new RuleViolation("percentage", "A percentage is 0 to 100");
        }
    }

    public static Percentage of(long value) {
        return new Percentage(BigDecimal.valueOf(value));
    }

    public boolean isZero() {
        return value.signum() == 0;
    }

    /** The share, rounded half up to the currency's places. */
    public Money of(Money base) {
        return Money.rounded(base.amount().multiply(value).movePointLeft(2), base.currency());
    }
}
