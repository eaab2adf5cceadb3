package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.MARA;
import static studio.portal.bootstrap.Someone.PAUL;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The thread of a project: both sides talk, and no member ever notices an internal note, whichever way they look. */
abstract class ThreadApiContract extends ApiContract {
    private final GivenProject projects = new GivenProject(portal);

    @Test
    void both_sides_talk_and_an_update_is_the_studios() {
        var messages = "/projects/" + projects.published(MARA, "Website") + "/messages";

        mara.post(messages, Map.of("body", "When do we start?")).expect(201);
        ana.post(messages, Map.of("body", "Next **week**.")).expect(201);
        ana.post(messages, Map.of("body", "We began.", "kind", "update")).expect(201);
        mara.post(messages, Map.of("body", "So did we.", "kind", "update")).problem(403);
        mara.post(messages, Map.of("body", "Secret", "kind", "note")).problem(403);

        var items = paul.get(messages).expect(200).json().path("items");
        assertThat(items)
                .extracting(item -> item.path("kind").asText())
                .containsExactly("message", "message", "update");
        assertThat(items.path(0).path("author").path("name").asText()).isEqualTo("Mara Kern");
    }

    @Test
    void what_is_said_of_a_project_that_changed_is_not_said() {
        var project = "/projects/" + projects.published(MARA, "Website");
        var messages = project + "/messages";
        var body = Map.of("body", "When do we start?");
        var now = mara.get(project).header("ETag").orElseThrow();

        mara.post(messages, body, "If-Match", "\"999\"").problem(412);
        assertThat(mara.get(messages).json().path("items")).isEmpty();
        var said = mara.post(messages, body, "If-Match", now).expect(201).location();
        ana.delete(said, "If-Match", "\"999\"").problem(412);
        ana.delete(said, "If-Match", ana.get(project).header("ETag").orElseThrow())
                .expect(204);
    }

    @Test
    void a_thread_of_another_client_is_absent() {
        var project = projects.published(MARA, "Website");
        var message = mara.post("/projects/" + project + "/messages", Map.of("body", "Hello"))
                .expect(201);
        var path = message.location().replaceFirst("^/api/v1", "");

        bea.get("/projects/" + project + "/messages").problem(404);
        bea.post("/projects/" + project + "/messages", Map.of("body", "Hello")).problem(404);
        bea.get(path).problem(404);
        bea.delete(path).problem(404);
        portal.browser(Someone.BEA).get("/conversations/" + project).expect(404);
    }

    @Test
    void what_is_said_before_a_project_is_published_is_the_studios() {
        var project = projects.hidden(MARA, "Secret");

        ana.post("/projects/" + project + "/messages", Map.of("body", "Soon")).expect(201);
        mara.get("/projects/" + project + "/messages").problem(404);
        portal.browser(MARA).get("/conversations/" + project).expect(404);
    }

    @Test
    void what_was_redacted_before_a_project_is_published_leaves_no_mark_for_its_client() {
        var project = "/projects/" + projects.hidden(MARA, "Secret");
        var before =
                ana.post(project + "/messages", Map.of("body", "Wrong price")).expect(201);
        var after =
                ana.post(project + "/messages", Map.of("body", "Right price")).expect(201);
        ana.delete(before.location()).expect(204);

        assertThat(ana.get(project + "/publication").json().path("messageIds"))
                .extracting(id -> id.asText())
                .containsExactly(after.json("id"));
        ana.post(project + "/publication", Map.of()).expect(200);
        ana.delete(after.location()).expect(204);

        assertThat(mara.get(project + "/messages").json().path("items"))
                .extracting(item -> item.path("id").asText())
                .containsExactly(after.json("id"));
        mara.get(before.location()).problem(404);
        assertThat(ana.get(project + "/messages").json().path("items")).hasSize(2);
    }

