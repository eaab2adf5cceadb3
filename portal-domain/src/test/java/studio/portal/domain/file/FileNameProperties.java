package studio.portal.domain.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import studio.portal.domain.Tries;

/** Whatever a file is called, its name is harmless and stays what it is. */
final class FileNameProperties {
    private static final int TRIES = 1000;
    private static final int LONGEST = 400;
    private static final char[] AWKWARD = ". /\\:\u202E\u200D\u0308\u2003\u0000éx\uD83D\uDE00\t".toCharArray();

    /** What chance alone would hardly ever make. */
    private static final List<String> EDGES = List.of(
            "", ".", "..", "x".repeat(LONGEST), "\uD83D\uDE00".repeat(LONGEST / 2), "\uD83D", "\u0000", "\uFFFF");

    @Test
    void a_name_is_harmless() {
        ofAll(raw -> {
            var name = new FileName(raw).value();

            assertThat(name)
                    .isNotBlank()
                    .hasSizeLessThanOrEqualTo(FileName.LENGTH)
                    .doesNotContain("/", "\\");
            assertThat(name).isEqualTo(name.strip());
            assertThat(name.chars().allMatch(c -> c == '.')).isFalse();
            assertThat(name.codePoints().map(Character::getType))
                    .doesNotContain((int) Character.CONTROL, (int) Character.FORMAT, (int) Character.SURROGATE);
        });
    }

    @Test
    void a_name_that_was_stored_is_the_same_name() {
        ofAll(raw -> {
            var name = new FileName(raw);

            assertThat(new FileName(name.value())).isEqualTo(name);
        });
    }

    private static void ofAll(Consumer<String> property) {
        EDGES.forEach(property);
        Tries.of(TRIES, random -> property.accept(raw(random)));
    }

    /** Half of them of awkward characters only, half of any at all, broken ones included; short ones as often as long. */
    private static String raw(Random random) {
        var length = random.nextBoolean() ? random.nextInt(LONGEST + 1) : random.nextInt(20);
        var awkward = random.nextBoolean();
        var raw = new StringBuilder();
        for (var i = 0; i < length; i++) {
            raw.append(awkward ? AWKWARD[random.nextInt(AWKWARD.length)] : (char) random.nextInt(0x10000));
        }
        return raw.toString();
    }
}
