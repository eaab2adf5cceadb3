package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.BEA;
import static studio.portal.bootstrap.Someone.MARA;
import static studio.portal.bootstrap.Someone.PAUL;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import studio.portal.persistence.Vendor;

/** Documents by JSON, on every database. */
abstract class DocumentApiContract {
    private final RunningPortal portal;
    private final Given given;

    DocumentApiContract(Vendor vendor) {
        portal = RunningPortal.on(vendor);
        given = new Given(portal);
    }

    @Test
    void a_member_adds_a_document_and_a_version_and_everybody_of_the_client_sees_them() {
        var document = given.document(MARA, "Our logo");
        var id = document.json("id");
        given.version(PAUL, id, "Larger", false);

        var seen = portal.api(PAUL).get("/documents/" + id).expect(200);
        assertThat(seen.json("title")).isEqualTo("Our logo");
        assertThat(seen.json("clients")).isEqualTo("true");
        assertThat(seen.json("versions/0/number")).isEqualTo("1");
        assertThat(seen.json("versions/1/note")).isEqualTo("Larger");
        assertThat(seen.json("versions/1/addedBy/name")).isEqualTo("Paul Kern");
        assertThat(seen.json("versions/1/hash")).hasSize(64);
        portal.api(BEA).get("/documents/" + id).problem(404);
        assertThat(portal.api(MARA)
                        .get("/documents/" + id + "/versions/2/file")
                        .expect(200)
                        .text())
                .isEqualTo("Larger");
        portal.api(BEA).get("/documents/" + id + "/versions/2/file").problem(404);
    }

    @Test
    void what_the_studio_adds_is_private_until_it_is_shared() {
        var id = given.document(ANA, "Contract").json("id");
        portal.api(MARA).get("/documents/" + id).problem(404);
        assertThat(ids(MARA, "q=contract&sort=newest")).doesNotContain(id);

        portal.api(ANA)
                .post("/documents/" + id + "/versions/1/publication", Map.of())
                .expect(200);
        var shared = portal.api(MARA).get("/documents/" + id).expect(200);
        given.version(ANA, id, "A secret change", false);

        var after = portal.api(MARA).get("/documents/" + id).expect(200);
        assertThat(after.text()).isEqualTo(shared.text()).doesNotContain("secret");
        assertThat(after.header("ETag")).isEqualTo(shared.header("ETag"));
        portal.api(MARA).get("/documents/" + id + "/versions/2/file").problem(404);
        portal.api(MARA)
                .post("/documents/" + id + "/versions", Map.of("uploadId", given.file(MARA)))
                .problem(403);
    }

    @Test
    void a_version_is_withdrawn_with_a_reason_and_its_bytes_are_gone_for_the_client() {
        var id = given.document(MARA, "Our logo").json("id");
        var file = "/documents/" + id + "/versions/1/file";

        portal.api(PAUL)
                .post("/documents/" + id + "/versions/1/withdrawal", Map.of("reason", "Not nice"))
                .problem(403);
        var missing = portal.api(MARA)
                .post("/documents/" + id + "/versions/1/withdrawal", Map.of())
                .problem(422);
        assertThat(missing.json("errors/reason")).isNotEmpty();
        portal.api(MARA)
                .post("/documents/" + id + "/versions/1/withdrawal", Map.of("reason", "The wrong file"))
                .expect(200);

        portal.api(PAUL).get(file).problem(404);
        portal.api(ANA).get(file).expect(200);
        assertThat(portal.api(PAUL).get("/documents/" + id).json("versions/0/withdrawal/reason"))
                .isEqualTo("The wrong file");
        portal.api(MARA)
                .post("/documents/" + id + "/withdrawal", Map.of("reason", "All of it"))
                .expect(200);
        assertThat(portal.api(MARA)
                        .post("/documents/" + id + "/versions", Map.of("uploadId", given.file(MARA)))
                        .problem(409)
                        .json("code"))
                .isEqualTo("document-withdrawn");
    }

    @Test
    void a_change_asks_for_the_version_it_was_made_of() {
        var document = given.document(ANA, "Contract");
        var path = "/documents/" + document.json("id");
        var etag = document.header("ETag").orElseThrow();
        portal.api(ANA)
                .patch(path, Map.of("title", "Contract of 2026"), "If-Match", etag)
                .expect(200);

        portal.api(ANA).patch(path, Map.of("title", "Again"), "If-Match", etag).problem(412);
        var changed = portal.api(ANA)
                .patch(path, Map.of("kind", "agreement", "labels", List.of("b", "A", "B")))
                .expect(200);
        assertThat(changed.json("title")).isEqualTo("Contract of 2026");
        assertThat(changed.json("labels/0")).isEqualTo("A");
        assertThat(changed.json("labels/1")).isEqualTo("b");
        assertThat(portal.api(ANA)
                        .patch(path, Map.of("title", " "))
                        .problem(422)
                        .json("errors/title"))
                .isNotEmpty();
    }

