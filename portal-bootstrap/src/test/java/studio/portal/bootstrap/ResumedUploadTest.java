package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.BEA;
import static studio.portal.bootstrap.Someone.MARA;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A file that is sent by the protocol tus 1.0.0, as its clients do, over connections that break. */
final class ResumedUploadTest {
    private static final String TYPE = "application/offset+octet-stream";

    private final RunningPortal portal = RunningPortal.onH2();
    private final Given given = new Given(portal);
    private final Api mara = portal.api(MARA);

    @Test
    void a_file_comes_bit_by_bit_and_goes_with_a_message() {
        var bytes = bytes(2_500_000);
        var begun = begin(bytes.length, "Größe ü.bin");
        assertThat(begun.header("Tus-Resumable")).hasValue("1.0.0");
        assertThat(begun.header("Upload-Offset")).hasValue("0");
        assertThat(begun.header("Upload-Expires")).isPresent();

        for (var from = 0; from < bytes.length; from += 1_000_000) {
            assertThat(offset(begun)).isEqualTo(from);
            var until = Math.min(bytes.length, from + 1_000_000);
            var sent =
                    append(begun, from, Arrays.copyOfRange(bytes, from, until)).expect(204);
            assertThat(sent.header("Upload-Offset")).hasValue(String.valueOf(until));
        }

        assertThat(offset(begun)).isEqualTo(bytes.length);
        var ticket = given.ticket(MARA).json("id");
        var message = Map.of("body", "B", "kind", "reply", "attachmentIds", List.of(begun.json("id")));
        mara.post("/tickets/" + ticket + "/messages", message).expect(201);
        var path = "/tickets/" + ticket + "/attachments/" + begun.json("id");
        assertThat(mara.get(path).expect(200).body()).isEqualTo(bytes);
        mara.get(begun.location()).problem(404);
    }

    @Test
    void what_broke_off_is_resumed_where_it_was() throws Exception {
        var bytes = bytes(1_000_000);
        var begun = begin(bytes.length, "film.bin");
        breakOff(begun.location(), bytes, 400_000);
        for (var i = 0; i < 100 && offset(begun) == 0; i++) {
            Mailbox.pause(); // the portal learns of the broken connection a moment later
        }

        var arrived = (int) offset(begun);
        assertThat(arrived).isPositive().isLessThanOrEqualTo(400_000);
        append(begun, arrived, Arrays.copyOfRange(bytes, arrived, bytes.length)).expect(204);

        assertThat(mara.get("/attachments/" + begun.json("id")).expect(200).body())
                .isEqualTo(bytes);
    }

    @Test
    void what_does_not_fit_is_refused_and_changes_nothing() throws Exception {
        var begun = begin(10, "x.bin");
        append(begun, 5, new byte[5]).problem(409);
        assertThat(append(begun, 0, new byte[11]).problem(409).json("code")).isEqualTo("more-than-announced");
        mara.raw("PATCH", begun.location(), TYPE, new byte[5]).problem(422);
        mara.raw("PATCH", begun.location(), TYPE, new byte[5], "Upload-Offset", "-1")
                .problem(422);
        mara.raw("PATCH", begun.location(), TYPE, new byte[5], "Upload-Offset", "0", "Tus-Resumable", "0.2.2")
                .problem(412);
        var wrong = "sha1 " + Base64.getEncoder().encodeToString(new byte[20]);
        mara.raw("PATCH", begun.location(), TYPE, new byte[5], "Upload-Offset", "0", "Upload-Checksum", wrong)
                .problem(460);
        assertThat(offset(begun)).isZero();

        var right = "sha256 "
                + Base64.getEncoder()
                        .encodeToString(MessageDigest.getInstance("SHA-256").digest(new byte[10]));
        mara.raw("PATCH", begun.location(), TYPE, new byte[10], "Upload-Offset", "0", "Upload-Checksum", right)
                .expect(204);
    }

    @Test
    void nonsense_is_refused_before_anything_is_made() {
        for (var length : List.of("-1", "x", "1e3", "99999999999999999999")) {
            mara.raw("POST", "/uploads", "text/plain", new byte[0], "Upload-Length", length)
                    .problem(422);
        }
        mara.raw("POST", "/uploads", "text/plain", new byte[0], "Upload-Length", "999999999999")
                .problem(413);
        mara.raw("POST", "/uploads", "text/plain", new byte[0], "Upload-Length", "5", "Upload-Metadata", "filename !!")
                .problem(422);
    }

    @Test
    void a_page_sends_with_its_cookie_and_its_token_only() {
        var browser = portal.browser().signIn(MARA);
        var headers = Map.of("Upload-Length", "3", "Tus-Resumable", "1.0.0");
        browser.send("POST", "/api/v1/uploads", new byte[0], headers).expect(403);

        var with = Map.of("Upload-Length", "3", "X-CSRF-Token", browser.csrf());
        var begun = browser.send("POST", "/api/v1/uploads", new byte[0], with).expect(201);
        browser.send(
                        "PATCH",
                        begun.location(),
                        new byte[3],
                        Map.of("Upload-Offset", "0", "Content-Type", TYPE, "X-CSRF-Token", browser.csrf()))
                .expect(204);
        assertThat(mara.get("/attachments/" + begun.json("id")).expect(200).body())
                .hasSize(3);
    }

    @Test
    void what_is_given_up_is_gone() {
        var begun = begin(10, "x.bin");
        append(begun, 0, new byte[5]).expect(204);

        portal.api(BEA).delete(begun.location()).problem(404);
        mara.delete(begun.location()).expect(204);

        mara.get(begun.location()).problem(404);
        append(begun, 5, new byte[5]).problem(404);
    }

    private Answer begin(int size, String name) {
        var encoded = Base64.getEncoder().encodeToString(name.getBytes(StandardCharsets.UTF_8));
        return mara.raw(
                        "POST",
                        "/uploads",
                        "text/plain",
                        new byte[0],
                        "Tus-Resumable",
                        "1.0.0",
                        "Upload-Length",
                        String.valueOf(size),
                        "Upload-Metadata",
                        "filetype dGV4dA==,filename " + encoded)
                .expect(201);
    }

    private Answer append(Answer begun, int offset, byte[] bytes) {
        return mara.raw("PATCH", begun.location(), TYPE, bytes, "Upload-Offset", String.valueOf(offset));
    }

    private long offset(Answer begun) {
        return Long.parseLong(
                mara.get(begun.location()).expect(200).header("Upload-Offset").orElseThrow());
    }

    /** As somebody who closes the lid. */
    private void breakOff(String path, byte[] bytes, int after) throws IOException {
        var base = URI.create(portal.base());
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            var head = "PATCH " + path + " HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nAuthorization: Bearer "
                    + portal.newToken(MARA) + "\r\nContent-Type: " + TYPE + "\r\nUpload-Offset: 0\r\nContent-Length: "
                    + bytes.length + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(bytes, 0, after);
            socket.getOutputStream().flush();
        }
    }

    private static byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
