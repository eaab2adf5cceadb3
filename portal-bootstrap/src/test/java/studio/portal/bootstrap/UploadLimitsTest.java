package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.BEA;
import static studio.portal.bootstrap.Someone.MARA;
import static studio.portal.bootstrap.Someone.PAUL;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import studio.portal.domain.file.UnusedFiles;
import studio.portal.persistence.Vendor;

/** What comes with files is limited, and what breaks off or is refused leaves nothing behind. */
@TestInstance(Lifecycle.PER_CLASS)
final class UploadLimitsTest {
    private final RunningPortal portal = RunningPortal.fresh(Vendor.H2, Map.of());
    private final Given given = new Given(portal);

    @AfterAll
    void stop() {
        portal.close();
    }

    @Test
    void files_that_nothing_names_run_out_and_the_words_stay() {
        var bea = portal.api(BEA);
        var key = UUID.randomUUID().toString();
        var ids = new java.util.ArrayList<String>();
        for (var i = 0; i < UnusedFiles.MOST - 1; i++) {
            ids.add(upload(bea, i, UUID.randomUUID().toString()).expect(201).json("id"));
        }
        var last = upload(bea, 99, key).expect(201);

        assertThat(upload(bea, 100, UUID.randomUUID().toString()).problem(409).json("code"))
                .isEqualTo("too-many-unused-files");
        assertThat(upload(bea, 99, key).expect(201).json()).isEqualTo(last.json());

        var ticket = given.ticket(BEA);
        var browser = portal.browser().signIn(BEA);
        var path = "/tickets/" + ticket.json("number");
        var refused = browser.post(path + "/messages", reply(browser.get(path), "Words beside too many files"))
                .expect(409);
        assertThat(refused.text())
                .contains("Words beside too many files</textarea>")
                .contains("files that nothing uses are removed after a day");
        var pasted = browser.send(
                        "POST",
                        "/uploads?name=p.png",
                        new byte[5_000_000],
                        Map.of("X-CSRF-Token", browser.csrf(), "Content-Type", "application/octet-stream"))
                .expect(409);
        assertThat(pasted.json("detail")).contains("removed after a day");
        assertThat(pasted.header("Content-Type").orElse("")).startsWith("application/problem+json");

        bea.post(
                        "/tickets/" + ticket.json("id") + "/messages",
                        Map.of("body", "B", "kind", "reply", "attachmentIds", ids.subList(0, 3)))
                .expect(201);
        upload(bea, 101, UUID.randomUUID().toString()).expect(201);
        assertThat(arriving()).isEmptyDirectory();
    }

    @Test
    void whoever_takes_back_a_file_has_room_for_another_one_and_cannot_have_it_any_more() {
        var paul = portal.api(PAUL);
        var browser = portal.browser().signIn(PAUL);
        browser.get("/tickets/new").expect(200);
        var kept = upload(paul, 1, UUID.randomUUID().toString()).expect(201).json("id");
        var taken = upload(paul, 2, UUID.randomUUID().toString()).expect(201).json("id");
        var other = upload(paul, 3, UUID.randomUUID().toString()).expect(201).json("id");
        for (var i = 3; i < UnusedFiles.MOST; i++) {
            upload(paul, i, UUID.randomUUID().toString()).expect(201);
        }
        upload(paul, 0, UUID.randomUUID().toString()).problem(409);

        portal.api(BEA).delete("/attachments/" + taken).problem(404);
        paul.delete("/attachments/" + taken).expect(204);
        paul.delete("/attachments/" + taken).problem(404);
        browser.send(
                        "POST",
                        "/uploads/" + other + "/removal",
                        new byte[0],
                        Map.of("Content-Type", "application/x-www-form-urlencoded"))
                .expect(403);
        var byPage = Map.of("X-CSRF-Token", browser.csrf());
        browser.send("POST", "/uploads/" + other + "/removal", new byte[0], byPage)
                .expect(204);
        browser.send("POST", "/uploads/" + other + "/removal", new byte[0], byPage)
                .expect(404);

        paul.get("/attachments/" + taken).problem(404);
        upload(paul, 0, UUID.randomUUID().toString()).expect(201);
        var ticket = given.ticket(PAUL).json("id");
        var message = Map.of("body", "B", "kind", "reply", "attachmentIds", List.of(kept));
        paul.post("/tickets/" + ticket + "/messages", message).expect(201);
        paul.delete("/attachments/" + kept).problem(404);
        paul.get("/tickets/" + ticket + "/attachments/" + kept).expect(200);
    }

