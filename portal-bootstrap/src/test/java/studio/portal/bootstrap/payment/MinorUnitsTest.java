package studio.portal.bootstrap.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.portal.domain.invoice.Money;

final class MinorUnitsTest {
    @ParameterizedTest
    @CsvSource({
        "119.00, EUR, 11900",
        "0.01, EUR, 1",
        "999999999999.99, USD, 99999999999999",
        "5000, JPY, 5000",
        "5000, ISK, 500000",
        "5000, UGX, 500000",
        "5000.00, MGA, 5000"
    })
    void amounts_are_counted_as_stripe_counts_them(String amount, String currency, long units) {
        var money = new Money(new BigDecimal(amount), Currency.getInstance(currency));

        assertThat(MinorUnits.of(money)).isEqualTo(units);
        assertThat(MinorUnits.money(units, currency.toLowerCase(Locale.ROOT))).isEqualTo(money);
    }

    @Test
    void what_there_is_no_unit_for_is_not_rounded() {
        assertThatThrownBy(() -> MinorUnits.of(new Money(new BigDecimal("1.50"), Currency.getInstance("MGA"))))
                .isInstanceOf(ArithmeticException.class);
    }
}
