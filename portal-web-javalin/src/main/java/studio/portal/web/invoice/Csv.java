package studio.portal.web.invoice;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes rows by RFC 4180, in UTF-8. What people have typed never begins with what a spreadsheet takes for a formula.
 */
final class Csv {
    /** Also as they are written full width, which is the same to some spreadsheets. */
    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    /** Any space in front, those that do not break among them. */
    private static final Pattern BLANK = Pattern.compile("^[\\s\\p{Z}\\p{Cf}]+");

    private final OutputStream to;

    Csv(OutputStream to) {
        this.to = to;
    }

    /** @param fields words of people as {@link String}; numbers, days and words of ours otherwise */
    void row(Object... fields) throws IOException {
        var line = Stream.of(fields).map(Csv::field).collect(Collectors.joining(",", "", "\r\n"));
        to.write(line.getBytes(StandardCharsets.UTF_8));
    }

    private static String field(Object field) {
        if (field instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return field instanceof LocalDate day ? day.toString() : quoted(harmless(field.toString()));
    }

    /** As spreadsheets have it, an apostrophe says that what follows is text. */
    private static String harmless(String text) {
        var bare = BLANK.matcher(text).replaceFirst("");
        var first = bare.isEmpty() ? text : bare;
        return !first.isEmpty() && (FORMULA.indexOf(first.charAt(0)) >= 0 || FORMULA.indexOf(text.charAt(0)) >= 0)
                ? "'" + text
                : text;
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')
                ? "\"" + text.replace("\"", "\"\"") + "\""
                : text;
    }
}
