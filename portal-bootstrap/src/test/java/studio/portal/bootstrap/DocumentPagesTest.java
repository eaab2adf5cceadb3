package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.BEA;
import static studio.portal.bootstrap.Someone.MARA;
import static studio.portal.bootstrap.Someone.PAUL;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** The library and the page of a document, without JavaScript. */
final class DocumentPagesTest {
    private final RunningPortal portal = RunningPortal.onH2();
    private final Given given = new Given(portal);

    @Test
    void each_of_several_files_becomes_a_document_that_is_called_as_its_file_is() {
        var word = Given.word("brief");
        var mara = portal.browser(MARA);
        mara.get("/documents/new").expect(200);

        var added = mara.post(
                        "/documents",
                        form(mara)
                                .field("kind", "brief")
                                .field("labels", "Shop,  print ,shop")
                                .file("file", word + " one.txt", "text/plain", bytes("one"))
                                .file("file", "../../" + word + " two.txt", "text/plain", bytes("two")))
                .expect(303);

        assertThat(added.location()).isEqualTo("/documents");
        var list = mara.get("/documents?q=" + word).expect(200).text();
        assertThat(list).contains(word + " one", word + " two", "/documents?label=Shop", "/documents?label=print");
        assertThat(list).doesNotContain("../").doesNotContain(">Private<");
        assertThat(portal.browser(BEA).get("/documents?q=" + word).expect(200).text())
                .doesNotContain(word + " one");
    }

    @Test
    void what_was_typed_is_given_back_with_what_is_wrong() {
        var mara = portal.browser(MARA);
        mara.get("/documents/new").expect(200);

        var refused = mara.post(
                        "/documents",
                        form(mara)
                                .field("title", "Our \u202elogo")
                                .field("kind", "asset")
                                .field("note", "As it was")
                                .file("file", "logo.txt", "text/plain", bytes("logo")))
                .expect(422)
                .text();

        assertThat(refused).contains("As it was", "id=\"title-error\"", "name=\"attachmentIds\"");
        var none = mara.post("/documents", form(mara).field("kind", "asset")).expect(422);
        assertThat(none.text()).contains("invalid-feedback");
    }

    @Test
    void the_studio_always_sees_whether_the_client_does() {
        var title = Given.word("contract");
        var id = given.document(ANA, title).json("id");
        var path = "/documents/" + id;
        var ana = portal.browser(ANA);
        assertThat(ana.get(path).expect(200).text()).contains("Private", "does not see this document");
        assertThat(ana.get("/documents?q=" + title).expect(200).text()).contains("Private");
        portal.browser(MARA).get(path).expect(404);

        ana.get(path);
        ana.post(path + "/versions/1/publication").expect(303);
        assertThat(ana.get(path).expect(200).text()).contains("Client sees it").doesNotContain("Private");
        given.version(ANA, id, "Not yet", false);
        assertThat(ana.get("/documents?q=" + title).text()).contains("Client sees an older one");

        var mara = portal.browser(MARA).get(path).expect(200).text();
        assertThat(mara).contains(title, "Version 1").doesNotContain("Not yet", "Version 2", "Client sees");
        portal.browser(MARA).get(path + "?version=2").expect(404);
        portal.browser(MARA).get(path + "?version=nonsense").expect(404);
    }

    @Test
    void a_version_is_shown_with_who_when_size_note_and_hash_and_an_older_one_is_a_step_away() {
        var id = given.document(MARA, "Our logo").json("id");
        given.version(PAUL, id, "Darker", true);
        var path = "/documents/" + id;

        var page = portal.browser(MARA).get(path).expect(200).text();
        assertThat(page).contains("Version 2", "Darker", "Paul Kern", "contract.txt", "6\u00a0B");
        assertThat(page).contains(portal.api(MARA).get(path).json("versions/1/hash"));

        var older = portal.browser(MARA).get(path + "?version=1").expect(200).text();
        assertThat(older).contains("not the current version", path + "/versions/1/file");
    }

