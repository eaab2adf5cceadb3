package studio.portal.bootstrap.preview;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import studio.portal.application.file.CannotRender;
import studio.portal.domain.file.RenderingFailure;

/** What a text file says. A byte order mark tells the encoding; else it is UTF-8, or what old Windows programs write. */
final class PlainText {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int LONGEST_CHARACTER = 4;

    private PlainText() {}

    /** As many bytes as are looked at: UTF-16 of plain letters takes twice as much as UTF-8. */
    static long wanted(long size, int most) {
        return Math.min(size, 2L * most);
    }

    /**
     * @param bytes {@link #wanted} of a file
     * @param most bytes of UTF-8 that are returned; what follows is cut off
     * @throws CannotRender if it is no text
     */
    static String of(byte[] bytes, int most) {
        return cleaned(decoded(bytes, bytes.length < wanted(Long.MAX_VALUE, most)), most);
    }

    private static String decoded(byte[] bytes, boolean whole) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        for (var b : bytes) {
            if (b == 0) {
                throw new CannotRender(RenderingFailure.BROKEN, "Not a text");
            }
        }
        return isUtf8(bytes, whole) ? new String(bytes, StandardCharsets.UTF_8) : new String(bytes, WINDOWS);
    }

    private static boolean startsWith(byte[] bytes, int... first) {
        return bytes.length >= first.length
                && IntStream.range(0, first.length).allMatch(i -> (bytes[i] & 0xFF) == first[i]);
    }

    /** @param whole whether a character that is cut off at the end was so in the file */
    private static boolean isUtf8(byte[] bytes, boolean whole) {
        var characters = CharBuffer.allocate(bytes.length);
        return !StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes), characters, whole)
                .isError();
    }

    /** One kind of line end; no control characters, which nobody means and a database refuses; no half characters. */
    static String cleaned(CharSequence raw, int most) {
        var text = new StringBuilder(raw.length());
        var size = 0;
        var characters =
                raw.toString().replace("\r\n", "\n").replace('\r', '\n').replace('\f', '\n');
        for (var i = 0; i < characters.length(); ) {
            var character = characters.codePointAt(i);
            i += Character.charCount(character);
            if (isShown(character)) {
                size += utf8Length(character);
                if (size > most) {
                    break;
                }
                text.appendCodePoint(character);
            }
        }
        return text.toString();
    }

    private static boolean isShown(int character) {
        return character == '\n'
                || character == '\t'
                || !(Character.isISOControl(character)
                        || Character.getType(character) == Character.SURROGATE
                        || isDirection(character)
                        || character == 0xFEFF);
    }

    /** Characters that reorder what follows make a text read other than it is. */
    private static boolean isDirection(int character) {
        return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }

    private static int utf8Length(int character) {
        if (character < 0x80) {
            return 1;
        }
        if (character < 0x800) {
            return 2;
        }
        return character < 0x10000 ? 3 : LONGEST_CHARACTER;
    }
}
