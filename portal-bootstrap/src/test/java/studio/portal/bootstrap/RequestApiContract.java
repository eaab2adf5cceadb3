package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.GivenProject.item;
import static studio.portal.bootstrap.GivenProject.with;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.BEA;
import static studio.portal.bootstrap.Someone.MARA;
import static studio.portal.bootstrap.Someone.PAUL;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Requests to clients by the API: the studio asks, a client answers as far as it likes, the studio decides. */
abstract class RequestApiContract extends ApiContract {
    private final GivenProject projects = new GivenProject(portal);

    @Test
    void a_draft_is_absent_to_the_client_until_it_is_sent() {
        var project = projects.published(MARA, "Website");
        var request = projects.draft(project);

        mara.get(request).problem(404);
        assertThat(mara.get("/projects/" + project + "/requests")
                        .expect(200)
                        .json()
                        .path("items"))
                .isEmpty();
        ana.patch(request, Map.of("status", "sent")).expect(200);

        assertThat(mara.get(request).expect(200).json("status")).isEqualTo("sent");
        assertThat(paul.get(request).expect(200).json("waitsOnClient")).isEqualTo("true");
        assertThat(mara.get("/requests").expect(200).text()).contains(request.substring(request.lastIndexOf('/') + 1));
        refused("request-sent", ana.patch(request, Map.of("title", "Another")));
    }

    @Test
    void what_is_saved_is_the_clients_until_it_is_sent() {
        var project = projects.published(MARA, "Website");
        var request = projects.sent(project);
        var file = given.upload(MARA, given.ticket(MARA).json("id"), "logo.svg", "<svg/>");

        mara.patch(request + "/items/1", Map.of("answer", "We bake since 1907")).expect(200);
        mara.patch(request + "/items/2", Map.of("attachmentIds", List.of(file))).expect(200);
        assertThat(paul.get(request + "/items/1").expect(200).json("answer")).isEqualTo("We bake since 1907");
        assertThat(ana.get(request).expect(200).text()).doesNotContain("1907", "logo.svg");
        ana.get(request + "/files/" + file).problem(404);
        paul.get(request + "/files/" + file).expect(200);

        var sent = mara.post(request + "/answers", Map.of()).expect(200);
        assertThat(sent.json("items/0/status")).isEqualTo("answered");
        assertThat(sent.json("items/2/status")).isEqualTo("open");
        assertThat(sent.json("waitsOnClient")).isEqualTo("true");
        assertThat(ana.get(request).expect(200).text()).contains("1907", "logo.svg");
        ana.get(request + "/files/" + file).expect(200);
        refused("item-answered", mara.patch(request + "/items/1", Map.of("answer", "No")));
    }

    @Test
    void what_is_returned_is_answered_again_and_with_all_accepted_it_is_settled() {
        var project = projects.published(MARA, "Website");
        var draft = ana.post(
                        "/projects/" + project + "/requests",
                        Map.of("title", "One thing", "intro", "", "items", List.of(item("link", "Where?"))))
                .expect(201)
                .location()
                .replaceFirst("^/api/v1", "");
        ana.patch(draft, Map.of("status", "sent")).expect(200);
        mara.patch(draft + "/items/1", Map.of("answer", "https://kern.example")).expect(200);
        mara.post(draft + "/answers", Map.of()).expect(200);

        refused("return-reason", ana.patch(draft + "/items/1", Map.of("decision", "return")));
        assertThat(ana.patch(draft + "/items/1", Map.of("reason", "That page is gone"))
                        .problem(422)
                        .error("decision"))
                .isNotEmpty();
        ana.patch(draft + "/items/1", Map.of("decision", "return", "reason", "That page is gone"))
                .expect(200);
        assertThat(mara.get(draft + "/items/1").json("returnedBecause")).isEqualTo("That page is gone");
        mara.patch(draft + "/items/1", Map.of("answer", "https://kern.example/new"))
                .expect(200);
        mara.post(draft + "/answers", Map.of()).expect(200);
        ana.patch(draft + "/items/1", Map.of("decision", "accept")).expect(200);

        assertThat(mara.get(draft).json("status")).isEqualTo("settled");
        refused("request-ended", ana.patch(draft, Map.of("status", "withdrawn")));
        ana.patch(draft + "/items/1", Map.of("decision", "accept")).problem(409);
    }