    @Test
    void what_is_said_of_a_document_and_leads_to_it_asks_for_its_version_too() {
        var path = "/documents/" + given.document(ANA, "Contract").json("id");
        var comments = path + "/versions/1/comments";
        var comment = Map.of("body", "Who wrote this?", "internal", true);
        var link = Map.of(
                "version",
                1,
                "expiresOn",
                LocalDate.now(ZoneOffset.UTC).plusDays(7).toString());
        String[] old = {"If-Match", "\"999\""};

        portal.api(ANA).post(comments, comment, old).problem(412);
        portal.api(ANA).post(path + "/links", link, old).problem(412);
        assertThat(portal.api(ANA).get(comments).json().path("items")).isEmpty();
        assertThat(portal.api(ANA).get(path + "/links").json().path("items")).isEmpty();

        var said =
                portal.api(ANA).post(comments, comment, "If-Match", tag(path)).expect(201);
        var resolution = path + "/comments/" + said.json("id") + "/resolution";
        portal.api(ANA).post(resolution, Map.of(), old).problem(412);
        portal.api(ANA).post(resolution, Map.of(), "If-Match", tag(path)).expect(204);
        portal.api(ANA).delete(resolution, old).problem(412);
        var made = portal.api(ANA)
                .post(path + "/links", link, "If-Match", tag(path))
                .expect(201)
                .location();
        portal.api(ANA).delete(made, old).problem(412);
        portal.api(ANA).delete(made, "If-Match", tag(path)).expect(204);
    }

    private String tag(String document) {
        return portal.api(ANA).get(document).header("ETag").orElseThrow();
    }

    @Test
    void ids_of_what_is_absent_or_somebody_elses_are_refused_alike() {
        var client = portal.api(BEA).get("/me").json("client/id");
        var own = given.file(MARA);
        for (var body : List.of(
                Map.of("kind", "asset", "uploadId", UUID.randomUUID().toString()),
                Map.of("kind", "asset", "uploadId", given.file(BEA)))) {
            assertThat(portal.api(MARA).post("/documents", body).problem(422).json("errors/uploadId"))
                    .isNotEmpty();
        }
        var foreign = Map.of("kind", "asset", "uploadId", own, "clientId", client);
        assertThat(portal.api(MARA).post("/documents", foreign).problem(422).json("errors/clientId"))
                .isNotEmpty();
        var project = Map.of(
                "kind", "asset", "uploadId", own, "projectId", UUID.randomUUID().toString());
        assertThat(portal.api(MARA).post("/documents", project).problem(422).json("errors/projectId"))
                .isNotEmpty();
        var unknown = Map.of("kind", "asset", "uploadId", own, "nonsense", 1);
        assertThat(portal.api(MARA).post("/documents", unknown).problem(422).json("errors/nonsense"))
                .isNotEmpty();
        portal.api(MARA).get("/documents?kind=nonsense").problem(422);
        portal.api(MARA).get("/documents/" + UUID.randomUUID()).problem(404);
        portal.api(MARA).get("/documents/nonsense").problem(404);
        portal.api(MARA)
                .get("/documents/" + given.document(MARA, "D").json("id") + "/versions/x/file")
                .problem(404);
    }

    @Test
    void the_library_is_filtered_searched_and_paged() {
        var label = Given.word("label");
        var first = given.document(MARA, "Zebra " + label).json("id");
        var second = given.document(MARA, "Ant " + label).json("id");
        given.document(BEA, "Cat " + label);

        assertThat(ids(MARA, "q=" + label + "&sort=title")).containsExactly(second, first);
        assertThat(ids(MARA, "q=" + label)).containsExactly(second, first);
        assertThat(ids(MARA, "q=" + label + "&kind=asset")).isEmpty();
        assertThat(ids(MARA, "q=" + label + "&label=LEGAL&sort=title")).containsExactly(second, first);
        var page = portal.api(MARA)
                .get("/documents?q=" + label + "&sort=title&limit=1")
                .expect(200);
        assertThat(ids(MARA, "q=" + label + "&sort=title&after=" + Http.encode(page.json("next"))))
                .containsExactly(first);
        assertThat(ids(ANA, "q=" + label)).hasSize(3);
    }

    private List<String> ids(Someone who, String query) {
        var ids = new ArrayList<String>();
        portal.api(who)
                .get("/documents?" + query)
                .expect(200)
                .json()
                .path("items")
                .forEach(item -> ids.add(item.path("id").asText()));
        return ids;
    }
}
