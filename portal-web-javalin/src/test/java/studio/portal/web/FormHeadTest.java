package studio.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class FormHeadTest {
    private static final String TYPE = "multipart/form-data; boundary=----b";

    @Test
    void the_words_before_a_file_are_read_and_the_file_is_not() {
        var head = part("csrf", "token") + part("body", "Grüße,\r\nzwei Zeilen")
                + "------b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"film.mp4\"\r\n"
                + "Content-Type: video/mp4\r\n\r\n" + "x".repeat(5000);

        var fields = FormHead.read(TYPE, head.getBytes(StandardCharsets.UTF_8));

        assertThat(fields).containsOnlyKeys("csrf", "body");
        assertThat(fields).containsEntry("body", List.of("Grüße,\nzwei Zeilen"));
    }

    @Test
    void a_field_that_breaks_off_is_left_out() {
        var head = part("subject", "Whole") + part("body", "Broken off");

        var fields = FormHead.read(TYPE, head.substring(0, head.length() - 6).getBytes(StandardCharsets.UTF_8));

        assertThat(fields).containsOnlyKeys("subject");
    }

    private static String part(String name, String value) {
        return "------b\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n";
    }
}