    @Test
    void what_is_returned_is_not_sent_back_by_whoever_sends_another_item() {
        var request = projects.sent(projects.published(MARA, "Website"));
        mara.patch(request + "/items/1", Map.of("answer", "We bake")).expect(200);
        mara.post(request + "/answers", Map.of()).expect(200);
        ana.patch(request + "/items/1", Map.of("decision", "return", "reason", "Longer, please"))
                .expect(200);

        refused("nothing-answered", paul.post(request + "/answers", Map.of()));
        paul.patch(request + "/items/4", Map.of("answer", "https://kern.example"))
                .expect(200);
        var sent = paul.post(request + "/answers", Map.of()).expect(200);
        assertThat(sent.json("items/0/status")).isEqualTo("returned");
        assertThat(sent.json("items/3/status")).isEqualTo("answered");
    }

    @Test
    void whoever_saves_over_what_they_have_not_seen_is_told_so_and_nothing_is_lost() {
        var request = projects.sent(projects.published(MARA, "Website"));
        var file = given.upload(MARA, given.ticket(MARA).json("id"), "logo.svg", "<svg/>");
        var seen = paul.get(request + "/items/2").expect(200).json("fingerprint");
        mara.patch(request + "/items/2", Map.of("attachmentIds", List.of(file), "seen", seen))
                .expect(200);

        refused("answer-changed", paul.patch(request + "/items/2", Map.of("attachmentIds", List.of(), "seen", seen)));
        var now = paul.get(request + "/items/2").expect(200);
        assertThat(now.text()).contains("logo.svg");
        paul.patch(request + "/items/2", Map.of("attachmentIds", List.of(), "seen", now.json("fingerprint")))
                .expect(200);
    }

    @Test
    void a_page_that_was_overtaken_gives_back_what_was_typed_beside_what_is_there_now() {
        var request = projects.sent(projects.published(MARA, "Website"));
        var page = request.substring(request.indexOf("/requests/"));
        var browser = portal.browser(PAUL);
        var seen = paul.get(request + "/items/1").expect(200).json("fingerprint");
        assertThat(browser.get(page).expect(200).text()).contains(seen);
        mara.patch(request + "/items/1", Map.of("answer", "We bake since 1907")).expect(200);

        var refused = browser.post(page + "/items/1/answer", "answer", "We bake bread", "seen", seen)
                .expect(409);
        assertThat(refused.text()).contains("We bake bread", "We bake since 1907");
        assertThat(mara.get(request + "/items/1").json("answer")).isEqualTo("We bake since 1907");
    }

    @Test
    void with_the_end_of_its_project_a_request_waits_on_nobody() {
        var project = projects.published(MARA, "Website");
        var request = projects.sent(project);
        var draft = projects.draft(project);
        var more = "/studio/projects/" + project + "/requests/new";
        assertThat(portal.browser(ANA).get(more).expect(200).text()).contains("Website");
        ana.patch("/projects/" + project, Map.of("status", "cancelled")).expect(200);

        assertThat(mara.get(request).expect(200).json("status")).isEqualTo("withdrawn");
        assertThat(mara.get(request).json("waitsOnClient")).isEqualTo("false");
        assertThat(mara.get("/requests").expect(200).text())
                .doesNotContain(request.substring(request.lastIndexOf('/') + 1));
        assertThat(ana.get(draft).expect(200).json("status")).isEqualTo("withdrawn");
        mara.get(draft).problem(404);
        portal.browser(ANA).get(more).expect(409);
    }

    @Test
    void what_is_not_there_has_no_tag_and_no_list() {
        var request = projects.sent(projects.published(MARA, "Website"));

        assertThat(mara.get(request + "/items/77").expect(404).header("ETag")).isEmpty();
        portal.browser(MARA).get("/requests?project=zz").expect(404);
    }

    @Test
    void a_request_of_another_client_is_absent_under_every_address() {
        var project = projects.published(MARA, "Website");
        var other = projects.published(BEA, "Brochure");
        var request = projects.sent(project);
        var id = request.substring(request.lastIndexOf('/') + 1);

        bea.get(request).problem(404);
        bea.get("/projects/" + project + "/requests").problem(404);
        bea.patch(request + "/items/1", Map.of("answer", "Mine")).problem(404);
        bea.post(request + "/answers", Map.of()).problem(404);
        bea.get("/projects/" + other + "/requests/" + id).problem(404);
        ana.get("/projects/" + other + "/requests/" + id).problem(404);
        mara.get("/projects/" + project + "/requests/" + absent()).problem(404);
        mara.get(request + "/items/9").problem(404);
        assertThat(bea.get("/requests").expect(200).text()).doesNotContain(id);
    }

