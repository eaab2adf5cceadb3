package studio.portal.bootstrap.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What people write, made up: a thousand words of which few are frequent, and rare ones, of which each ticket has two.
 * However many tickets there are, a rare word occurs in at most a hundred.
 */
final class Texts {
    private static final int TICKETS_PER_RARE_WORD = 50;
    private static final int COMMON_WORDS = 1_000;
    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";

    private final Random random;
    private final int rareWords;
    private final List<String> common;

    Texts(Random random, int tickets) {
        this.random = random;
        this.rareWords = Math.max(1, tickets / TICKETS_PER_RARE_WORD);
        this.common = IntStream.range(0, COMMON_WORDS)
                .mapToObj(i -> word("", i * 7, 2 + i % 2))
                .toList();
    }

    /** A few words of which the smaller numbers are drawn far more often, as in any language. */
    String sentence(int words) {
        return IntStream.range(0, words)
                .mapToObj(i -> common.get((int) (COMMON_WORDS * Math.pow(random.nextDouble(), 3))))
                .collect(Collectors.joining(" "));
    }

    /** The word that fifty tickets of one client share. */
    String rareInOneClient(int ticket) {
        return word("qx", ticket % rareWords, 4);
    }

    /** A word that about fifty tickets share, whoever's they are. */
    String rareAnywhere(int ticket) {
        return word("wy", Math.floorMod(ticket * 0x9E3779B1L >>> 7, rareWords), 4);
    }

    /** All of one length, so that none is the beginning of another. */
    private static String word(String beginning, long number, int syllables) {
        var word = new StringBuilder(beginning);
        var rest = number;
        for (var i = 0; i < syllables; i++) {
            word.append(CONSONANTS.charAt((int) (rest % CONSONANTS.length())));
            rest /= CONSONANTS.length();
            word.append(VOWELS.charAt((int) (rest % VOWELS.length())));
            rest /= VOWELS.length();
        }
        return word.toString();
    }
}
