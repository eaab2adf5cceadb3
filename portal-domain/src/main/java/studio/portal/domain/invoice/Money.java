package studio.portal.domain.invoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;
import studio.portal.domain.RuleViolation;

/**
 * An exact amount, always held at its currency's number of decimals, so that equal amounts are equal. It may be negative:
 * what is due can be, the amounts on an invoice are checked where they are made.
 *
 * <p>Only currencies with none or two decimals are offered ({@link #isOffered}); what is rounded is rounded half up, away
 * from zero, as EN 16931 does (BR-DEC rules).
 *
 * @param amount at most {@value #DIGITS} digits before the point
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {
    public static final int DIGITS = 12;

    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(DIGITS);

    /**
     * @throws ArithmeticException if the amount has more decimals than its currency; {@link #rounded} takes those
     * @throws RuleViolation {@code currency} if it is not offered, {@code amount-too-large}
     */
    public Money {
        Objects.requireNonNull(amount);
        if (!isOffered(currency)) {
            throw new RuleViolation("currency", "A currency has no decimals or two");
        }
        amount = amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
        if (amount.abs().compareTo(TOO_LARGE) >= 0) {
            throw new RuleViolation("amount-too-large", "An amount has at most " + DIGITS + " digits before the point");
        }
    }

    /** Whether amounts of a currency can be stated on an invoice at all: EN 16931 knows two decimals and no more. */
    public static boolean isOffered(Currency currency) {
        var places = currency.getDefaultFractionDigits();
        return places == 0 || places == 2;
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** The amount at its currency's number of decimals, rounded half up. */
    public static Money rounded(BigDecimal amount, Currency currency) {
        return new Money(
                amount.setScale(Math.max(0, currency.getDefaultFractionDigits()), RoundingMode.HALF_UP), currency);
    }

    /** @throws RuleViolation {@code currencies-mixed} */
    public Money plus(Money other) {
        return new Money(amount.add(other.of(currency)), currency);
    }

    /** @throws RuleViolation {@code currencies-mixed} */
    public Money minus(Money other) {
        return new Money(amount.subtract(other.of(currency)), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    /** @throws RuleViolation {@code currencies-mixed}: amounts of two currencies have no order */
    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.of(currency));
    }

    private BigDecimal of(Currency expected) {
        if (!currency.equals(expected)) {
            throw new RuleViolation("currencies-mixed", "Amounts of two currencies are never added or compared");
        }
        return amount;
    }

    /** For logs and failures, as {@code 119.00 EUR}; what people read is made for their language. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }
}
