package studio.portal.application;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Text as it is searched: words of letters and digits, without case and accents (NFKD, combining marks dropped, ß as
 * ss). The same folding for what is stored and what is asked, on every database.
 */
public final class SearchWords {
    /** Longer words are cut to this many characters, on both sides alike. */
    public static final int LONGEST_WORD = 40;

    public static final int MOST_WORDS_ASKED = 8;

    private SearchWords() {}

    public static Set<String> of(String text) {
        var decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var words = new LinkedHashSet<String>();
        var word = new StringBuilder();
        decomposed.codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                append(word, c);
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                flush(word, words);
            }
        });
        flush(word, words);
        return words;
    }

    private static void append(StringBuilder word, int c) {
        if (c == 'ß') {
            word.append("ss");
        } else {
            word.appendCodePoint(c);
        }
    }

    private static void flush(StringBuilder word, Set<String> words) {
        if (!word.isEmpty()) {
            words.add(word.substring(0, lengthKept(word)));
            word.setLength(0);
        }
    }

    /** Never half a character: databases refuse it. */
    private static int lengthKept(CharSequence word) {
        if (word.length() <= LONGEST_WORD) {
            return word.length();
        }
        return Character.isHighSurrogate(word.charAt(LONGEST_WORD - 1)) ? LONGEST_WORD - 1 : LONGEST_WORD;
    }
}
