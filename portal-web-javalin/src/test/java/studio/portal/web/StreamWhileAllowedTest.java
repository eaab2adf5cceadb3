package studio.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import studio.portal.domain.NotFound;

final class StreamWhileAllowedTest {
    private static final int MEBIBYTE = 1 << 20;

    @Test
    void what_is_revoked_on_the_way_ends_within_a_few_megabytes() throws IOException {
        var sent = new ByteArrayOutputStream();
        var allowed = new AtomicBoolean(true);
        try (var stream = new StreamWhileAllowed(sent, allowed::get)) {
            send(stream, 9);
            assertThat(sent.size()).isEqualTo(9 * MEBIBYTE);
            allowed.set(false);

            assertThatExceptionOfType(NotFound.class).isThrownBy(() -> send(stream, 9));
        }
        assertThat(sent.size()).isLessThanOrEqualTo(13 * MEBIBYTE);
    }

    private static void send(StreamWhileAllowed stream, int blocks) throws IOException {
        for (var i = 0; i < blocks; i++) {
            stream.write(new byte[MEBIBYTE]);
        }
    }
}
