package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.BEA;
import static studio.portal.bootstrap.Someone.MARA;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of strangers: saved and never shown, each time on the record, and those of notes for the studio alone. */
final class DownloadsTest {
    private static final byte[] NOTHING = {};
    private static final Map<String, String> CONTENT = Map.of(
            "page.html", "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>",
            "picture.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");

    private final RunningPortal portal = RunningPortal.onH2();
    private final Given given = new Given(portal);

    @ParameterizedTest
    @CsvSource({
        "page.html, text/html, reply",
        "page.html, text/html, note",
        "picture.svg, image/svg, reply",
        "picture.svg, image/svg, note"
    })
    void what_could_run_is_saved_and_never_shown(String name, String type, String kind) {
        var ticket = given.ticket(MARA);
        var file = file(ticket, name, kind);

        for (var answer : List.of(
                portal.browser(ANA).get(page(ticket, file)).expect(200),
                portal.api(ANA).get(api(ticket, file)).expect(200),
                portal.api(ANA).get(api(ticket, file), "Range", "bytes=0-9").expect(206),
                portal.browser(ANA)
                        .send("HEAD", page(ticket, file), NOTHING, Map.of())
                        .expect(200))) {
            assertThat(answer.header("Content-Type").orElse("")).startsWith(type);
            assertThat(answer.headers().get("Content-Disposition"))
                    .containsExactly("attachment; filename=\"" + name + "\"");
            assertThat(answer.headers().get("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(answer.headers().get("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
        }
    }

    @ParameterizedTest
    @CsvSource({"reply", "note"})
    void every_download_is_one_line_of_the_record_and_what_sends_nothing_is_none(String kind) {
        var ticket = given.ticket(MARA);
        var file = file(ticket, "page.html", kind);

        portal.browser(ANA).send("HEAD", page(ticket, file), NOTHING, Map.of()).expect(200);
        portal.browser(ANA)
                .send("HEAD", "/api/v1" + api(ticket, file), NOTHING, Map.of())
                .expect(200);
        portal.api(ANA).get(api(ticket, file), "Range", "bytes=9999-").problem(416);
        assertThat(downloads(ticket)).isZero();

        portal.browser(ANA).get(page(ticket, file)).expect(200);
        assertThat(downloads(ticket)).isEqualTo(1);
        portal.api(ANA).get(api(ticket, file)).expect(200);
        assertThat(downloads(ticket)).isEqualTo(2);
        portal.api(ANA).get(api(ticket, file), "Range", "bytes=0-9").expect(206);
        assertThat(downloads(ticket)).isEqualTo(3);
        var etag = portal.api(ANA).get(api(ticket, file)).header("ETag").orElseThrow();
        portal.api(ANA).get(api(ticket, file), "If-None-Match", etag).expect(304);
        assertThat(downloads(ticket)).isEqualTo(4);
    }

    @Test
    void bytes_that_are_there_already_are_not_sent_again() {
        var ticket = given.ticket(MARA);
        var file = file(ticket, "page.html", "reply");
        var etag = portal.api(ANA).get(api(ticket, file)).header("ETag").orElseThrow();

        for (var known : List.of(etag, "W/" + etag, "\"other\", " + etag, "*")) {
            for (var answer : List.of(
                    portal.browser(ANA).get(page(ticket, file), "If-None-Match", known),
                    portal.api(ANA).get(api(ticket, file), "If-None-Match", known),
                    portal.api(ANA).get(api(ticket, file), "If-None-Match", known, "Range", "bytes=0-9"),
                    portal.browser(ANA).send("HEAD", page(ticket, file), NOTHING, Map.of("If-None-Match", known)))) {
                assertThat(answer.status()).as("%s of %s", known, answer).isEqualTo(304);
                assertThat(answer.header("ETag")).contains(etag);
                assertThat(answer.body()).isEmpty();
            }
        }
        for (var other : List.of("\"other\"", "W/\"other\"", etag.replace("\"", ""))) {
            portal.api(ANA).get(api(ticket, file), "If-None-Match", other).expect(200);
            portal.api(ANA)
                    .get(api(ticket, file), "If-None-Match", other, "Range", "bytes=0-9", "If-Range", etag)
                    .expect(206);
            portal.api(ANA)
                    .get(api(ticket, file), "If-None-Match", other, "Range", "bytes=0-9", "If-Range", "\"other\"")
                    .expect(200);
        }
    }

    @Test
    void whoever_may_not_have_a_file_is_not_told_whether_they_know_its_bytes() {
        var ticket = given.ticket(MARA);
        var file = file(ticket, "page.html", "reply");
        var etag = portal.api(ANA).get(api(ticket, file)).header("ETag").orElseThrow();

        for (var known : List.of(etag, "*")) {
            portal.api(BEA).get(api(ticket, file), "If-None-Match", known).problem(404);
            portal.browser(BEA).get(page(ticket, file), "If-None-Match", known).expect(404);
        }
    }

    @Test
    void the_file_of_a_note_is_for_a_member_as_if_it_were_not() {
        var ticket = given.ticket(MARA);
        var file = file(ticket, "page.html", "note");
        var absent = ApiContract.absent();

        for (var method : List.of("GET", "HEAD")) {
            for (var path : List.of(page(ticket, file), "/api/v1" + api(ticket, file))) {
                var there = portal.browser(MARA).send(method, path, NOTHING, Map.of());
                var nothing = portal.browser(MARA).send(method, path.replace(file, absent), NOTHING, Map.of());
                assertThat(there.status()).isEqualTo(404);
                assertThat(Normal.whole(there)).isEqualTo(Normal.whole(nothing).replace(absent, file));
            }
        }
        assertThat(downloads(ticket)).isZero();
    }

    private String file(Answer ticket, String name, String kind) {
        var by = kind.equals("note") ? ANA : MARA;
        var file = given.upload(by, ticket.json("id"), name, CONTENT.getOrDefault(name, ""));
        portal.api(by)
                .post(
                        "/tickets/" + ticket.json("id") + "/messages",
                        Map.of("body", "See there", "kind", kind, "attachmentIds", List.of(file)))
                .expect(201);
        return file;
    }

    private static String page(Answer ticket, String file) {
        return "/tickets/" + ticket.json("number") + "/attachments/" + file;
    }

    private static String api(Answer ticket, String file) {
        return "/tickets/" + ticket.json("id") + "/attachments/" + file;
    }

    private int downloads(Answer ticket) {
        return portal.portal()
                .openDatabase()
                .sql()
                .fetchCount(
                        DSL.table(DSL.name("event")),
                        DSL.condition(
                                "type = 'file.downloaded' and subject_id = ?", UUID.fromString(ticket.json("id"))));
    }
}
