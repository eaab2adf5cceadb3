package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.portal.application.file.ContinueUpload;

/** The server is killed in the middle of a large file, which is then gone on with, through a heap of 96 MB. */
@Tag("proof")
class ResumedAfterKillTest {
    private static final String TYPE = "application/offset+octet-stream";
    private static final int SIZE = 120_000_000;

    @TempDir
    private Path folder;

    @Test
    void what_was_synced_before_the_kill_need_not_be_sent_again() throws Exception {
        var bytes = new byte[SIZE];
        new Random(7).nextBytes(bytes);
        var settings = Map.of("studio.attachment-size", "300 MB");
        try (var portal = ServedPortal.in(folder, settings, "-Xmx96m").start()) {
            var upload = portal.api(Someone.MARA)
                    .raw("POST", "/uploads", TYPE, new byte[0], "Upload-Length", String.valueOf(SIZE))
                    .expect(201);
            try (var cut = begin(portal, upload.location())) {
                cut.getOutputStream().write(bytes, 0, 90_000_000);
                cut.getOutputStream().flush();
                Waiting.until("some of it is synced", Duration.ofSeconds(60), () -> offset(portal, upload) > 0);
                portal.kill();
            }
            portal.start();

            var arrived = (int) offset(portal, upload);
            assertThat(arrived)
                    .isGreaterThanOrEqualTo((int) ContinueUpload.STEP)
                    .isLessThan(SIZE);
            var rest = HttpRequest.newBuilder(portal.base().resolve(upload.location()))
                    .header("Authorization", "Bearer " + portal.token(Someone.MARA))
                    .header("Content-Type", TYPE)
                    .header("Upload-Offset", String.valueOf(arrived))
                    .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(bytes, arrived, SIZE - arrived))
                    .build();
            var answer = HttpClient.newHttpClient().send(rest, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);

            var ticket = portal.api(Someone.MARA)
                    .post("/tickets", Map.of("subject", "Film", "description", "See below"))
                    .expect(201)
                    .json("id");
            var message = Map.of("body", "Here", "kind", "reply", "attachmentIds", List.of(upload.json("id")));
            portal.api(Someone.MARA)
                    .post("/tickets/" + ticket + "/messages", message)
                    .expect(201);
            var file = HttpRequest.newBuilder(
                            portal.base().resolve("/api/v1/tickets/" + ticket + "/attachments/" + upload.json("id")))
                    .header("Authorization", "Bearer " + portal.token(Someone.MARA))
                    .build();
            var came = HttpClient.newHttpClient().send(file, HttpResponse.BodyHandlers.ofByteArray());
            assertThat(Arrays.equals(came.body(), bytes)).isTrue();
            portal.stop();
            portal.verify();
        }
    }

    private static long offset(ServedPortal portal, Answer upload) {
        return Long.parseLong(portal.api(Someone.MARA)
                .get(upload.location())
                .expect(200)
                .header("Upload-Offset")
                .orElseThrow());
    }

    private static Socket begin(ServedPortal portal, String path) throws IOException {
        URI base = portal.base();
        var socket = new Socket(base.getHost(), base.getPort());
        var head = "PATCH " + path + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nAuthorization: Bearer "
                + portal.token(Someone.MARA) + "\r\nContent-Type: " + TYPE
                + "\r\nUpload-Offset: 0\r\nContent-Length: " + SIZE + "\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
