package studio.portal.bootstrap;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sizes as people write them: 25 MB, 300MiB, 1048576. */
final class ByteSize {
    private static final Pattern SIZE = Pattern.compile("(\\d{1,12})\\s*([a-z]*)");
    private static final Map<String, Long> UNITS = Map.of(
            "", 1L,
            "b", 1L,
            "kb", 1_000L,
            "kib", 1L << 10,
            "mb", 1_000_000L,
            "mib", 1L << 20,
            "gb", 1_000_000_000L,
            "gib", 1L << 30);

    private ByteSize() {}

    static Optional<Long> parse(String text) {
        var match = SIZE.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!match.matches()) {
            return Optional.empty();
        }
        var number = Long.parseLong(match.group(1));
        return Optional.ofNullable(UNITS.get(match.group(2))).map(unit -> Math.multiplyExact(number, unit));
    }
}
