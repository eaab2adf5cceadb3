package studio.portal.bootstrap.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Many people who send files, one after the other, until told to stop: half of them staff, half members. */
final class Uploads implements AutoCloseable {
    static final int AT_ONCE = 50;

    private static final int SIZE = 8 << 20;
    private static final int CHUNK = 64 << 10;

    private final int port;
    private final long bytesPerSecond;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicLong sent = new AtomicLong();
    private final ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
    private final List<Future<?>> sending = new ArrayList<>();

    /** @param bytesPerSecond of each of them; 0 for as fast as it goes */
    Uploads(int port, long bytesPerSecond) {
        this.port = port;
        this.bytesPerSecond = bytesPerSecond;
        for (var i = 0; i < AT_ONCE; i++) {
            var secret = i % 2 == 0 ? Cast.STAFF_SECRET : Cast.MEMBER_SECRET;
            var seed = i;
            sending.add(people.submit(() -> {
                send(secret, new SplittableRandom(seed));
                return null;
            }));
        }
    }

    /** Bytes that were sent so far, in files that have arrived or not. */
    long sent() {
        return sent.get();
    }

    private void send(String secret, SplittableRandom random) throws IOException {
        var credential = "\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: Bearer " + secret + "\r\n";
        while (!stopped.get()) {
            var chunk = new byte[CHUNK];
            random.nextBytes(chunk);
            var head = "POST /api/v1/attachments?name=film.bin HTTP/1.1" + credential
                    + "Content-Type: application/octet-stream\r\nContent-Length: " + SIZE + "\r\n\r\n";
            try (var connection = new KeptConnection(port)) {
                var answer = connection.send(bytes(head), to -> write(to, chunk));
                if (answer.status() != 201) {
                    throw new IOException("An upload was answered " + answer.status() + ": " + answer.text());
                }
                var id = answer.text().replaceFirst("(?s).*\"id\":\"([^\"]+)\".*", "$1");
                connection.ask(bytes("DELETE /api/v1/attachments/" + id + " HTTP/1.1" + credential + "\r\n"));
            }
        }
    }

    private void write(WritableByteChannel to, byte[] chunk) throws IOException {
        var begun = System.nanoTime();
        for (var written = 0; written < SIZE; written += chunk.length) {
            to.write(ByteBuffer.wrap(chunk));
            sent.addAndGet(chunk.length);
            if (bytesPerSecond > 0) {
                var due = begun + (written + chunk.length) * 1_000_000_000L / bytesPerSecond;
                pause(due - System.nanoTime());
            }
        }
    }

    private static void pause(long nanos) {
        try {
            Thread.sleep(Math.max(0, nanos / 1_000_000));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Waits for what is on its way. @throws IllegalStateException if an upload was not taken */
    @Override
    public void close() throws InterruptedException {
        stopped.set(true);
        people.shutdown();
        for (var each : sending) {
            try {
                each.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
