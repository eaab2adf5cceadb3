package studio.portal.domain.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What an entry of evidence says, a fact a line: {@code key: value}. A value of several lines is as many facts. */
public final class EvidenceFacts {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9 -]*");

    private final List<String> lines = new ArrayList<>();

    /**
     * No value can pass for another fact: whatever ends a line begins a line with the same key, and characters that
     * nobody sees are written as their code.
     */
    public EvidenceFacts with(String key, String value) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("No key: " + key);
        }
        for (var line : value.replace("\r\n", "\n").split("[\\n\\r\\u0085\\u2028\\u2029]", -1)) {
            lines.add(key + ": " + visible(line));
        }
        return this;
    }

    private static String visible(String line) {
        var text = new StringBuilder();
        line.codePoints().forEach(c -> {
            switch (Character.getType(c)) {
                case Character.CONTROL, Character.FORMAT, Character.SURROGATE ->
                    text.append(String.format(Locale.ROOT, "<U+%04X>", c));
                default -> text.appendCodePoint(c);
            }
        });
        return text.toString();
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
