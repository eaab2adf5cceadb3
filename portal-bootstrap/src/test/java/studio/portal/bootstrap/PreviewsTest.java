package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.BEA;
import static studio.portal.bootstrap.Someone.MARA;
import static studio.portal.bootstrap.Someone.PAUL;
import static studio.portal.persistence.schema.Tables.EVENT;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import studio.portal.bootstrap.preview.HostileFiles;
import studio.portal.domain.EventType;

/** Documents are looked at, compared and talked about without anything of theirs ever running. */
class PreviewsTest {
    private final RunningPortal portal = RunningPortal.onH2();
    private final DrawnDocuments drawn = new DrawnDocuments(portal);

    @Test
    void a_pdf_is_seen_as_pictures_of_our_own() throws IOException {
        var id = drawn.document(MARA, "offer.pdf", HostileFiles.pdf("Offer one", "Offer two"));

        var preview = drawn.preview(MARA, id, 1);
        assertThat(preview.json("state")).isEqualTo("done");
        assertThat(preview.json("text")).contains("Offer one");
        assertThat(preview.json().at("/pages")).hasSize(2);
        for (var answer : List.of(
                portal.browser(ANA).get(page(id, 1) + "/pages/2"),
                portal.browser(MARA).get(page(id, 1) + "/thumbnail"),
                portal.api(PAUL).get(page(id, 1) + "/pages/1"))) {
            answer.expect(200);
            assertThat(answer.header("Content-Type").orElse("")).isIn("image/png", "image/jpeg");
            assertThat(answer.headers().get("X-Content-Type-Options")).containsExactly("nosniff");
            assertThat(answer.headers().get("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
            assertThat(answer.headers().get("Cache-Control")).containsExactly("private, no-cache");
            assertThat(answer.header("Content-Disposition").orElse("")).startsWith("inline;");
            assertThat(ImageIO.read(new ByteArrayInputStream(answer.body()))).isNotNull();
        }
        var page = portal.browser(MARA).get(page(id, 1)).expect(200);
        assertThat(page.text()).contains("src=\"" + page(id, 1) + "/pages/1\"");
    }

    @Test
    void every_picture_that_is_sent_is_recorded_and_none_that_the_reader_has() throws IOException {
        var id = drawn.document(MARA, "offer.pdf", HostileFiles.pdf("Offer"));
        drawn.preview(MARA, id, 1);

        var etag = portal.browser(ANA)
                .get(page(id, 1) + "/pages/1")
                .expect(200)
                .header("ETag")
                .orElseThrow();
        portal.browser(ANA).get(page(id, 1) + "/pages/1", "If-None-Match", etag).expect(304);

        assertThat(previews(id)).isEqualTo(1);
        portal.browser(BEA).get(page(id, 1) + "/pages/1", "If-None-Match", etag).expect(404);
        portal.browser(BEA).get(page(id, 1) + "/thumbnail").expect(404);
        portal.browser(BEA).get(page(id, 1)).expect(404);
        portal.browser(BEA).get("/documents/" + id + "/compare?from=1&to=1").expect(404);
    }

    @Test
    void what_could_run_is_never_sent_to_be_shown() throws IOException {
        var files = Map.of(
                "page.html", HostileFiles.html(),
                "picture.svg", HostileFiles.svg(),
                "lying.png", HostileFiles.html(),
                "words.md", "# Hi\n<script>alert(1)</script>[x](javascript:alert(1))".getBytes(StandardCharsets.UTF_8),
                "words.txt", HostileFiles.html());
        for (var file : files.entrySet()) {
            var id = drawn.document(MARA, file.getKey(), file.getValue());
            drawn.preview(MARA, id, 1);
            for (var answer : List.of(
                    portal.browser(MARA).get(page(id, 1)),
                    portal.browser(MARA).get("/documents/" + id),
                    portal.browser(MARA).get("/documents/" + id + "/compare?from=1&to=1"))) {
                assertThat(answer.text())
                        .as(file.getKey())
                        .doesNotContain("<script>alert", "<script>document", "\"javascript:", "'javascript:");
            }
            for (var path : List.of("/file", "/pages/1", "/thumbnail")) {
                var answer = portal.browser(MARA).get(page(id, 1) + path);
                var inline = answer.status() == 200
                        && !answer.header("Content-Disposition").orElse("").startsWith("attachment");
                assertThat(inline).as(file.getKey() + path).isFalse();
            }
        }
    }

    @Test
    void what_has_no_preview_says_why() throws IOException {
        var id = drawn.document(MARA, "secret.pdf", HostileFiles.encryptedPdf());

        assertThat(drawn.preview(MARA, id, 1).json("failure")).isEqualTo("encrypted");
        assertThat(portal.browser(MARA).get(page(id, 1)).expect(200).text()).contains("It opens with a password only");
    }

    @Test
    void what_is_written_in_a_file_is_found_by_whoever_sees_that_version() throws IOException {
        var word = Given.word("zwetschge");
        var id = drawn.document(MARA, "offer.pdf", HostileFiles.pdf("Ours"));
        var secret = Given.word("rabatt");
        var contract = drawn.document(ANA, "contract.txt", secret.getBytes(StandardCharsets.UTF_8));
        drawn.version(MARA, id, "offer.txt", word.getBytes(StandardCharsets.UTF_8));
        drawn.preview(ANA, id, 2);
        drawn.preview(ANA, contract, 1);

        assertThat(portal.api(PAUL).get("/documents?q=" + word).json().at("/items"))
                .hasSize(1);
        assertThat(portal.api(BEA).get("/documents?q=" + word).json().at("/items"))
                .isEmpty();
        assertThat(portal.api(ANA).get("/documents?q=" + secret).json().at("/items"))
                .hasSize(1);
        assertThat(portal.api(MARA).get("/documents?q=" + secret).json().at("/items"))
                .isEmpty();
    }

    @Test
    void two_versions_are_compared_word_by_word() {
        var id = drawn.document(MARA, "terms.txt", "The fee is 100 euros.".getBytes(StandardCharsets.UTF_8));
        drawn.version(MARA, id, "terms.txt", "The fee is 120 euros.".getBytes(StandardCharsets.UTF_8));
        drawn.preview(MARA, id, 1);
        drawn.preview(MARA, id, 2);

        var page = portal.browser(PAUL)
                .get("/documents/" + id + "/compare?from=1&to=2")
                .expect(200);
        assertThat(page.text()).contains("<del>100</del>", "<ins>120</ins>");
        var json = portal.api(PAUL).get("/documents/" + id + "/comparison").expect(200);
        assertThat(json.json().at("/lines/0/pieces/1/text").asText()).isEqualTo("100");
        assertThat(json.json("lines/1/kind")).isEqualTo("added");
        portal.api(PAUL).get("/documents/" + id + "/comparison?from=1&to=3").problem(404);
    }

    @Test
    void a_comment_is_pinned_where_somebody_clicks_resolved_and_opened_again() throws IOException {
        var id = drawn.document(MARA, "offer.pdf", HostileFiles.pdf("Offer"));
        drawn.preview(MARA, id, 1);
        var mara = portal.browser(MARA);

        var clicked = mara.get(page(id, 1) + "/comments/new?page=1&at.x=320&at.y=9000")
                .expect(200);
        assertThat(clicked.text()).contains("name=\"x\" value=\"500\"", "name=\"y\" value=\"1000\"");
        var done = mara.post(page(id, 1) + "/comments", "body", "Too *small*", "page", "1", "x", "500", "y", "250")
                .expect(303);
        var shown = mara.get(done.location().replaceFirst("#.*", "")).expect(200);
        assertThat(shown.text()).contains("Too <em>small</em>", "class=\"page-mark ");

        var comment = portal.api(ANA).get(page(id, 1) + "/comments").expect(200);
        var commentId = comment.json("items/0/id");
        assertThat(comment.json("items/0/x")).isEqualTo("500");
        portal.api(PAUL)
                .post("/documents/" + id + "/comments/" + commentId + "/resolution", Map.of())
                .problem(403);
        var resolved = portal.browser(ANA)
                .post("/documents/" + id + "/comments/" + commentId + "/resolution", "n", "77")
                .expect(303);
        assertThat(resolved.location()).isEqualTo(page(id, 1) + "#comment-" + commentId);
        assertThat(portal.api(MARA)
                        .get(page(id, 1) + "/comments/" + commentId)
                        .expect(200)
                        .json("resolvedBy/name"))
                .isEqualTo("Ana Ruiz");
        mara.get(page(id, 1)).expect(200);
        mara.post("/documents/" + id + "/comments/" + commentId + "/resolution/removal")
                .expect(303);
        assertThat(portal.api(MARA)
                        .get(page(id, 1) + "/comments/" + commentId)
                        .expect(200)
                        .json()
                        .path("resolvedBy")
                        .isNull())
                .isTrue();
        mara.post(page(id, 1) + "/comments", "body", " ", "page", "1", "x", "5", "y", "5")
                .expect(422);
        mara.post(page(id, 1) + "/comments", "body", "B", "page", "7", "x", "5", "y", "5")
                .expect(422);
    }

    @Test
    void internal_comments_never_reach_the_client() {
        var id = drawn.document(MARA, "terms.txt", "The fee".getBytes(StandardCharsets.UTF_8));
        drawn.preview(MARA, id, 1);
        var secret = Given.word("geheim");
        portal.browser(ANA).post(page(id, 1) + "/notes", "body", secret).expect(303);

        assertThat(portal.browser(ANA).get(page(id, 1)).text()).contains(secret);
        for (var answer : List.of(
                portal.browser(MARA).get(page(id, 1)),
                portal.api(MARA).get(page(id, 1) + "/comments"),
                portal.browser(MARA).get("/documents/" + id),
                portal.api(MARA).get("/documents?q=" + secret))) {
            assertThat(answer.expect(200).text()).doesNotContain(secret);
        }
        portal.browser(MARA).post(page(id, 1) + "/notes", "body", "B").expect(404);
        portal.api(MARA)
                .post(page(id, 1) + "/comments", Map.of("body", "B", "internal", true))
                .problem(403);
    }

    private int previews(String document) {
        var sql = portal.portal().openDatabase().sql();
        return sql.fetchCount(
                EVENT,
                EVENT.SUBJECT_ID
                        .eq(UUID.fromString(document))
                        .and(EVENT.TYPE.eq(EventType.FILE_DOWNLOADED.storedName())));
    }

    private static String page(String document, int version) {
        return "/documents/" + document + "/versions/" + version;
    }
}