    @Test
    void an_owner_is_somebody_of_the_client_and_a_stranger_is_as_absent_as_nobody() {
        var path = "/projects/" + projects.published(MARA, "Website") + "/requests";
        for (var owner : List.of(absent(), given.personId(BEA), given.personId(Someone.ANA))) {
            var words = Map.of("title", "T", "intro", "", "items", List.of(with(item("text", "A"), "ownerId", owner)));
            assertThat(ana.post(path, words).problem(422).error("items[0].ownerId"))
                    .isNotBlank();
        }
        var words = Map.of(
                "title", "T", "intro", "", "items", List.of(with(item("text", "A"), "ownerId", given.personId(PAUL))));
        assertThat(ana.post(path, words).expect(201).json("items/0/owner/name")).isEqualTo("Paul Kern");
    }

    @Test
    void only_the_studio_asks_and_decides_and_only_the_client_answers() {
        var project = projects.published(MARA, "Website");
        var request = projects.sent(project);

        mara.post("/projects/" + project + "/requests", GivenProject.words()).problem(403);
        mara.patch(request, Map.of("status", "withdrawn")).problem(403);
        ana.post(request + "/answers", Map.of()).problem(403);
        assertThat(mara.patch(request + "/items/1", Map.of("decision", "accept"))
                        .problem(422)
                        .error("decision"))
                .isNotBlank();
    }

    @Test
    void what_waits_on_the_studio_is_listed_and_counted_the_oldest_answer_first() {
        var project = projects.published(MARA, "Website");
        var later = projects.sent(project);
        var first = projects.sent(project);
        var unanswered = projects.sent(project);
        for (var request : List.of(first, later)) {
            mara.patch(request + "/items/1", Map.of("answer", "We bake")).expect(200);
            mara.post(request + "/answers", Map.of()).expect(200);
        }

        assertThat(toCheck()).containsSubsequence(id(first), id(later)).doesNotContain(id(unanswered));
        var page = portal.browser(Someone.ANA)
                .get("/requests?limit=100")
                .expect(200)
                .text();
        assertThat(page).contains(id(first)).doesNotContain(id(unanswered));
        assertThat(page)
                .containsPattern("badge-count\" href=\"/requests\\?on=studio\"><span[^>]*>[^<]*</span>"
                        + toCheck().size() + "<");
        assertThat(portal.browser(Someone.ANA)
                        .get("/requests?on=client&limit=100")
                        .expect(200)
                        .text())
                .contains(id(unanswered), id(first));

        ana.patch(first + "/items/1", Map.of("decision", "accept")).expect(200);
        ana.patch(later, Map.of("status", "withdrawn")).expect(200);
        assertThat(toCheck()).doesNotContain(id(first), id(later));
        assertThat(ana.get("/requests?on=somebody").problem(422).error("on")).isNotBlank();
        assertThat(bea.get("/requests?on=studio").expect(200).text()).doesNotContain(id(later));
    }

    /** Read one by one, there and back. */
    private List<String> toCheck() {
        var there = new ArrayList<String>();
        var page = ana.get("/requests?on=studio&limit=1").expect(200).json();
        while (true) {
            page.path("items").forEach(row -> there.add(row.path("id").asText()));
            if (!page.hasNonNull("next")) {
                break;
            }
            page = ana.get("/requests?on=studio&limit=1&after="
                            + page.path("next").asText())
                    .expect(200)
                    .json();
        }
        if (there.size() > 1) {
            var back = ana.get("/requests?on=studio&limit=1&before="
                            + page.path("previous").asText())
                    .expect(200)
                    .json();
            assertThat(back.path("items").path(0).path("id").asText()).isEqualTo(there.get(there.size() - 2));
        }
        return there;
    }

    private static String id(String request) {
        return request.substring(request.lastIndexOf('/') + 1);
    }

    @Test
    void nobody_is_asked_for_a_project_they_cannot_see() {
        var request = projects.draft(projects.hidden(MARA, "Secret"));

        refused("project-unpublished", ana.patch(request, Map.of("status", "sent")));
        mara.get(request).problem(404);
    }

