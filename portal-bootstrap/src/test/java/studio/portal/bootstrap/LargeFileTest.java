package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Collections;
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
    private Path temporary = Path.of("");

    @Test
    void a_file_of_300_mb_passes_through_a_heap_of_96() throws Exception {
        var settings = Map.of("studio.attachment-size", "300 MB");
        temporary = Files.createDirectory(folder.resolve("temporary"));
        try (var portal = ServedPortal.in(folder, settings, "-Xmx96m", "-Djava.io.tmpdir=" + temporary)
                .start()) {
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
            asForm(portal, ticket);
            System.out.printf(
                    "300 MB with -Xmx96m: up in %.1f s, down in %.1f s%n",
                    (sent - began) / 1e9, (received - sent) / 1e9);

            slowly(portal, ticket);
            breakOff(portal, ticket);
            portal.stop();
            portal.verify();
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

    /** As browsers without JavaScript send it; the system's temporary folder gets nothing of it. */
    private void asForm(ServedPortal portal, String ticket) throws Exception {
        var head = "------journey\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + NAME + "\"\r\n\r\n";
        var form =
                HttpRequest.BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(List.of(
                        new ByteArrayInputStream(head.getBytes(StandardCharsets.US_ASCII)),
                        new Film(SIZE),
                        new ByteArrayInputStream("\r\n------journey--\r\n".getBytes(StandardCharsets.US_ASCII))))));
        var answer = send(portal, "/api/v1/tickets/" + ticket + "/attachments", Multipart.TYPE, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.body()).contains("\"size\":" + SIZE);
        try (var written = Files.walk(temporary)) {
            assertThat(written.filter(Files::isRegularFile)).isEmpty();
        }
    }

    /** A byte now and then keeps a thread for half a minute only, and nobody else waits for it. */
    private static void slowly(ServedPortal portal, String ticket) throws Exception {
        try (var slow = begin(portal, ticket, 10)) {
            slow.setSoTimeout(60_000);
            var answer = new BufferedReader(new InputStreamReader(slow.getInputStream(), StandardCharsets.US_ASCII));
            for (var i = 0; i < 60 && !answer.ready(); i++) {
                slow.getOutputStream().write('x');
                portal.visitor().get("/openapi.json").expect(200);
                Waiting.pause(Duration.ofSeconds(2));
            }
            assertThat(answer.readLine()).startsWith("HTTP/1.1 408");
        }
        Waiting.until(
                "nothing of it is left",
                Duration.ofSeconds(20),
                () -> isEmpty(portal.data().resolve("files/incoming")));
    }

    /** Somebody closes the lid; and somebody else's upload is under way when the server is killed. */
    private static void breakOff(ServedPortal portal, String ticket) throws Exception {
        var incoming = portal.data().resolve("files/incoming");
        try (var cut = begin(portal, ticket, 2_000_000)) {
            Waiting.until("it arrives", Duration.ofSeconds(20), () -> !isEmpty(incoming));
        }
        Waiting.until("nothing of it is left", Duration.ofSeconds(60), () -> isEmpty(incoming));

        try (var under = begin(portal, ticket, 2_000_000)) {
            Waiting.until("it arrives", Duration.ofSeconds(20), () -> !isEmpty(incoming));
            portal.kill();
        }
        assertThat(isEmpty(incoming)).isFalse();
        portal.start();
        assertThat(isEmpty(incoming)).isTrue();
        assertThat(portal.api(Someone.MARA).get("/tickets/" + ticket).json().path("messages"))
                .hasSize(1);
    }

    private static boolean isEmpty(Path incoming) throws IOException {
        try (var files = Files.list(incoming)) {
            return files.findAny().isEmpty();
        }
    }

    private static Socket begin(ServedPortal portal, String ticket, int bytes) throws IOException {
        var socket = new Socket("127.0.0.1", portal.base().getPort());
        var head = "POST /api/v1/tickets/" + ticket + "/attachments?name=" + NAME + " HTTP/1.1\r\nHost: 127.0.0.1:"
                + portal.base().getPort() + "\r\nAuthorization: Bearer " + portal.token(Someone.MARA)
                + "\r\nContent-Type: application/octet-stream\r\nContent-Length: 100000000\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().write(new byte[bytes]);
        socket.getOutputStream().flush();
        return socket;
    }

    private HttpResponse<String> send(ServedPortal portal, String ticket, HttpRequest.BodyPublisher body)
            throws Exception {
        var path = "/api/v1/tickets/" + ticket + "/attachments?name=" + NAME;
        return send(portal, path, "application/octet-stream", body);
    }

    private HttpResponse<String> send(ServedPortal portal, String path, String type, HttpRequest.BodyPublisher body)
            throws Exception {
        var request = HttpRequest.newBuilder(portal.base().resolve(path))
                .header("Authorization", "Bearer " + portal.token(Someone.MARA))
                .header("Content-Type", type)
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
