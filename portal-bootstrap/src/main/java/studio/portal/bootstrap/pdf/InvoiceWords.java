package studio.portal.bootstrap.pdf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.portal.application.invoice.WrittenAmounts;
import studio.portal.bootstrap.XmlText;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.Adjustment;
import studio.portal.domain.invoice.InvoiceLine;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.Percentage;
import studio.portal.domain.invoice.UnitPrice;
import studio.portal.domain.invoice.Vat;
import studio.portal.domain.invoice.VatCategory;
import studio.portal.domain.invoice.VatTotal;

/** How an invoice writes words, amounts and days in its language. */
final class InvoiceWords {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    private final Language language;
    private final WrittenAmounts amounts;
    private final DateTimeFormatter days;
    private final ResourceBundle words;

    InvoiceWords(Language language) {
        this.language = language;
        amounts = new WrittenAmounts(language);
        var locale = language.locale();
        days = DateTimeFormatter.ofPattern(
                switch (language) {
                    case ENGLISH -> "d MMMM yyyy";
                    case GERMAN -> "d. MMMM yyyy";
                },
                locale);
        words = ResourceBundle.getBundle(
                "studio.portal.bootstrap.pdf.invoice",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    Language language() {
        return language;
    }

    String word(String key) {
        return words.getString(key);
    }

    String filled(String key, Map<String, String> places) {
        return PLACE.matcher(word(key))
                .replaceAll(match -> Matcher.quoteReplacement(places.getOrDefault(match.group(1), match.group())));
    }

    /** Why no VAT is due, of the categories that know one reason alone. */
    Map<VatCategory, String> reasons() {
        var reasons = new EnumMap<VatCategory, String>(VatCategory.class);
        Arrays.stream(VatCategory.values())
                .filter(category -> category.reasonCode().isPresent())
                .forEach(category ->
                        reasons.put(category, word("reason." + category.code().toLowerCase(Locale.ROOT))));
        return reasons;
    }

    String money(Money money) {
        return amounts.money(money);
    }

    String price(UnitPrice price) {
        return amounts.price(price);
    }

    String percent(Percentage percentage) {
        return amounts.percent(percentage);
    }

    String quantity(InvoiceLine line) {
        var amount = line.quantity().amount();
        var form = amount.compareTo(BigDecimal.ONE) == 0 ? ".one" : ".many";
        return filled("unit." + line.unit().word() + form, Map.of("n", amounts.number(amount)));
    }

    /** The name of a discount or surcharge, with its share where it is one. */
    String adjustment(Adjustment.Kind kind, Optional<Percentage> share, String reason) {
        return filled(
                kind.word() + (share.isPresent() ? ".share" : ""),
                Map.of(
                        "reason",
                        text(reason),
                        "percent",
                        share.map(this::percent).orElse("")));
    }

    String signed(Adjustment.Kind kind, Money amount) {
        return switch (kind) {
            case DISCOUNT -> "–" + money(amount);
            case SURCHARGE -> money(amount);
        };
    }

    /** A rate alone, for a column of them. */
    String rate(Vat vat) {
        return vat.category() == VatCategory.OUTSIDE_SCOPE ? "–" : percent(vat.rate());
    }

    String vat(Vat vat) {
        return filled("vat.of", Map.of("rate", rate(vat)));
    }

    /** @param key of words with places for the rate and for what it is taken of */
    String vat(VatTotal total, String key) {
        return filled(key, Map.of("rate", rate(total.vat()), "net", money(total.taxable())));
    }

    /** In one line. */
    String day(LocalDate day) {
        return days.format(day).replace(' ', '\u00a0');
    }

    static String text(String text) {
        return XmlText.of(text);
    }
}