    @Test
    void a_download_is_an_attachment_that_runs_nowhere_and_is_recorded() {
        var id = given.document(MARA, "Our logo").json("id");

        var file = portal.browser(PAUL)
                .get("/documents/" + id + "/versions/1/file")
                .expect(200);

        assertThat(file.text()).isEqualTo("Words of a contract");
        assertThat(file.header("Content-Disposition").orElseThrow())
                .startsWith("attachment; filename=\"contract.txt\"");
        assertThat(file.header("Content-Security-Policy").orElseThrow()).contains("sandbox");
        assertThat(file.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(portal.portal()
                        .openDatabase()
                        .sql()
                        .fetchCount(
                                DSL.table("event"),
                                DSL.condition(
                                        "type = 'file.downloaded' and subject_id = ? and details like '%\"way\":\"download\"%'",
                                        UUID.fromString(id))))
                .isEqualTo(1);
    }

    @Test
    void a_new_version_comes_with_its_note_and_needs_one_file() {
        var id = given.document(MARA, "Our logo").json("id");
        var path = "/documents/" + id;
        var mara = portal.browser(MARA);
        mara.get(path).expect(200);

        mara.post(path + "/versions", form(mara).field("note", "Nothing")).expect(422);
        var two = form(mara)
                .field("note", "Two")
                .file("file", "a.txt", "text/plain", bytes("a"))
                .file("file", "b.txt", "text/plain", bytes("b"));
        assertThat(mara.post(path + "/versions", two).expect(422).text()).contains("A version is one file");
        var one = form(mara).field("note", "Larger").file("file", "a.txt", "text/plain", bytes("a"));
        mara.post(path + "/versions", one).expect(303);

        assertThat(mara.get(path).expect(200).text()).contains("Version 2", "Larger");
    }

    @Test
    void what_is_withdrawn_leaves_its_mark_and_is_in_no_list_of_the_client() {
        var title = Given.word("logo");
        var path = "/documents/" + given.document(MARA, title).json("id");
        var mara = portal.browser(MARA);
        mara.get(path).expect(200);

        assertThat(mara.post(path + "/withdrawal", "reason", " ").expect(422).text())
                .contains("-error");
        mara.post(path + "/withdrawal", "reason", "It is another firm's").expect(303);

        assertThat(mara.get(path).expect(200).text())
                .contains("Mara Kern withdrew this document", "It is another firm")
                .doesNotContain("/versions/1/file");
        assertThat(mara.get("/documents?withdrawn=true&q=" + title).expect(200).text())
                .doesNotContain(path);
        var ana = portal.browser(ANA);
        assertThat(ana.get("/documents?q=" + title).expect(200).text()).doesNotContain(path);
        assertThat(ana.get("/documents?withdrawn=true&q=" + title).expect(200).text())
                .contains(path);
        ana.get(path + "/versions/1/file").expect(200);
        mara.get(path + "/versions/1/file").expect(404);
    }

    @Test
    void a_change_made_of_an_older_state_is_refused_with_what_was_typed() {
        var id = given.document(ANA, "Contract").json("id");
        var path = "/documents/" + id;
        var ana = portal.browser(ANA);
        ana.get(path).expect(200);
        portal.api(ANA).patch("/documents/" + id, Map.of("title", "Newer")).expect(200);

        var stale = ana.post(path + "/changes", "version", "0", "title", "Typed title", "kind", "brief", "labels", "x")
                .expect(409)
                .text();

        assertThat(stale).contains("Typed title", "Newer");
    }

    @Test
    void exactly_the_version_that_was_offered_is_handed_over_with_a_milestone() {
        var kern = portal.api(MARA).get("/me").expect(200).json("client/id");
        var made = given.project(kern, false);
        var title = Given.word("guidelines");
        var id = given.document(ANA, title).json("id");
        var board = "/studio/projects/" + made.id() + "/milestones/" + made.milestone();
        var ana = portal.browser(ANA);
        assertThat(ana.get(board).expect(200).text()).contains(id + "/1", title);

        assertThat(ana.post(board + "/deliverables", "documentId", id + "/9", "name", "Typed name")
                        .expect(422)
                        .text())
                .contains("Typed name", "version-documentId");
        ana.post(board + "/deliverables", "documentId", id + "/1", "name", "The guidelines")
                .expect(303);

        var shown = ana.get(board).expect(200).text();
        assertThat(shown).contains("The guidelines", "/documents/" + id + "?version=1", MatrixThings.HASH);
    }

    @Test
    void a_document_is_given_a_project_of_its_client_and_taken_out_again() {
        var made = given.project(portal.api(MARA).get("/me").expect(200).json("client/id"), true);
        var foreign = given.project(portal.api(BEA).get("/me").expect(200).json("client/id"), true);
        var path = "/documents/" + given.document(ANA, "Contract").json("id");
        var ana = portal.browser(ANA);
        assertThat(ana.get(path).expect(200).text()).contains(made.id()).doesNotContain(foreign.id());

        var fields = new String[] {"title", "Contract", "kind", "contract", "labels", "", "projectId", made.id()};
        ana.post(path + "/changes", fields).expect(303);
        assertThat(ana.get(path).expect(200).text()).contains("href=\"/projects/" + made.number() + "\"");
        fields[7] = foreign.id();
        assertThat(ana.post(path + "/changes", fields).expect(422).text()).contains("change-projectId-error");
        fields[7] = "";
        ana.post(path + "/changes", fields).expect(303);
        assertThat(portal.api(ANA).get(path).expect(200).json().path("project").isNull())
                .isTrue();
    }

    @Test
    void the_studio_reads_what_was_recorded_of_a_document() {
        var id = given.document(ANA, "Contract").json("id");
        given.version(ANA, id, "Second thoughts", true);
        given.asked(id, 2, MARA);
        given.approved(MARA, id, 2);
        portal.browser(MARA).get("/documents/" + id + "/versions/2/file").expect(200);

        assertThat(portal.browser(ANA)
                        .get("/documents/" + id + "/history")
                        .expect(200)
                        .text())
                .contains(
                        "Ana Ruiz added the document",
                        "Ana Ruiz added version 2",
                        "Ana Ruiz asked for approval of version 2",
                        "Mara Kern approved version 2",
                        "Version 2 is approved",
                        "Mara Kern downloaded version 2");
        portal.browser(MARA).get("/documents/" + id + "/history").expect(404);
    }

    private static Multipart form(Browser browser) {
        return new Multipart()
                .field("csrf", browser.csrf())
                .field("submission", UUID.randomUUID().toString());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
