package studio.portal.application.invoice;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Currency;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.Percentage;
import studio.portal.domain.invoice.UnitPrice;

/** Money, prices and percentages in full, as pages, mails and papers write them: never rounded, never broken in a line. */
public record WrittenAmounts(Language language) {
    private static final char NARROW = '\u202f';
    private static final char FIXED = '\u00a0';

    /** As in "€1,190.00" and "1.190,00 €". */
    public String money(Money money) {
        return currency(money.amount(), money.currency(), money.currency().getDefaultFractionDigits());
    }

    /** With as many decimals as it has, and at least those of its currency. */
    public String price(UnitPrice price) {
        return currency(price.amount(), price.currency(), UnitPrice.PLACES);
    }

    /** As in "19 %", without decimals that say nothing. */
    public String percent(Percentage percentage) {
        return number(percentage.value()) + FIXED + "%";
    }

    /** Without decimals that say nothing. */
    public String number(BigDecimal number) {
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(UnitPrice.PLACES);
        return format.format(number).replace(NARROW, FIXED);
    }

    private String currency(BigDecimal amount, Currency currency, int most) {
        var format = NumberFormat.getCurrencyInstance(language.locale());
        format.setCurrency(currency);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(most);
        return format.format(amount).replace(NARROW, FIXED);
    }
}
