package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.bootstrap.Someone.MARA;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studio.portal.domain.file.Upload;
import studio.portal.persistence.Vendor;

/** A zip of several documents, one of which the disk has changed. */
final class DamagedZipTest {
    private final RunningPortal portal = RunningPortal.fresh(Vendor.H2, Map.of());

    @AfterEach
    void stop() {
        portal.close();
    }

    @Test
    void it_breaks_the_connection_or_is_no_zip_at_all() throws Exception {
        var bytes = new byte[3 * Upload.BLOCK_SIZE];
        new Random(5).nextBytes(bytes);
        var whole = document("whole.bin", new byte[] {1, 2, 3});
        var damaged = document("damaged.bin", bytes);
        flip(AcknowledgedWrites.hash(bytes), Upload.BLOCK_SIZE + 7);
        var request = HttpRequest.newBuilder(
                        URI.create(portal.base() + "/api/v1/documents/zip?id=" + whole + "&id=" + damaged))
                .header("Authorization", "Bearer " + portal.newToken(MARA))
                .build();

        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        try (var body = answer.body()) {
            assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
        }

        for (var i = 0; i < 100 && status(damaged) == 200; i++) {
            Mailbox.pause(); // the mark is made a moment after the connection broke
        }
        var refused = portal.api(MARA).get("/documents/zip?id=" + damaged).problem(410);
        assertThat(refused.header("Content-Disposition")).isEmpty();
        assertThat(refused.header("Content-Security-Policy").orElse("")).contains("frame-ancestors");
        portal.api(MARA).get("/documents/zip?id=" + whole).expect(200);
    }

    @Test
    void evidence_with_a_damaged_file_is_none() throws Exception {
        var given = new Given(portal);
        var document = given.document(MARA, "Contract").json("id");
        given.asked(document, 1, MARA);
        given.approved(MARA, document, 1);
        var evidence = "/documents/" + document + "/evidence";
        var head = portal.browser(MARA)
                .send("HEAD", evidence, new byte[0], Map.of())
                .expect(200);
        assertThat(head.header("Content-Length"))
                .as("of an archive that is not empty")
                .isEmpty();
        portal.api(MARA).get(evidence).expect(200);

        flip(MatrixThings.HASH, 3);

        var refused = portal.api(MARA).get(evidence).problem(410);
        assertThat(refused.header("Content-Disposition")).isEmpty();
        assertThat(refused.header("Content-Security-Policy").orElse("")).contains("frame-ancestors");
    }

    private int status(String document) {
        return portal.api(MARA)
                                .get("/documents/" + document + "/versions/1/file", "Range", "bytes=0-0")
                                .status()
                        == 410
                ? 410
                : 200;
    }

    private String document(String name, byte[] bytes) {
        var upload = portal.api(MARA)
                .raw("POST", "/attachments?name=" + name, "application/octet-stream", bytes)
                .expect(201)
                .json("id");
        return portal.api(MARA)
                .post("/documents", Map.of("kind", "other", "uploadId", upload))
                .expect(201)
                .json("id");
    }

    private void flip(String hash, int at) throws IOException {
        var stored = portal.folder()
                .resolve("files/sha256")
                .resolve(hash.substring(0, 2))
                .resolve(hash);
        var bytes = Files.readAllBytes(stored);
        bytes[at] ^= 1;
        Files.write(stored, bytes);
    }
}
