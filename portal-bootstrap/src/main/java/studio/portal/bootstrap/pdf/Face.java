package studio.portal.bootstrap.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The fonts of the papers: where one lacks a letter, the next is asked. */
enum Face {
    /** Latin, Greek and Cyrillic, which is nearly everything. */
    NOTO("Noto Sans", "NotoSans-Regular.ttf"),
    /** Hebrew, Arabic, Armenian, Georgian, signs and the commonest smileys. */
    DEJAVU("DejaVu Sans", "DejaVuSans.ttf"),
    /** Chinese and Japanese. */
    DROID("Droid Sans Fallback", "DroidSansFallback.ttf");

    /** Read once, as far as they are asked for. */
    private static final Map<Face, BitSet> LETTERS = new ConcurrentHashMap<>();

    private static final int UNICODE = 0x20000;
    private static final int BLANK = 0x20;

    private final String family;
    private final String file;

    Face(String family, String file) {
        this.family = family;
        this.file = file;
    }

    String family() {
        return family;
    }

    String file() {
        return file;
    }

    private boolean has(int letter) {
        return LETTERS.computeIfAbsent(this, Face::read).get(letter);
    }

    private BitSet read() {
        try (var bytes = PdfA.resource(file);
                var font = new TTFParser().parse(new RandomAccessReadBuffer(bytes.readAllBytes()))) {
            var known = new BitSet();
            var glyphs = font.getUnicodeCmapLookup();
            for (var letter = BLANK; letter < UNICODE; letter++) {
                known.set(letter, glyphs.getGlyphId(letter) > 0);
            }
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first that has it; empty if none does. */
    static Optional<Face> of(int letter) {
        return Arrays.stream(values()).filter(face -> face.has(letter)).findFirst();
    }

    /** Whether a text has letters that can be seen and that no font here has. */
    static boolean isLacking(String text) {
        return text.codePoints()
                .anyMatch(letter -> !isUnseen(letter) && of(letter).isEmpty());
    }

    /** Line ends and tabs, and what only tells others how to be drawn, such as the joiners inside an emoji. */
    static boolean isUnseen(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.FORMAT -> true;
            case Character.NON_SPACING_MARK -> letter >= 0xFE00 && letter <= 0xFE0F;
            default -> false;
        };
    }
}
