package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 300 MB up and down through a server with a heap of 96 MB; what breaks off is resumed, or leaves nothing. */
@Tag("proof")
class LargeFileTest {
    private static final long SIZE = 300_000_000;
    private static final String NAME = "film.bin";

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void a_file_of_300_mb_passes_through_a_heap_of_96() throws Exception {
        var settings = Map.of("studio.attachment-size", "300 MB");
        try (var portal = ServedPortal.in(folder, settings, "-Xmx96m").start()) {
            var ticket = portal.api(Someone.MARA)
                    .post("/tickets", Map.of("subject", "Our film", "description", "See below"))
                    .expect(201)
                    .json("id");
            var hash = hash(new Film(SIZE));

            var began = System.nanoTime();
            var upload = send(portal, ticket, HttpRequest.BodyPublishers.ofInputStream(() -> new Film(SIZE)));
            var sent = System.nanoTime();
            assertThat(upload.statusCode()).as(upload.body()).isEqualTo(201);
            var id = upload.body().replaceFirst("(?s).*\"id\":\"([^\"]+)\".*", "$1");
            portal.api(Someone.MARA)
                    .post(
                            "/tickets/" + ticket + "/messages",
                            Map.of("body", "Here it is", "kind", "reply", "attachmentIds", List.of(id)))
                    .expect(201);

            var path = "/api/v1/tickets/" + ticket + "/attachments/" + id;
            assertThat(hash(get(portal, path, Map.of(), 200))).isEqualTo(hash);
            var received = System.nanoTime();
            resume(portal, path, hash);
            oneByteMore(portal, ticket);
            System.out.printf(
                    "300 MB with -Xmx96m: up in %.1f s, down in %.1f s%n",
                    (sent - began) / 1e9, (received - sent) / 1e9);

            breakOff(portal, ticket);
            portal.stop();
            portal.verify();
            collect(portal);
        }
    }

    /** The first third, then the rest under the condition that it is still the same file; of another file all of it. */
    private void resume(ServedPortal portal, String path, String hash) throws Exception {
        var etag = "\"" + hash + "\"";
        var third = SIZE / 3;
        var digest = MessageDigest.getInstance("SHA-256");
        drain(get(portal, path, Map.of("Range", "bytes=0-" + (third - 1)), 206), digest);
        drain(get(portal, path, Map.of("Range", "bytes=" + third + "-", "If-Range", etag), 206), digest);
        assertThat(HexFormat.of().formatHex(digest.digest())).isEqualTo(hash);

        try (var whole = get(portal, path, Map.of("Range", "bytes=" + third + "-", "If-Range", "\"other\""), 200)) {
            assertThat(whole.readNBytes(10)).isEqualTo(new Film(SIZE).readNBytes(10));
        }
        var last = get(portal, path, Map.of("Range", "bytes=-5"), 206).readAllBytes();
        assertThat(last).hasSize(5);
        get(portal, path, Map.of("Range", "bytes=" + SIZE + "-"), 416).close();
    }

    private void oneByteMore(ServedPortal portal, String ticket) throws Exception {
        var answer = send(portal, ticket, HttpRequest.BodyPublishers.ofInputStream(() -> new Film(SIZE + 1)));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(portal.data().resolve("files/incoming")).isEmptyDirectory();
    }

    /** Somebody closes the lid; and somebody else's upload is under way when the server is killed. */
    private static void breakOff(ServedPortal portal, String ticket) throws Exception {
        var incoming = portal.data().resolve("files/incoming");
        try (var cut = begin(portal, ticket)) {
            Waiting.until("it arrives", Duration.ofSeconds(20), () -> !isEmpty(incoming));
        }
        Waiting.until("nothing of it is left", Duration.ofSeconds(60), () -> isEmpty(incoming));

        try (var under = begin(portal, ticket)) {
            Waiting.until("it arrives", Duration.ofSeconds(20), () -> !isEmpty(incoming));
            portal.kill();
        }
        assertThat(isEmpty(incoming)).isFalse();
        portal.start();
        assertThat(portal.api(Someone.MARA).get("/tickets/" + ticket).json().path("messages"))
                .hasSize(1);
    }

    /** The next day. */
    private static void collect(ServedPortal portal) throws IOException {
        var incoming = portal.data().resolve("files/incoming");
        try (var parts = Files.list(incoming)) {
            for (var part : parts.toList()) {
                Files.setLastModifiedTime(part, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
            }
        }
        new studio.portal.bootstrap.files.FolderBlobStore(portal.data().resolve("files"))
                .removeAbandoned(Instant.now().minus(Duration.ofDays(1)));
        assertThat(incoming).isEmptyDirectory();
    }

    private static boolean isEmpty(Path incoming) throws IOException {
        try (var files = Files.list(incoming)) {
            return files.findAny().isEmpty();
        }
    }

    private static Socket begin(ServedPortal portal, String ticket) throws IOException {
        var socket = new Socket("127.0.0.1", portal.base().getPort());
        var head = "POST /api/v1/tickets/" + ticket + "/attachments?name=" + NAME + " HTTP/1.1\r\nHost: 127.0.0.1:"
                + portal.base().getPort() + "\r\nAuthorization: Bearer " + portal.token(Someone.MARA)
                + "\r\nContent-Type: application/octet-stream\r\nContent-Length: 100000000\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(new byte[2_000_000]);
        socket.getOutputStream().flush();
        return socket;
    }

    private HttpResponse<String> send(ServedPortal portal, String ticket, HttpRequest.BodyPublisher body)
            throws Exception {
        var uri = portal.base().resolve("/api/v1/tickets/" + ticket + "/attachments?name=" + NAME);
        var request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + portal.token(Someone.MARA))
                .header("Content-Type", "application/octet-stream")
                .timeout(Duration.ofMinutes(5))
                .POST(body);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private InputStream get(ServedPortal portal, String path, Map<String, String> headers, int status)
            throws Exception {
        var request = HttpRequest.newBuilder(portal.base().resolve(path))
                .header("Authorization", "Bearer " + portal.token(Someone.MARA));
        headers.forEach(request::header);
        var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(status);
        return answer.body();
    }

    private static String hash(InputStream bytes) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256");
        drain(bytes, digest);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void drain(InputStream bytes, MessageDigest digest) throws IOException {
        try (var in = new DigestInputStream(bytes, digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** The same long noise every time, made on the way. */
    private static final class Film extends InputStream {
        private final SplittableRandom random = new SplittableRandom(42);
        private long left;
        private long noise;
        private int unused;

        Film(long size) {
            left = size;
        }

        @Override
        public int read() {
            if (left == 0) {
                return -1;
            }
            left--;
            if (unused == 0) {
                noise = random.nextLong();
                unused = Long.BYTES;
            }
            unused--;
            var next = (int) (noise & 0xff);
            noise >>>= Byte.SIZE;
            return next;
        }
    }
}
