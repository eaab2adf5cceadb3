package studio.portal.application;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SearchWordsTest {
    @ParameterizedTest
    @CsvSource({
        "Printer, printer",
        "Größe, grosse",
        "GRÖSSE, grosse",
        "STRAẞE, strasse",
        "Café, cafe",
        "Cafe\u0301, cafe",
        "Łódź, łodz",
        "ﬁle, file",
        "Ｆｕｌｌ, full",
        "x², x2",
        "İstanbul, istanbul",
        "Ελλάδα, ελλαδα",
    })
    void case_and_accents_do_not_matter(String text, String word) {
        assertThat(SearchWords.of(text)).containsExactly(word);
    }

    @Test
    void words_are_letters_and_digits() {
        assertThat(SearchWords.of("The printer (#1042) is on fire, e-mail me: a_b@c.example!"))
                .containsExactly(
                        "the", "printer", "1042", "is", "on", "fire", "e", "mail", "me", "a", "b", "c", "example");
        assertThat(SearchWords.of(" \n\t—…!? 😀 ")).isEmpty();
    }

    @Test
    void each_word_counts_once() {
        assertThat(SearchWords.of("Fire fire FIRE")).containsExactly("fire");
    }

    @Test
    void long_words_are_cut_alike() {
        assertThat(SearchWords.of("x".repeat(100))).containsExactly("x".repeat(SearchWords.LONGEST_WORD));
        assertThat(SearchWords.of("x".repeat(100))).isEqualTo(SearchWords.of("x".repeat(41)));
    }

    @Test
    void a_long_word_is_not_cut_through_a_character() {
        var word = SearchWords.of("x".repeat(39) + "𝕏".repeat(3)).iterator().next();
        assertThat(word).isEqualTo("x".repeat(40));

        var han = SearchWords.of("x".repeat(39) + "𠀀𠀀").iterator().next();
        assertThat(Character.isHighSurrogate(han.charAt(han.length() - 1))).isFalse();
    }
}
