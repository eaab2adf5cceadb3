package studio.portal.domain.file;

import java.text.Normalizer;

/**
 * What a file is called, safe to show and to save: no path, no control, bidirectional or invisible characters, at most
 * {@value #LENGTH} UTF-16 units, never empty and never just dots.
 */
public record FileName(String value) {
    public static final int LENGTH = 180;

    private static final String UNNAMED = "file";
    private static final int LONGEST_EXTENSION = 16;

    /** Makes whatever a browser or mail calls a file into a name; never fails. */
    public FileName {
        value = clean(value);
    }

    private static String clean(String raw) {
        var lastPart = raw.substring(Math.max(raw.lastIndexOf('/'), raw.lastIndexOf('\\')) + 1);
        var kept = new StringBuilder();
        lastPart.codePoints()
                .filter(FileName::isHarmless)
                .map(c -> Character.getType(c) == Character.SPACE_SEPARATOR ? ' ' : c)
                .forEach(kept::appendCodePoint);
        var name = trim(shorten(trim(Normalizer.normalize(kept, Normalizer.Form.NFC))));
        return name.isEmpty() ? UNNAMED : name;
    }

    /** No blanks around it, and no dots after it, which some systems drop. */
    private static String trim(String name) {
        var trimmed = name.strip();
        while (trimmed.endsWith(".")) {
            trimmed = trimmed.substring(0, trimmed.length() - 1).strip();
        }
        return trimmed;
    }

    private static boolean isHarmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> "<>:\"|?*".indexOf(codePoint) < 0;
        };
    }

    private static String shorten(String name) {
        if (name.length() <= LENGTH) {
            return name;
        }
        var dot = name.lastIndexOf('.');
        var extension = dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
        var end = LENGTH - extension.length();
        if (Character.isHighSurrogate(name.charAt(end - 1))) {
            end--;
        }
        return name.substring(0, end) + extension;
    }

    @Override
    public String toString() {
        return value;
    }
}
