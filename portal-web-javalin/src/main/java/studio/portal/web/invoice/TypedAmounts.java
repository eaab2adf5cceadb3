package studio.portal.web.invoice;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.regex.Pattern;
import studio.portal.domain.invoice.Money;
import studio.portal.web.Input;

/** Reads amounts as people type them and scripts send them: {@code 1190.00}, and in forms {@code 1190,00} as well. */
final class TypedAmounts {
    /** More digits than any amount has are read too, so that it is said that they are too many. */
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,40}([.,][0-9]{1,40})?");

    private TypedAmounts() {}

    static Optional<BigDecimal> amount(String text) {
        return Optional.of(text.replace(" ", "").replace("\u00a0", ""))
                .filter(digits -> AMOUNT.matcher(digits).matches())
                .map(digits -> new BigDecimal(digits.replace(',', '.')));
    }

    /** One in which can be invoiced. */
    static Optional<Currency> currency(String text) {
        try {
            return Optional.of(Currency.getInstance(text)).filter(Money::isOffered);
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    static BigDecimal required(Input input) {
        return input.required("amount", TypedAmounts::amount, BigDecimal.ONE);
    }

    static Currency requiredCurrency(Input input) {
        return input.required("currency", TypedAmounts::currency, Currency.getInstance("EUR"));
    }
}