    @Test
    void what_is_wrong_with_an_item_is_told_of_the_items() {
        var path = "/projects/" + projects.published(MARA, "Website") + "/requests";

        wrong("items", asking(path, List.of()));
        wrong("items", asking(path, List.of("text")));
        wrong("items[0].kind", asking(path, List.of(item("song", "A"))));
        wrong("items[0].dueOn", asking(path, List.of(Map.of("kind", "text", "title", "A"))));
        var second = List.of(item("text", "A"), item("choice", "Which?"));
        assertThat(ana.post(path, Map.of("title", "T", "intro", "", "items", second))
                        .problem(422)
                        .error("items[1].choices"))
                .startsWith("A choice is among");
    }

    @Test
    void an_answer_of_another_kind_is_told_of_its_field() {
        var request = projects.sent(projects.published(MARA, "Website"));
        var file = given.upload(MARA, given.ticket(MARA).json("id"), "logo.svg", "<svg/>");

        wrong("attachmentIds", mara.patch(request + "/items/1", Map.of("attachmentIds", List.of(file))));
        wrong("answer", mara.patch(request + "/items/2", Map.of("answer", "It is blue")));
        wrong(
                "attachmentIds",
                mara.patch(request + "/items/2", Map.of("attachmentIds", Collections.nCopies(21, file))));
        wrong("answer", mara.patch(request + "/items/3", Map.of("answer", "Purple")));
        wrong("answer", mara.patch(request + "/items/4", Map.of("answer", "javascript:alert(1)")));
    }

    private Answer asking(String path, List<?> items) {
        return ana.post(path, Map.of("title", "T", "intro", "", "items", items));
    }

    private static void wrong(String field, Answer answer) {
        assertThat(answer.problem(422).error(field)).isNotBlank();
    }

    @Test
    void what_was_returned_stays_to_be_read_with_its_files_whatever_is_answered_instead() {
        var request = projects.sent(projects.published(MARA, "Website"));
        var old = given.upload(MARA, given.ticket(MARA).json("id"), "old.svg", "<svg>1</svg>");
        var fresh = given.upload(MARA, given.ticket(MARA).json("id"), "new.svg", "<svg>2</svg>");
        mara.patch(request + "/items/1", Map.of("answer", "We bake since 1907")).expect(200);
        mara.patch(request + "/items/2", Map.of("attachmentIds", List.of(old))).expect(200);
        mara.post(request + "/answers", Map.of()).expect(200);
        for (var number : List.of(1, 2)) {
            ana.patch(request + "/items/" + number, Map.of("decision", "return", "reason", "Not this one"))
                    .expect(200);
        }
        mara.patch(request + "/items/1", Map.of("answer", "We bake bread")).expect(200);
        mara.patch(request + "/items/2", Map.of("attachmentIds", List.of(fresh)))
                .expect(200);

        for (var reader : List.of(ana, mara, paul)) {
            var items = reader.get(request).expect(200);
            assertThat(items.json("items/0/returned/0/answer")).isEqualTo("We bake since 1907");
            assertThat(items.json("items/0/returned/0/returnedBecause")).isEqualTo("Not this one");
            assertThat(items.json("items/0/returned/0/answeredBy/name")).isEqualTo("Mara Kern");
            assertThat(items.json("items/1/returned/0/files/0/name")).isEqualTo("old.svg");
            reader.get(request + "/files/" + old).expect(200);
        }
        assertThat(ana.get(request).text()).doesNotContain("bread", "new.svg");
        ana.get(request + "/files/" + fresh).problem(404);
        var page = request.substring(request.indexOf("/requests/"));
        for (var who : List.of(Someone.ANA, MARA)) {
            assertThat(portal.browser(who).get(page).expect(200).text()).contains("We bake since 1907", "old.svg");
        }
        bea.get(request + "/files/" + old).problem(404);

        mara.patch(request + "/items/2", Map.of("attachmentIds", List.of(old))).expect(200);
        mara.post(request + "/answers", Map.of()).expect(200);
        ana.patch(request, Map.of("status", "withdrawn")).expect(200);
        assertThat(ana.get(request).json("items/0/returned/0/answer")).isEqualTo("We bake since 1907");
        ana.get(request + "/files/" + old).expect(200);
        mara.get(request + "/files/" + fresh).problem(404);
    }

