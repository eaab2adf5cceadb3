package studio.portal.web.invoice;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import studio.portal.domain.account.Language;
import studio.portal.web.Input;

/**
 * Decimals as they are sent: by programs with a point, by people with a point or a comma. Never in groups of thousands,
 * never as a power of ten. Where a mark that is not the reader's own has three digits behind it, as {@code 1.234} has for
 * a German, it may be meant to part thousands: what could be a thousand times as much is asked for again.
 *
 * @param reader empty for a program
 */
record SentDecimals(Optional<Language> reader) {
    private static final Pattern NUMBER = Pattern.compile("(-?[0-9]{1,30})(?:([.,])([0-9]{1,40}))?");
    private static final Pattern THOUSANDS = Pattern.compile("-?[1-9][0-9]{0,2}");
    private static final int GROUP = 3;

    static SentDecimals ofProgram() {
        return new SentDecimals(Optional.empty());
    }

    static SentDecimals ofPerson(Language language) {
        return new SentDecimals(Optional.of(language));
    }

    /** Empty where nothing was sent, and where it is none, which is an error of the field. */
    Optional<BigDecimal> read(Input input, String name) {
        var text = input.text(name).strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var number = NUMBER.matcher(text);
        if (!number.matches() || reader.isEmpty() && ",".equals(number.group(2))) {
            input.refuse(name, "decimal");
            return Optional.empty();
        }
        if (isAmbiguous(number)) {
            input.refuse(name, "ambiguous");
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text.replace(',', '.')));
    }

    private boolean isAmbiguous(Matcher number) {
        var mark = Optional.ofNullable(number.group(2));
        return mark.isPresent()
                && reader.filter(language -> !mark.get().equals(mark(language))).isPresent()
                && number.group(GROUP).length() == GROUP
                && THOUSANDS.matcher(number.group(1)).matches();
    }

    /** As the reader types it: with their own mark and without groups, so that it can be read again. */
    static String written(BigDecimal number, Language language) {
        return number.toPlainString().replace(".", mark(language));
    }

    private static String mark(Language language) {
        return switch (language) {
            case ENGLISH -> ".";
            case GERMAN -> ",";
        };
    }
}
