package studio.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.Test;

class SlowSendersTest {
    private final SlowSenders.Pace pace = new SlowSenders.Pace(SlowSenders.GRACE, SlowSenders.SLOWEST_BYTES_PER_SECOND);
    private long now;

    @Test
    void a_byte_now_and_then_is_too_slow_after_half_a_minute() {
        for (var i = 0; i < 6; i++) {
            arrives(1, Duration.ofSeconds(5));
            assertThat(pace.isTooSlow()).isFalse();
        }
        arrives(1, Duration.ofSeconds(5));
        assertThat(pace.isTooSlow()).isTrue();
    }

    @Test
    void a_phone_of_50_kb_a_second_sends_25_mb() {
        for (var sent = 0; sent < 25_000_000; sent += 250_000) {
            arrives(250_000, Duration.ofSeconds(5));
            assertThat(pace.isTooSlow()).isFalse();
        }
    }

    @Test
    void the_first_second_may_be_slow() {
        arrives(1, Duration.ofSeconds(20));
        assertThat(pace.isTooSlow()).isFalse();
    }

    @Test
    void time_that_the_portal_takes_itself_does_not_count() {
        arrives(1, Duration.ofSeconds(1));
        now += Duration.ofHours(1).toNanos();
        arrives(1, Duration.ofSeconds(1));
        assertThat(pace.isTooSlow()).isFalse();
    }

    @Test
    void whoever_was_fast_may_rest_as_long_as_that_has_saved() {
        arrives(500_000, Duration.ofSeconds(125));
        assertThat(pace.isTooSlow()).isFalse();
        arrives(1, Duration.ofSeconds(10));
        assertThat(pace.isTooSlow()).isTrue();
    }

    private void arrives(int bytes, Duration after) {
        pace.waits(now);
        now += after.toNanos();
        pace.goesOn(now);
        pace.got(bytes);
    }

    /** With next to no patience, so that the test need not have any. */
    @Test
    void a_server_stops_reading_what_comes_too_slowly() throws Exception {
        var failed = new CompletableFuture<Throwable>();
        var server = new Server();
        var http = new HttpConfiguration();
        http.addCustomizer(new SlowSenders(Duration.ofMillis(50), 1_000_000));
        server.addConnector(new ServerConnector(server, new HttpConnectionFactory(http)));
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                try {
                    Content.Source.asInputStream(request).readAllBytes();
                    failed.complete(new AssertionError("It read on"));
                } catch (Exception e) {
                    failed.complete(e);
                }
                callback.succeeded();
                return true;
            }
        });
        server.start();
        try (var socket = new Socket("127.0.0.1", ((ServerConnector) server.getConnectors()[0]).getLocalPort())) {
            var head = "POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 100000\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            for (var i = 0; i < 10_000 && !failed.isDone(); i++) {
                socket.getOutputStream().write('x');
                Thread.sleep(10);
            }

            assertThat(failed.get(20, TimeUnit.SECONDS)).hasRootCauseInstanceOf(TimeoutException.class);
        } finally {
            server.stop();
        }
    }
}
