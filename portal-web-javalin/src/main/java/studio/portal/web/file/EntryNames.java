package studio.portal.web.file;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import studio.portal.domain.file.FileName;

/** What files are called in a zip: each name once, whatever upper and lower case make of it, and one that every system takes. */
final class EntryNames {
    private static final Pattern DEVICE =
            Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?", Pattern.CASE_INSENSITIVE);

    private final Set<String> taken = new HashSet<>();

    String unique(String wished) {
        var name = new FileName(wished).value();
        var safe = DEVICE.matcher(name).matches() ? "_" + name : name;
        var unique = safe;
        for (var number = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); number++) {
            unique = numbered(safe, number);
        }
        return unique;
    }

    /** The number stands before the extension, so that the file still opens with what it is opened with. */
    private static String numbered(String name, int number) {
        var dot = name.lastIndexOf('.');
        return dot > 0
                ? name.substring(0, dot) + " (" + number + ")" + name.substring(dot)
                : name + " (" + number + ")";
    }
}
