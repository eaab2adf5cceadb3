package studio.portal.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.portal.web.document.TextComparison.Kind;
import studio.portal.web.document.TextComparison.Line;
import studio.portal.web.document.TextComparison.Piece;

final class TextComparisonTest {
    @Test
    void a_changed_line_shows_which_words_changed() {
        var comparison = TextComparison.of("The fee is 100 euros.\nSigned", "The fee is 120 euros.\nSigned");

        assertThat(comparison.same()).isFalse();
        assertThat(comparison.lines())
                .containsExactly(
                        new Line(Kind.REMOVED, 1, 0, List.of(piece("The fee is "), changed("100"), piece(" euros."))),
                        new Line(Kind.ADDED, 0, 1, List.of(piece("The fee is "), changed("120"), piece(" euros."))),
                        new Line(Kind.SAME, 2, 2, List.of(piece("Signed"))));
    }

    @Test
    void the_same_text_is_the_same() {
        var comparison = TextComparison.of("a\nb", "a\nb");

        assertThat(comparison.same()).isTrue();
        assertThat(comparison.lines()).isEmpty();
        assertThat(TextComparison.of("", "").same()).isTrue();
    }

    @Test
    void far_from_a_change_lines_are_left_out_and_counted() {
        var before = lines(0, 100);
        var after = before.replace("line 50\n", "");

        var lines = TextComparison.of(before, after).lines();

        assertThat(lines).extracting(Line::kind).startsWith(Kind.SKIPPED).endsWith(Kind.SKIPPED);
        assertThat(lines).hasSize(9);
        assertThat(lines.get(0).pieces()).containsExactly(piece("47"));
        assertThat(lines.get(4)).isEqualTo(new Line(Kind.REMOVED, 51, 0, List.of(piece("line 50"))));
        assertThat(lines.get(5)).isEqualTo(new Line(Kind.SAME, 52, 51, List.of(piece("line 51"))));
        assertThat(lines.get(8).pieces()).containsExactly(piece("46"));
    }

    @Test
    void whatever_differs_both_texts_can_be_read_out_of_it() {
        var random = new Random(7);
        for (var round = 0; round < 200; round++) {
            var before = randomLines(random);
            var after = randomLines(random);

            var lines = TextComparison.of(before, after).lines();

            var from = lines.stream().filter(line -> line.from() > 0).toList();
            assertThat(from)
                    .allSatisfy(line -> assertThat(text(line))
                            .isEqualTo(before.lines().toList().get(line.from() - 1)));
            var to = lines.stream().filter(line -> line.to() > 0).toList();
            assertThat(to)
                    .allSatisfy(line -> assertThat(text(line))
                            .isEqualTo(after.lines().toList().get(line.to() - 1)));
        }
    }

    @Test
    void of_endless_texts_the_beginning_is_compared() {
        var comparison = TextComparison.of(lines(0, 10_000), lines(10_000, 10_000));

        assertThat(comparison.whole()).isFalse();
        assertThat(comparison.lines()).hasSize(2 * TextComparison.MOST_LINES);
    }

    private static String randomLines(Random random) {
        return IntStream.range(0, random.nextInt(30))
                .mapToObj(i -> random.nextInt(5) + " and " + random.nextInt(3))
                .collect(Collectors.joining("\n"));
    }

    private static String lines(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(i -> "line " + i + "\n")
                .collect(Collectors.joining());
    }

    private static String text(Line line) {
        return line.pieces().stream().map(Piece::text).collect(Collectors.joining());
    }

    private static Piece piece(String text) {
        return new Piece(text, false);
    }

    private static Piece changed(String text) {
        return new Piece(text, true);
    }

    @Test
    void of_very_many_words_that_differ_only_the_lines_are_told() {
        var before = String.join("\n", Collections.nCopies(1_000, "a ".repeat(490)));
        var after = String.join("\n", Collections.nCopies(1_000, "b ".repeat(490)));

        var lines = TextComparison.of(before, after).lines();

        assertThat(lines).hasSize(2_000);
        assertThat(lines.get(0).pieces()).hasSizeGreaterThan(400);
        assertThat(lines.get(lines.size() - 1).pieces()).hasSize(1);
        assertThat(lines.stream().mapToInt(line -> line.pieces().size()).sum())
                .isLessThan(TextComparison.MOST_WORDS_IN_ALL + lines.size());
    }
}