    @Test
    void to_say_nothing_new_is_not_to_save_it_anew() {
        var request = projects.sent(projects.published(MARA, "Website"));
        mara.patch(request + "/items/3", Map.of("answer", "Warm")).expect(200);
        mara.post(request + "/answers", Map.of()).expect(200);
        ana.patch(request + "/items/3", Map.of("decision", "return", "reason", "Are you sure?"))
                .expect(200);

        paul.patch(request + "/items/3", Map.of()).expect(200);
        refused("nothing-answered", paul.post(request + "/answers", Map.of()));
        paul.patch(request + "/items/3", Map.of("answer", "Warm")).expect(200);
        paul.post(request + "/answers", Map.of()).expect(200);
    }

    @Test
    void a_change_of_which_the_last_step_is_refused_changes_nothing() {
        var request = projects.draft(projects.hidden(MARA, "Secret"));
        var before = ana.get(request).expect(200);

        refused("project-unpublished", ana.patch(request, Map.of("title", "Other", "status", "sent")));

        assertThat(ana.get(request).text()).isEqualTo(before.text());
    }

    @Test
    void words_are_changed_and_sent_in_one_step() {
        var request = projects.draft(projects.published(MARA, "Website"));
        var version = ana.get(request).header("ETag").orElseThrow();

        ana.json("PATCH", request, Map.of("title", "Other", "status", "sent"), "If-Match", version)
                .expect(200);

        assertThat(mara.get(request).expect(200).json("title")).isEqualTo("Other");
    }

    @Test
    void what_a_client_has_not_sent_makes_nothing_of_the_studios_stale() {
        var request = projects.sent(projects.published(MARA, "Website"));
        var page = request.substring(request.indexOf("/requests/"));
        mara.patch(request + "/items/1", Map.of("answer", "We bake")).expect(200);
        mara.post(request + "/answers", Map.of()).expect(200);
        var before = ana.get(request).expect(200);
        var seen = ana.get(request + "/items/1").expect(200).json("fingerprint");
        assertThat(portal.browser(Someone.ANA).get(page).expect(200).text()).contains(seen);

        var file = given.upload(MARA, given.ticket(MARA).json("id"), "logo.svg", "<svg/>");
        var clients = paul.get(request).header("ETag");
        mara.patch(request + "/items/2", Map.of("attachmentIds", List.of(file))).expect(200);

        assertThat(paul.get(request).header("ETag")).isNotEqualTo(clients);
        var after = ana.get(request).expect(200);
        assertThat(after.text()).isEqualTo(before.text());
        assertThat(after.header("ETag")).isEqualTo(before.header("ETag"));
        portal.browser(Someone.ANA)
                .post(page + "/items/1/decision", "decision", "accept", "seen", seen)
                .expect(303);
        assertThat(mara.get(request + "/items/1").json("status")).isEqualTo("accepted");
    }

    @Test
    void a_decision_names_the_answer_that_was_read() {
        var request = projects.sent(projects.published(MARA, "Website"));
        mara.patch(request + "/items/1", Map.of("answer", "We bake")).expect(200);
        mara.post(request + "/answers", Map.of()).expect(200);
        var seen = ana.get(request + "/items/1").expect(200).json("fingerprint");
        ana.patch(request + "/items/1", Map.of("decision", "return", "reason", "Longer", "seen", seen))
                .expect(200);
        mara.patch(request + "/items/1", Map.of("answer", "We bake bread")).expect(200);
        mara.post(request + "/answers", Map.of()).expect(200);

        refused("other-answer", ana.patch(request + "/items/1", Map.of("decision", "accept", "seen", seen)));

        assertThat(mara.get(request + "/items/1").json("status")).isEqualTo("answered");
    }

    @Test
    void an_old_version_is_told_so() {
        var request = projects.sent(projects.published(MARA, "Website"));

        mara.json("PATCH", request + "/items/1", Map.of("answer", "We bake"), "If-Match", "\"7\"")
                .problem(412);
        var now = mara.get(request).header("ETag").orElseThrow();
        mara.json("PATCH", request + "/items/1", Map.of("answer", "We bake"), "If-Match", now)
                .expect(200);
    }

    @Test
    void what_is_asked_in_a_project_that_changed_is_told_so() {
        var project = "/projects/" + projects.published(MARA, "Website");
        var now = ana.get(project).header("ETag").orElseThrow();

        ana.post(project + "/requests", GivenProject.words(), "If-Match", "\"999\"")
                .problem(412);
        assertThat(ana.get(project + "/requests").json().path("items")).isEmpty();
        ana.post(project + "/requests", GivenProject.words(), "If-Match", now).expect(201);
    }

    private static void refused(String code, Answer answer) {
        assertThat(answer.problem(409).json("code")).isEqualTo(code);
    }
}
