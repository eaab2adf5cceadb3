package studio.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.Javalin;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Over real sockets: what a stream does with a reader who takes nothing. */
@Timeout(60)
class LiveStreamTest {
    /** No buffer between two sockets is as large. */
    private static final int TOO_MUCH = 16 * 1024 * 1024;

    private static final int SMALL = 1024;

    private final BlockingQueue<LiveStream> opened = new LinkedBlockingQueue<>();
    private final Javalin server = Javalin.create(config -> {
                config.startup.showJavalinBanner = false;
                config.routes.get("/live", ctx -> opened.add(LiveStream.open(ctx)));
            })
            .start("127.0.0.1", 0);

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void whoever_does_not_read_holds_up_nobody_and_is_cut_off_in_the_end() throws Exception {
        try (var deaf = reader(SMALL)) {
            var stalled = opened.take();
            assertThat(deaf.isConnected()).isTrue();
            var ended = new CountDownLatch(1);
            stalled.onClose(ended::countDown);
            var other = reader(SMALL);
            var healthy = opened.take();
            var much = "x".repeat(TOO_MUCH / LiveStream.MOST_WAITING);

            for (var i = 0; i < 2 * LiveStream.MOST_WAITING; i++) {
                stalled.tell("ticket", much, "m");
            }
            healthy.tell("ticket", "1042", "m");

            assertThat(data(other)).isEqualTo("data: 1042");
            assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
            other.close();
        }
    }

    @Test
    void whoever_reads_and_catches_up_with_very_much_is_told_all_of_it_in_order() throws Exception {
        try (var socket = reader(TOO_MUCH)) {
            var stream = opened.take();
            var lines = lines(socket);
            for (var i = 0; i < 2 * RecentChanges.MOST; i++) {
                stream.tell("ticket", String.valueOf(i), "m" + i);
            }
            for (var i = 0; i < 2 * RecentChanges.MOST; i++) {
                assertThat(next(lines, "id: ")).isEqualTo("id: m" + i);
                assertThat(next(lines, "data: ")).isEqualTo("data: " + i);
            }
            stream.close();
            assertThat(next(lines, "data: ")).isEmpty();
        }
    }

    private Socket reader(int buffer) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(buffer);
        socket.setSoTimeout(30_000);
        socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
        socket.getOutputStream().write("GET /live HTTP/1.1\r\nHost: h\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String data(Socket socket) throws IOException {
        return next(lines(socket), "data: ");
    }

    private static BufferedReader lines(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** Empty at the end. */
    private static String next(BufferedReader lines, String start) throws IOException {
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith(start)) {
                return line;
            }
        }
        return "";
    }
}
