package studio.portal.domain.document;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import studio.portal.domain.OneLine;
import studio.portal.domain.RuleViolation;

/** Words by which a document is put together with others: at most {@value #MOST}, in order, each once whatever its case. */
public record Labels(List<String> values) {
    public static final int MOST = 20;
    public static final int LENGTH = 40;
    public static final Labels NONE = new Labels(List.of());

    /** @throws RuleViolation {@code labels} unless they are few lines of 1 to {@value #LENGTH} characters */
    public Labels {
        values = once(values);
        if (values.size() > MOST || !values.stream().allMatch(Labels::isOne)) {
            throw new RuleViolation(
                    "labels", "At most " + MOST + " labels, each one line of 1 to " + LENGTH + " characters");
        }
    }

    public static Labels of(String... values) {
        return new Labels(List.of(values));
    }

    /** Whether a text can be a label. */
    public static boolean isOne(String text) {
        var label = text.strip();
        return OneLine.is(label) && label.length() <= LENGTH;
    }

    /** By which two labels are the same. */
    public static String key(String label) {
        return label.strip().toLowerCase(Locale.ROOT);
    }

    public Stream<String> stream() {
        return values.stream();
    }

    private static List<String> once(Collection<String> values) {
        var byKey = new TreeMap<String, String>();
        values.forEach(label -> byKey.putIfAbsent(key(label), label.strip()));
        return List.copyOf(byKey.values());
    }
}
