package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.BEA;
import static studio.portal.bootstrap.Someone.MARA;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import studio.portal.domain.file.Upload;
import studio.portal.persistence.Vendor;

/** A disk that keeps other bytes than it was given. */
final class DamagedFileTest {
    private final RunningPortal portal = RunningPortal.fresh(Vendor.H2, Map.of());
    private final Given given = new Given(portal);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @AfterEach
    void stop() {
        root.detachAppender(log);
        portal.close();
    }

    @Test
    void a_damaged_block_breaks_the_connection_and_the_file_is_refused_from_then_on() throws Exception {
        log.start();
        root.addAppender(log);
        var ticket = given.ticket(MARA);
        var bytes = new byte[3 * Upload.BLOCK_SIZE];
        new Random(1).nextBytes(bytes);
        var api = "/tickets/" + ticket.json("id") + "/attachments";
        var file = portal.api(MARA)
                .raw("POST", api + "?name=plan.bin", "application/octet-stream", bytes)
                .expect(201)
                .json("id");
        portal.api(MARA)
                .post(
                        "/tickets/" + ticket.json("id") + "/messages",
                        Map.of("body", "The plan", "kind", "reply", "attachmentIds", List.of(file)))
                .expect(201);
        var hash = AcknowledgedWrites.hash(bytes);
        flip(hash, Upload.BLOCK_SIZE + 7);
        var page = "/tickets/" + ticket.json("number");

        var request = HttpRequest.newBuilder(URI.create(portal.base() + page + "/attachments/" + file))
                .header(
                        "Cookie",
                        "portal=" + portal.browser(MARA).cookie("portal").orElseThrow())
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        try (var body = answer.body()) {
            assertThat(body.readNBytes(Upload.BLOCK_SIZE)).startsWith(java.util.Arrays.copyOf(bytes, 1000));
            assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
        }

        for (var i = 0; i < 200 && damageEvents(file) == 0; i++) {
            Mailbox.pause(); // whoever reads learns of the broken connection at once, and the record a moment later
        }
        portal.api(MARA).get(api + "/" + file).problem(410);
        portal.api(ANA).get(api + "/" + file, "Range", "bytes=0-9").problem(410);
        var refused = portal.browser(MARA).get(page + "/attachments/" + file).expect(410);
        assertThat(refused.header("Content-Disposition")).isEmpty();
        assertThat(portal.browser(MARA).get(page).text()).contains("damaged; the studio has been told");
        assertThat(portal.browser(ANA).get(page).text())
                .contains("damaged")
                .doesNotContain("the studio has been told", "/attachments/" + file);
        assertThat(damageEvents(file)).isEqualTo(1);
        assertThat(log.list)
                .filteredOn(line -> line.getLevel() == Level.ERROR)
                .singleElement()
                .satisfies(line -> assertThat(line.getFormattedMessage())
                        .contains(hash)
                        .doesNotContain(portal.folder().toString()));
        assertThatThrownBy(() -> portal.portal().verify(checked -> {})).hasMessageContaining(file);

        var link = "plan.bin · <a class=\"alert-link\" href=\"" + page + "\"";
        assertThat(portal.browser(ANA).get("/studio").expect(200).text()).contains("These files are damaged", link);
        flip(hash, Upload.BLOCK_SIZE + 7);
        portal.portal().verify(checked -> {});

        assertThat(portal.api(MARA).get(api + "/" + file).expect(200).body()).isEqualTo(bytes);
        assertThat(portal.browser(MARA).get(page).text()).doesNotContain("damaged");
        assertThat(portal.browser(ANA).get("/studio").expect(200).text()).doesNotContain("plan.bin", "damaged");
        assertThat(events("file.mended", file)).isEqualTo(1);
        portal.portal().verify(checked -> {});
        assertThat(events("file.mended", file)).isEqualTo(1);
    }

    @Test
    void a_file_whose_first_block_is_damaged_is_refused_at_once() throws Exception {
        var file = given.upload(MARA, given.ticket(MARA).json("id"), "a.txt", "eleven byte");
        flip(AcknowledgedWrites.hash(AcknowledgedWrites.bytes("eleven byte")), 3);

        var first = portal.api(MARA).get("/attachments/" + file).problem(410);
        assertThat(first.header("Content-Disposition")).isEmpty();
        assertThat(first.header("ETag")).isEmpty();
        assertThat(first.header("Content-Security-Policy").orElse("")).contains("frame-ancestors");
        portal.api(MARA).get("/attachments/" + file).problem(410);
        assertThat(damageEvents(file)).isEqualTo(1);
    }

    @Test
    void bytes_that_two_clients_have_sent_are_damaged_for_both_and_whole_again_when_they_come_again() throws Exception {
        var maras = given.upload(MARA, given.ticket(MARA).json("id"), "a.txt", "eleven byte");
        var beas = given.upload(BEA, given.ticket(BEA).json("id"), "b.txt", "eleven byte");
        flip(AcknowledgedWrites.hash(AcknowledgedWrites.bytes("eleven byte")), 3);

        portal.api(MARA).get("/attachments/" + maras).problem(410);
        portal.api(BEA).get("/attachments/" + beas).problem(410);
        assertThat(damageEvents(maras)).isEqualTo(1);
        assertThat(damageEvents(beas)).isEqualTo(1);

        var again = given.upload(BEA, given.ticket(BEA).json("id"), "c.txt", "eleven byte");
        assertThat(portal.api(BEA).get("/attachments/" + again).expect(200).text())
                .isEqualTo("eleven byte");
        portal.portal().verify(checked -> {});
        assertThat(portal.api(MARA).get("/attachments/" + maras).expect(200).text())
                .isEqualTo("eleven byte");
        assertThat(events("file.mended", beas)).isEqualTo(1);
    }

    private int damageEvents(String file) {
        return events("file.damaged", file);
    }

    private int events(String type, String file) {
        return portal.portal()
                .openDatabase()
                .sql()
                .fetchCount(
                        DSL.table(DSL.name("event")),
                        DSL.condition("type = ? and subject_id = ?", type, UUID.fromString(file)));
    }

    private void flip(String hash, int at) throws IOException {
        try (var all = Files.walk(portal.folder())) {
            var stored = all.filter(path -> path.endsWith(hash)).findFirst().orElseThrow();
            var bytes = Files.readAllBytes(stored);
            bytes[at] ^= 1;
            Files.write(stored, bytes);
        }
    }
}
