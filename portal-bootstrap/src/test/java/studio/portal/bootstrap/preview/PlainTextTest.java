package studio.portal.bootstrap.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import studio.portal.application.file.CannotRender;

class PlainTextTest {
    private static final int MOST = 1000;

    @Test
    void text_is_read_whatever_wrote_it() {
        assertThat(text("Grüße".getBytes(StandardCharsets.UTF_8))).isEqualTo("Grüße");
        assertThat(text("Grüße".getBytes(StandardCharsets.ISO_8859_1))).isEqualTo("Grüße");
        assertThat(text("\uFEFFGrüße".getBytes(StandardCharsets.UTF_16LE))).isEqualTo("Grüße");
        assertThat(text("a\u0007b\u202Ec\r\nd".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("abc\nd");
    }

    @Test
    void a_character_that_ends_after_what_is_read_does_not_make_it_another_encoding() {
        var text = "x".repeat(2 * MOST - 1) + "ü";

        assertThat(text(text.getBytes(StandardCharsets.UTF_8))).isEqualTo("x".repeat(MOST));
    }

    @Test
    void what_has_zeros_in_it_is_no_text() {
        assertThatExceptionOfType(CannotRender.class).isThrownBy(() -> text(new byte[] {'a', 0, 'b'}));
    }

    @Test
    void of_a_long_text_the_beginning_is_taken_and_no_character_cut() {
        assertThat(text("ü".repeat(5000).getBytes(StandardCharsets.UTF_8))).isEqualTo("ü".repeat(500));
        assertThat(text(("x" + "ü".repeat(5000)).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("x" + "ü".repeat(499));
    }

    private static String text(byte[] bytes) {
        var wanted = (int) PlainText.wanted(bytes.length, MOST);
        return PlainText.of(Arrays.copyOf(bytes, wanted), MOST);
    }
}
