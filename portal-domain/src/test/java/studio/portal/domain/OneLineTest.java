package studio.portal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class OneLineTest {
    @Test
    void names_and_subjects_of_all_scripts_are_fine() {
        assertThat(List.of(
                        "The printer is on fire",
                        " Mara Kern ",
                        "Zo\u00eb O\u2019Neill-\u0141ukasz",
                        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
                        "\u0915\u094d\u200d\u0937",
                        "\ud83d\udc68\u200d\ud83d\udcbb at work",
                        "\u5f20\u4f1f",
                        "\u2014"))
                .allMatch(OneLine::is);
    }

    @Test
    void what_breaks_the_line_hides_or_turns_it_around_is_refused() {
        assertThat(List.of(
                        "a\nb",
                        "a\rb",
                        "a\tb",
                        "\u001b[31mred",
                        "a\u0000b",
                        "a\u0085b",
                        "a\u2028b",
                        "a\u2029b",
                        "invoice\u202efdp.exe",
                        "a\u2066b",
                        "a\u200eb",
                        "a\u200bb",
                        "a\ufeffb",
                        "a\ud800b",
                        "a\u200d",
                        "\u200ca"))
                .noneMatch(OneLine::is);
    }

    @Test
    void out_of_any_text_a_line_can_be_made_unless_nothing_is_left() {
        assertThat(OneLine.outOf(" Fire\u0085fox\u202e 1\ud83d")).isEqualTo("Firefox 1");
        assertThat(OneLine.outOf("\u202e \u200d")).isEmpty();
        assertThat(OneLine.outOf("")).isEmpty();
    }

    @Test
    void what_shows_nothing_is_no_line() {
        assertThat(List.of("", " ", "\u00a0\u2003", "\u200b", "\u3164", "\u2800\u2800", "\u0301", "\u200d"))
                .noneMatch(OneLine::is);
    }

    @Test
    void a_text_of_several_lines_shows_something_or_is_as_good_as_none() {
        assertThat(List.of("a\n", "\u200b\n-", "\ud83d\ude00")).allMatch(OneLine::shows);
        assertThat(List.of("", "\n\t ", "\u200b\r\n\u2800", "\u2028\u0085", "\ufeff"))
                .noneMatch(OneLine::shows);
    }
}
