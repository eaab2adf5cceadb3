package studio.portal.web.invoice;

import java.math.BigDecimal;
import java.util.Currency;
import studio.portal.web.Input;

/**
 * An amount as it is sent: by a program as every amount is written, {@code {"amount":"25.00","currency":"EUR"}}, by a
 * person in two fields of a form. Whether it is one of money, above 0 and with so many decimals, the command says.
 */
record SentMoney(BigDecimal amount, Currency currency) {
    private static final String NAME = "amount";
    private static final SentMoney STAND_IN = new SentMoney(BigDecimal.ONE, Currency.getInstance("EUR"));

    static SentMoney read(Input input, SentDecimals decimals) {
        return decimals.reader().isPresent() ? fields(input, decimals) : object(input, decimals);
    }

    private static SentMoney object(Input input, SentDecimals decimals) {
        if (!input.has(NAME) || input.isEmpty(NAME)) {
            input.refuse(NAME, "NotBlank");
        }
        return input.object(NAME, money -> fields(money, decimals)).orElse(STAND_IN);
    }

    private static SentMoney fields(Input input, SentDecimals decimals) {
        if (input.text(NAME).isBlank()) {
            input.refuse(NAME, "NotBlank");
        }
        return new SentMoney(
                decimals.read(input, NAME).orElse(STAND_IN.amount()),
                input.required("currency", LineInput::currency, STAND_IN.currency()));
    }
}
