package studio.portal.web;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import studio.portal.application.FieldError;
import studio.portal.application.WrittenTimes;
import studio.portal.application.invoice.WrittenAmounts;
import studio.portal.domain.account.Language;

/**
 * Everything a reader sees, in their language and time zone. Words are patterns of {@link MessageFormat}: an apostrophe
 * is written ’, never '.
 *
 * @param now what "2 h ago" counts from
 */
public record Words(Language language, ZoneId zone, Instant now) {
    private static final int KILO = 1000;
    private static final String[] SIZES = {"B", "kB", "MB", "GB"};
    private static final Map<String, DateTimeFormatter> FORMATTERS = new ConcurrentHashMap<>();

    public String text(String key, Object... arguments) {
        var pattern = pattern(key);
        return pattern.indexOf('{') < 0 ? pattern : new MessageFormat(pattern, language.locale()).format(arguments);
    }

    public boolean knows(String key) {
        return WordBundles.of(language).containsKey(key);
    }

    /** What is wrong with a field, for example {@code field.Size} with its {@code {max}}. */
    public String of(FieldError error) {
        var key = Stream.of(
                        "." + error.code() + "." + error.field(),
                        "." + error.code() + (hasLeast(error) ? ".between" : ""),
                        "." + error.code(),
                        ".invalid")
                .map("field"::concat)
                .filter(this::knows)
                .findFirst();
        var text = pattern(key.orElseThrow());
        for (var argument : error.arguments().entrySet()) {
            text = text.replace("{" + argument.getKey() + "}", argument.getValue());
        }
        return text;
    }

    private static boolean hasLeast(FieldError error) {
        return !error.arguments().getOrDefault("min", "0").equals("0");
    }

    /** As in "Fri 27 Nov", with the year where it is another one. */
    public String date(LocalDate day) {
        return format(day.getYear() == today().getYear() ? "web.pattern.date" : "web.pattern.date.year", day);
    }

    /** As in "27 Nov 2026": the year too, as on papers. */
    public String day(LocalDate day) {
        return format("web.pattern.day.year", day);
    }

    /** As in "Mon 16 Nov, 09:12", with the year where it is another one. */
    public String time(Instant at) {
        var there = at.atZone(zone);
        return format(there.getYear() == today().getYear() ? "web.pattern.time" : "web.pattern.time.year", there);
    }

    /** Everything there is to say, the zone included. */
    public String fullTime(Instant at) {
        return new WrittenTimes(language, zone).second(at);
    }

    /** As in "2 h ago" while it is fresh, then the day. */
    public String relative(Instant at) {
        var minutes = Duration.between(at, now).toMinutes();
        var there = at.atZone(zone);
        var days = ChronoUnit.DAYS.between(there.toLocalDate(), today());
        if (minutes < 0) {
            return time(at);
        }
        if (minutes < 1) {
            return text("web.time.now");
        }
        if (minutes < 60) {
            return text("web.time.minutes", minutes);
        }
        if (days == 0 || minutes < 6 * 60) {
            return text("web.time.hours", minutes / 60);
        }
        if (days == 1) {
            return text("web.time.yesterday");
        }
        return days < 7 ? format("web.pattern.weekday", there) : shortDate(there);
    }

    public String fileSize(long bytes) {
        var value = (double) bytes;
        var unit = 0;
        while (value >= KILO && unit < SIZES.length - 1) {
            value /= KILO;
            unit++;
        }
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(unit > 1 && value < 100 ? 1 : 0);
        return format.format(value) + "\u00a0" + SIZES[unit];
    }

    /** Money and prices in the reader's language. */
    public WrittenAmounts amounts() {
        return new WrittenAmounts(language);
    }

    public String number(long value) {
        return NumberFormat.getIntegerInstance(language.locale()).format(value);
    }

    private String shortDate(ZonedDateTime there) {
        return format(there.getYear() == today().getYear() ? "web.pattern.day" : "web.pattern.day.year", there);
    }

    private LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    private String format(String key, TemporalAccessor time) {
        return FORMATTERS
                .computeIfAbsent(
                        language.tag() + pattern(key),
                        unused -> DateTimeFormatter.ofPattern(pattern(key), language.locale()))
                .format(time);
    }

    private String pattern(String key) {
        var pattern = WordBundles.of(language).get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No words for " + key + " in " + language);
        }
        return pattern;
    }
}