    @Test
    void a_form_sent_twice_makes_no_file_twice() {
        var mara = portal.browser().signIn(MARA);
        var ticket = given.ticket(MARA);
        var path = "/tickets/" + ticket.json("number");
        var form = reply(mara.get(path).expect(200), "Once");

        mara.post(path + "/messages", form).expect(303);
        mara.post(path + "/messages", form).expect(303);

        var messages =
                portal.api(MARA).get("/tickets/" + ticket.json("id")).json().path("messages");
        assertThat(messages).hasSize(1);
        assertThat(messages.path(0).path("attachments")).hasSize(1);
    }

    @Test
    void a_refused_form_is_sent_again_with_another_file() {
        var mara = portal.browser().signIn(MARA);
        var page = mara.get("/tickets/new").expect(200);
        var csrf = page.csrf().orElseThrow();
        var wish = page.submission().orElseThrow();
        mara.post("/tickets", opening(csrf, wish, "", "a.txt")).expect(422);

        mara.post("/tickets", opening(csrf, wish, "Now with a subject", "b.txt"))
                .expect(303);
    }

    @Test
    void a_form_that_breaks_off_leaves_nothing() throws Exception {
        var mara = portal.browser().signIn(MARA);
        var ticket = given.ticket(MARA);
        var path = "/tickets/" + ticket.json("number");
        var form = reply(mara.get(path).expect(200), "Broken off").bytes();
        var base = URI.create(portal.base());
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(20_000);
            var head = "POST " + path + "/messages HTTP/1.1\r\nHost: h\r\nCookie: portal="
                    + mara.cookie("portal").orElseThrow() + "\r\nContent-Type: " + Multipart.TYPE
                    + "\r\nContent-Length: " + (form.length + 5_000_000) + "\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(form, 0, form.length - 20);
            socket.getOutputStream().write(new byte[1_000_000]);
            socket.getOutputStream().flush();
            Waiting.until("it arrives", Duration.ofSeconds(20), () -> !isEmpty(arriving()));
            socket.shutdownOutput();

            var answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(answer).isEqualTo("HTTP/1.1 400");
        }
        Waiting.until("nothing of it is left", Duration.ofSeconds(20), () -> isEmpty(arriving()));
        assertThat(portal.api(MARA).get("/tickets/" + ticket.json("id")).json().path("messages"))
                .isEmpty();
    }

    @Test
    void more_files_than_go_with_a_message_are_refused_with_the_words() {
        var mara = portal.browser().signIn(MARA);
        var path = "/tickets/" + given.ticket(MARA).json("number");
        var form = reply(mara.get(path).expect(200), "Words beside many files");
        for (var i = 0; i < 20; i++) {
            form.file("file", i + ".txt", "text/plain", new byte[] {(byte) i});
        }

        assertThat(mara.post(path + "/messages", form).expect(422).text())
                .contains("Words beside many files</textarea>");
    }

    private static Multipart opening(String csrf, String wish, String subject, String file) {
        return new Multipart()
                .field("csrf", csrf)
                .field("submission", wish)
                .field("subject", subject)
                .field("description", "D")
                .file("file", file, "text/plain", file.getBytes(StandardCharsets.UTF_8));
    }

    private static Multipart reply(Answer page, String words) {
        return new Multipart()
                .field("csrf", page.csrf().orElseThrow())
                .field("submission", page.submission().orElseThrow())
                .field("body", words)
                .file("file", "a.txt", "text/plain", "a file".getBytes(StandardCharsets.UTF_8));
    }

    private static Answer upload(Api who, int number, String key) {
        return who.raw(
                "POST",
                "/attachments?name=a.txt",
                "application/octet-stream",
                List.of(number).toString().getBytes(StandardCharsets.UTF_8),
                "Idempotency-Key",
                key);
    }

    private Path arriving() {
        return portal.folder().resolve("files/incoming");
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }
}
