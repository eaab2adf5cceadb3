package studio.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HurriedStreamTest {
    @Test
    void bytes_come_until_time_is_over_and_none_afterwards_though_there_are_more() throws IOException {
        var now = new AtomicLong(Long.MAX_VALUE - 5); // such a clock may start anywhere
        var stream = new HurriedStream(
                new ByteArrayInputStream("abcdef".getBytes(StandardCharsets.US_ASCII)),
                Duration.ofSeconds(2),
                now::get);

        assertThat(stream.readNBytes(2)).hasSize(2);
        now.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(stream.read()).isEqualTo('c');
        now.addAndGet(1);
        assertThat(stream.read()).isEqualTo(-1);
        assertThat(stream.readAllBytes()).isEmpty();
    }
}
