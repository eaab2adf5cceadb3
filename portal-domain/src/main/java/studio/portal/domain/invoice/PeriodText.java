package studio.portal.domain.invoice;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import studio.portal.domain.account.Language;

/** Puts the days of a period where a text of a recurring invoice names them in braces; other braces stay. */
public final class PeriodText {
    /** In the order in which pages list them. */
    public static final List<String> PLACES = List.of("from", "to", "month", "year");

    private PeriodText() {}

    /** Month and year are those of the first day. */
    public static String filled(String text, Delivery.During period, Language language) {
        return text.replace("{from}", day(period.from(), language))
                .replace("{to}", day(period.to(), language))
                .replace("{month}", month(period.from(), language))
                .replace("{year}", String.valueOf(period.from().getYear()));
    }

    private static String day(LocalDate day, Language language) {
        return switch (language) {
            case ENGLISH -> day.getDayOfMonth() + " " + month(day, language) + " " + day.getYear();
            case GERMAN ->
                String.format(Locale.ROOT, "%02d.%02d.%04d", day.getDayOfMonth(), day.getMonthValue(), day.getYear());
        };
    }

    private static String month(LocalDate day, Language language) {
        var locale = switch (language) {
            case ENGLISH -> Locale.ENGLISH;
            case GERMAN -> Locale.GERMAN;
        };
        return day.getMonth().getDisplayName(TextStyle.FULL, locale);
    }
}
