package studio.portal.domain;

/**
 * What a subject or a name may hold: one line that everybody sees as it is. No control, formatting, bidirectional or
 * broken characters, with which it could pass for another one, and at least one character that can be seen. The two
 * joiners that scripts and emoji need are fine between others.
 */
public final class OneLine {
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** Letters and symbols by their category that show nothing all the same: Hangul fillers and the empty Braille cell. */
    private static final String BLANK_SYMBOLS = "\u115F\u1160\u3164\uFFA0\u2800";

    private OneLine() {}

    /** Blanks around it do not count; nothing at all is no line. */
    public static boolean is(String text) {
        var line = text.strip();
        return line.codePoints().allMatch(OneLine::isFit)
                && shows(line)
                && !isJoiner(line.codePointAt(0))
                && !isJoiner(line.codePointBefore(line.length()));
    }

    /** What is left of a text that nobody can be asked to correct, without what no line may hold; perhaps "". */
    public static String outOf(String text) {
        var fit = text.codePoints()
                .filter(OneLine::isFit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return is(fit) ? fit : "";
    }

    /** Whether anything of a text, of one line or many, can be seen. What cannot is as good as nothing. */
    public static boolean shows(String text) {
        return text.codePoints().anyMatch(OneLine::isVisible);
    }

    private static boolean isFit(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            case Character.FORMAT -> isJoiner(codePoint);
            default -> true;
        };
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.UNASSIGNED -> false;
            default -> BLANK_SYMBOLS.indexOf(codePoint) < 0;
        };
    }

    private static boolean isJoiner(int codePoint) {
        return codePoint == ZERO_WIDTH_JOINER || codePoint == ZERO_WIDTH_NON_JOINER;
    }
}