    @Test
    void a_note_changes_nothing_that_a_member_sees() {
        var project = projects.published(MARA, "Website");
        var word = Given.word("internal");
        mara.post("/projects/" + project + "/messages", Map.of("body", "Hello")).expect(201);
        var file = given.upload(Someone.JONAS, given.ticket(MARA).json("id"), word + ".txt", "secret");
        var before = everythingSeen(project, word);

        var note = portal.api(Someone.JONAS)
                .post(
                        "/projects/" + project + "/messages",
                        Map.of("body", "They pay late, " + word + ".", "kind", "note", "attachmentIds", List.of(file)))
                .expect(201);

        assertThat(everythingSeen(project, word)).isEqualTo(before);
        assertThat(before.values()).noneMatch(seen -> seen.contains(word + "."));
        var path = note.location().replaceFirst("^/api/v1", "");
        for (var who : List.of(MARA, PAUL)) {
            var hidden = portal.api(who).get(path).problem(404);
            assertThat(hidden.text())
                    .isEqualTo(portal.api(who)
                            .get("/projects/" + project + "/messages/" + absent())
                            .text());
            portal.api(who).get("/projects/" + project + "/attachments/" + file).problem(404);
            portal.browser(who)
                    .get("/conversations/" + project + "/files/" + file)
                    .expect(404);
            portal.api(who).delete(path).problem(404);
        }
        ana.get(path).expect(200);
        ana.get("/projects/" + project + "/attachments/" + file).expect(200);
        portal.mails().await("staff@northlight.example", letter -> letter.text().contains(word));
        assertThat(portal.mails().to(MARA.email()))
                .noneMatch(letter -> letter.text().contains(word));
    }

    @Test
    void staff_redact_and_a_mark_stays() {
        var project = projects.published(MARA, "Website");
        var file = given.upload(MARA, given.ticket(MARA).json("id"), "a.txt", "a");
        var message = mara.post(
                        "/projects/" + project + "/messages",
                        Map.of("body", "My card is 4111", "attachmentIds", List.of(file)))
                .expect(201);
        var path = message.location().replaceFirst("^/api/v1", "");

        mara.delete(path).problem(403);
        ana.delete(path).expect(204);
        ana.delete(path).problem(404);

        var now = mara.get(path).expect(200);
        assertThat(now.json("redacted")).isEqualTo("true");
        assertThat(now.text()).doesNotContain("4111", "a.txt");
        mara.get("/projects/" + project + "/attachments/" + file).problem(404);
    }

    @Test
    void the_page_of_a_project_counts_what_the_lists_hold_that_it_leads_to() {
        var project = projects.published(MARA, "Website");
        var number = mara.get("/projects/" + project).expect(200).json("number");
        mara.post("/projects/" + project + "/messages", Map.of("body", "Hello")).expect(201);
        ana.post("/projects/" + project + "/messages", Map.of("body", "Careful", "kind", "note"))
                .expect(201);
        mara.post("/tickets", Map.of("subject", "S", "description", "D", "projectId", project))
                .expect(201);
        projects.sent(project);
        projects.draft(project);
        var client = mara.get("/me").expect(200).json("client/id");
        for (var i = 0; i < 6; i++) {
            var upload = given.file(Someone.ANA, "File " + i);
            ana.post(
                            "/documents",
                            Map.of(
                                    "kind",
                                    "other",
                                    "uploadId",
                                    upload,
                                    "projectId",
                                    project,
                                    "clientId",
                                    client,
                                    "share",
                                    i > 0))
                    .expect(201);
        }

        var lists = Map.of(
                "/conversations/" + project, "/projects/" + project + "/messages",
                "/requests?project=" + project, "/projects/" + project + "/requests",
                "/documents?project=" + project, "/documents?project=" + project,
                "/tickets?project=" + project, "/tickets?project=" + project);
        for (var who : List.of(MARA, PAUL, Someone.ANA)) {
            var page =
                    portal.browser(who).get("/projects/" + number).expect(200).text();
            lists.forEach((address, list) -> {
                var items = portal.api(who).get(list).expect(200).json().path("items");
                assertThat(page)
                        .as("%s %s", who, address)
                        .contains("href=\"" + address + "\">See all (" + items.size() + ")");
            });
        }
        assertThat(portal.api(PAUL).get("/tickets?project=" + project).json().path("items"))
                .isEmpty();
        assertThat(portal.api(PAUL).get("/documents?project=" + project).json().path("items"))
                .hasSize(5);
    }

    @Test
    void what_came_since_the_last_visit_is_marked_until_the_next() {
        var project = projects.published(MARA, "Website");
        var page = "/projects/" + mara.get("/projects/" + project).expect(200).json("number");
        assertThat(portal.browser(MARA).get(page).expect(200).text()).doesNotContain("New since");
        portal.execute("update project_visit set seen_at = seen_at - interval '1' hour");
        ana.post("/projects/" + project + "/messages", Map.of("body", "Careful", "kind", "note"))
                .expect(201);
        assertThat(portal.browser(MARA).get(page).expect(200).text()).doesNotContain("New since");

        ana.post("/projects/" + project + "/messages", Map.of("body", "Look")).expect(201);

        assertThat(portal.browser(MARA).get(page).expect(200).text()).contains("New since your last visit");
        assertThat(portal.browser(MARA).get(page, "X-Live", "true").expect(200).text())
                .contains("New since your last visit");
        assertThat(portal.browser(PAUL).get(page).expect(200).text()).doesNotContain("New since");
    }

