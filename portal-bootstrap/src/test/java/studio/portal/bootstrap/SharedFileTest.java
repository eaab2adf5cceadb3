package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.BEA;
import static studio.portal.bootstrap.Someone.MARA;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Versions for people who need not sign in, and several documents at once for those who are. */
final class SharedFileTest {
    private final RunningPortal portal = RunningPortal.onH2();
    private final Api ana = portal.api(ANA);

    @Test
    void whoever_has_the_link_downloads_and_a_scanner_changes_nothing() {
        var document = document("contract.txt", "Words of the contract");
        var link = link(document, Map.of("mostUses", 1));
        var path = path(link);
        var someone = portal.browser();
        for (var i = 0; i < 3; i++) {
            assertThat(portal.browser().get(path).expect(200).text()).contains("contract.txt");
        }
        assertThat(someone.get(path + "/file").expect(303).location()).isEqualTo(path);

        someone.get(path);
        var opened = someone.post(path).expect(303);
        assertThat(opened.location()).isEqualTo(path + "/file");
        var file = someone.get(path + "/file").expect(200);
        assertThat(file.text()).isEqualTo("Words of the contract");
        assertThat(file.header("Content-Disposition").orElse("")).startsWith("attachment");

        portal.browser().get(path).expect(404);
        portal.browser().get(path + "/file").expect(404);
        someone.get(path + "/file").expect(200);
        var row =
                ana.get("/documents/" + document + "/links/" + link.json("id")).expect(200);
        assertThat(row.json("state")).isEqualTo("used_up");
        assertThat(row.json().path("accesses")).hasSize(3);

        ana.delete("/documents/" + document + "/links/" + link.json("id")).expect(204);
        someone.get(path + "/file").expect(404);
        ana.delete("/documents/" + document + "/links/" + link.json("id")).problem(409);
    }

    @Test
    void a_dead_link_one_that_never_was_and_a_withdrawn_version_are_the_same() {
        var document = document("a.txt", "a " + Given.word("shared"));
        var path = path(link(document, Map.of()));
        var absent = portal.browser().get("/share/" + "x".repeat(43)).expect(404);

        ana.post("/documents/" + document + "/versions/1/withdrawal", Map.of("reason", "Wrong file"))
                .expect(200);

        assertThat(Normal.whole(portal.browser().get(path).expect(404))).isEqualTo(Normal.whole(absent));
        ana.post("/documents/" + document + "/links", body(Map.of())).problem(409);
    }

    @Test
    void a_password_is_asked_for_and_guessing_is_slowed_down() {
        var path = path(link(document("b.txt", "b " + Given.word("shared")), Map.of("password", "open sesame")));
        var someone = portal.browser();
        assertThat(someone.get(path).expect(200).text())
                .contains("protected by a password")
                .doesNotContain("b.txt");
        for (var i = 0; i < 5; i++) {
            assertThat(someone.post(path, "password", "guess" + i).expect(422).text())
                    .contains("not the password")
                    .doesNotContain("b.txt");
        }
        someone.post(path, "password", "open sesame").expect(429);

        var other = portal.browser();
        other.get(path);
        other.post(path, "password", "open sesame").expect(303);
        other.get(path + "/file").expect(200);
    }

    @Test
    void links_are_the_studios_alone() {
        var document = document("c.txt", "c " + Given.word("shared"));
        var link = link(document, Map.of());
        var one = "/documents/" + document + "/links";
        portal.api(MARA).get(one).problem(403);
        portal.api(MARA).post(one, body(Map.of())).problem(403);
        portal.api(MARA).delete(one + "/" + link.json("id")).problem(403);
        portal.api(BEA).get(one).problem(404);
        portal.browser(MARA).get(one).expect(404);
        assertThat(portal.browser(ANA).get(one).expect(200).text()).contains(link.json("url"));
        ana.post(one, Map.of("version", 1, "expiresOn", "2020-01-01")).problem(422);
        ana.post(
                        one,
                        Map.of(
                                "version",
                                9,
                                "expiresOn",
                                LocalDate.now().plusDays(3).toString()))
                .problem(422);
    }

    @Test
    void the_studio_makes_and_revokes_a_link_by_its_page() {
        var document = document("d.txt", "d " + Given.word("shared"));
        var links = "/documents/" + document + "/links";
        var browser = portal.browser(ANA);
        browser.get(links).expect(200);
        browser.post(links, "version", "1", "expiresOn", "yesterday").expect(422);
        browser.get(links);
        var day = LocalDate.now().plusDays(3).toString();
        browser.post(links, "version", "1", "expiresOn", day, "mostUses", "", "password", "")
                .expect(303);
        var id = ana.get("/documents/" + document + "/links")
                .expect(200)
                .json()
                .path("items")
                .path(0)
                .path("id")
                .asText();
        browser.get(links);
        browser.post(links + "/" + id + "/revocation").expect(303);
        assertThat(ana.get("/documents/" + document + "/links/" + id).json("state"))
                .isEqualTo("revoked");
    }

    @Test
    void several_documents_come_as_one_zip_and_another_clients_stops_all() throws IOException {
        var first = document("plan.txt", "first " + Given.word("zip"));
        var second = document("plan.txt", "second " + Given.word("zip"));
        var zip = portal.browser(MARA)
                .get("/documents/zip?id=" + first + "&id=" + second)
                .expect(200);

        var names = new LinkedHashMap<String, String>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip.body()), StandardCharsets.UTF_8)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(names.keySet()).containsExactly("plan.txt", "plan (2).txt");
        assertThat(names.get("plan (2).txt")).startsWith("second");
        portal.api(MARA).get("/documents/zip?id=" + first).expect(200);
        portal.api(BEA).get("/documents/zip?id=" + first).problem(404);
        portal.api(MARA)
                .get("/documents/zip?id=" + first + "&id=" + UUID.randomUUID())
                .problem(404);
        portal.api(MARA).get("/documents/zip").problem(422);
    }

    private String document(String name, String content) {
        var upload = ana.raw(
                        "POST",
                        "/attachments?name=" + name,
                        "application/octet-stream",
                        content.getBytes(StandardCharsets.UTF_8))
                .expect(201)
                .json("id");
        var kern = portal.api(MARA).get("/me").expect(200).json("client/id");
        return ana.post("/documents", Map.of("kind", "other", "clientId", kern, "uploadId", upload, "share", true))
                .expect(201)
                .json("id");
    }

    private Answer link(String document, Map<String, Object> more) {
        return ana.post("/documents/" + document + "/links", body(more)).expect(201);
    }

    private static Map<String, Object> body(Map<String, Object> more) {
        var body = new HashMap<String, Object>(
                Map.of("version", 1, "expiresOn", LocalDate.now().plusDays(7).toString()));
        body.putAll(more);
        return body;
    }

    private static String path(Answer link) {
        return URI.create(link.json("url")).getPath();
    }
}
