package studio.portal.bootstrap.payment;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Set;
import studio.portal.domain.invoice.Money;

/**
 * Amounts as Stripe counts them: in the smallest unit of a currency. Which units those are is Stripe's own list, and not
 * that of ISO 4217: ISK and UGX are counted in hundredths that are never used, MGA in whole units.
 */
final class MinorUnits {
    private static final Set<String> WHOLE = Set.of(
            "BIF", "CLP", "DJF", "GNF", "JPY", "KMF", "KRW", "MGA", "PYG", "RWF", "VND", "VUV", "XAF", "XOF", "XPF");

    private static final int HUNDREDTHS = 2;

    private MinorUnits() {}

    /** @throws ArithmeticException if there is no such amount in that unit */
    static long of(Money money) {
        return money.amount().movePointRight(places(money.currency())).longValueExact();
    }

    /** @param currency as Stripe writes it, in small letters */
    static Money money(long units, String currency) {
        var known = Currency.getInstance(currency.toUpperCase(Locale.ROOT));
        return new Money(BigDecimal.valueOf(units, places(known)), known);
    }

    private static int places(Currency currency) {
        return WHOLE.contains(currency.getCurrencyCode()) ? 0 : HUNDREDTHS;
    }
}