    @Test
    void what_was_said_before_is_listed_before_a_project_is_published() {
        var project = projects.hidden(MARA, "Secret");
        var said = ana.post("/projects/" + project + "/messages", Map.of("body", "Soon **ready**"))
                .expect(201)
                .json("id");
        ana.post("/projects/" + project + "/messages", Map.of("body", "Careful", "kind", "note"))
                .expect(201);

        var would = ana.get("/projects/" + project + "/publication").expect(200).json();
        assertThat(would.path("messageIds")).extracting(id -> id.asText()).containsExactly(said);
        var page = portal.browser(Someone.ANA)
                .get("/studio/projects/" + project + "/publication?chosen=true")
                .expect(200)
                .text();
        assertThat(page).contains("Soon <strong>ready</strong>").doesNotContain("Careful");
    }

    @Test
    void a_thread_is_read_part_by_part_from_either_end() {
        var project = projects.published(MARA, "Website");
        var messages = "/projects/" + project + "/messages";
        for (var i = 1; i <= 3; i++) {
            mara.post(messages, Map.of("body", "Message " + i)).expect(201);
        }

        var first = paul.get(messages + "?limit=2").expect(200).json();
        assertThat(bodies(first)).containsExactly("Message 1", "Message 2");
        assertThat(first.hasNonNull("previous")).isFalse();
        var rest = paul.get(messages + "?limit=2&after=" + first.path("next").asText())
                .expect(200)
                .json();
        assertThat(bodies(rest)).containsExactly("Message 3");
        assertThat(rest.hasNonNull("next")).isFalse();
        paul.get(messages + "?after=nonsense").problem(422);

        var browser = portal.browser(PAUL);
        var page = browser.get("/conversations/" + project + "?limit=2")
                .expect(200)
                .text();
        assertThat(page).contains("Message 2", "Message 3").doesNotContain("Message 1");
        var earlier = page.replaceFirst("(?s).*rel=\"prev\" href=\"([^\"]*)\".*", "$1");
        assertThat(browser.get(earlier).expect(200).text())
                .contains("Message 1", "rel=\"next\"")
                .doesNotContain("Message 3");
    }

    @Test
    void what_is_said_makes_no_form_of_the_plan_stale() {
        var project = projects.published(MARA, "Website");
        var version = ana.get("/projects/" + project).header("ETag").orElseThrow();
        mara.post("/projects/" + project + "/messages", Map.of("body", "Hello")).expect(201);
        ana.post("/projects/" + project + "/messages", Map.of("body", "Careful", "kind", "note"))
                .expect(201);

        ana.json("PATCH", "/projects/" + project, Map.of("name", "Large website"), "If-Match", version)
                .expect(200);
        ana.json("PATCH", "/projects/" + project, Map.of("name", "Other"), "If-Match", version)
                .problem(412);
    }

    @Test
    void nothing_is_published_that_was_said_unseen() {
        var project = projects.hidden(MARA, "Secret");
        var publication = "/projects/" + project + "/publication";
        ana.post("/projects/" + project + "/messages", Map.of("body", "Soon")).expect(201);
        var said = ana.get(publication).expect(200).json("said");
        ana.post("/projects/" + project + "/messages", Map.of("body", "They pay late"))
                .expect(201);

        assertThat(ana.post(publication, Map.of("said", Long.valueOf(said)))
                        .problem(409)
                        .json("code"))
                .isEqualTo("stale");
        mara.get("/projects/" + project).problem(404);
        ana.post(publication, Map.of("said", Long.valueOf(ana.get(publication).json("said"))))
                .expect(200);
        mara.get("/projects/" + project).expect(200);
    }

    private static List<String> bodies(JsonNode page) {
        var all = new ArrayList<String>();
        page.path("items").forEach(item -> all.add(item.path("body").asText()));
        return all;
    }

    private Map<String, String> everythingSeen(String project, String word) {
        var seen = new LinkedHashMap<String, String>();
        for (var who : List.of(MARA, PAUL)) {
            for (var path : List.of("/projects/" + project + "/messages", "/tickets?q=" + word, "/me")) {
                var answer = portal.api(who).get(path).expect(200);
                seen.put(who + " " + path, answer.header("ETag").orElse("") + Normal.whole(answer));
            }
            var number = mara.get("/projects/" + project).expect(200).json("number");
            for (var page : List.of("/", "/projects/" + number, "/conversations/" + project, "/requests")) {
                seen.put(
                        who + " page " + page,
                        Normal.whole(portal.browser(who).get(page).expect(200)));
            }
        }
        return seen;
    }
}
