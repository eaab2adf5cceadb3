package studio.portal.application.invoice;

import java.math.BigDecimal;
import java.util.Currency;
import studio.portal.application.InvalidInput;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.Payment;

/** Turns an amount and a currency, as a command states them, into money. */
final class StatedMoney {
    /** The most decimals of any currency that is offered; a single one may have fewer. */
    static final int PLACES = 2;

    private StatedMoney() {}

    /** @throws InvalidInput {@code currency} that is not offered, or {@code amount} with more decimals than it has */
    static Money of(BigDecimal amount, Currency currency) {
        if (!Money.isOffered(currency)) {
            throw InvalidInput.of("currency", "unknown");
        }
        if (amount.stripTrailingZeros().scale() > currency.getDefaultFractionDigits()) {
            throw InvalidInput.of("amount", "Digits");
        }
        return new Money(amount, currency);
    }

    /** @throws InvalidInput {@code currency} if it is another than the payment's */
    static void mustBeOf(Payment payment, Money amount) {
        if (!payment.amount().currency().equals(amount.currency())) {
            throw InvalidInput.of("currency", "absent");
        }
    }
}
