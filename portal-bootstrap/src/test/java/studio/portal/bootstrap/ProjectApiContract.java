package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.MARA;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Projects by JSON, from the first plan to what a client signs off. */
abstract class ProjectApiContract extends ApiContract {
    private final String kern = mara.get("/me").expect(200).json("client/id");

    @Test
    void a_client_sees_a_project_once_it_is_published_and_nothing_hidden_in_it() {
        var planned = given.project(kern, false);
        mara.get("/projects/" + planned.id()).expect(404);
        assertThat(mara.get("/projects").expect(200).text()).doesNotContain(planned.id());

        var preview = ana.get("/projects/" + planned.id() + "/publication?milestoneIds=" + planned.milestone())
                .expect(200);
        assertThat(preview.json("project")).isEqualTo("true");
        assertThat(preview.json("milestoneIds/0")).isEqualTo(planned.milestone());
        assertThat(preview.json().path("deliverableIds")).isEmpty();
        ana.post("/projects/" + planned.id() + "/publication", Map.of("milestoneIds", List.of(planned.milestone())))
                .expect(200);

        var seen = paul.get("/projects/" + planned.id()).expect(200);
        assertThat(seen.json("milestones/0/name")).isEqualTo("Design");
        assertThat(seen.text()).doesNotContain("Prototype", "design.example");
        bea.get("/projects/" + planned.id()).expect(404);
    }

    @Test
    void what_is_no_milestone_is_neither_previewed_nor_put_into_an_order() {
        var planned = given.project(kern, false);
        var path = "/projects/" + planned.id();

        assertThat(ana.get(path + "/publication?milestoneIds=zz").problem(422).error("milestoneIds"))
                .isEqualTo(ana.post(path + "/publication", Map.of("milestoneIds", List.of("zz")))
                        .problem(422)
                        .error("milestoneIds"));
        for (var ids : List.of(List.of(), List.of(absent()), List.of(planned.milestone(), absent()))) {
            assertThat(ana.post(path + "/order", Map.of("milestoneIds", ids))
                            .problem(422)
                            .error("milestoneIds"))
                    .isNotBlank();
        }
    }

    @Test
    void what_is_wrong_with_a_field_that_has_no_name_is_told_without_one() {
        var planned = given.project(kern, false);

        var page = portal.browser(Someone.ANA)
                .post("/studio/projects/" + planned.id() + "/publication", "version", "x")
                .expect(422);

        assertThat(page.text()).contains("This choice does not exist.").doesNotContain("{0}");
    }

    @Test
    void a_milestone_is_signed_off_with_what_was_shown() {
        var asked = given.project(kern, true);
        var address = "/projects/" + asked.id() + "/milestones/" + asked.milestone();
        var seen = mara.get(address).expect(200).json("seen");
        ana.post("/projects/" + asked.id() + "/publication", Map.of("deliverableIds", List.of(asked.deliverable())))
                .expect(200);

        paul.post(address + "/decision", Map.of("decision", "accept", "seen", seen))
                .expect(403);
        var stale = mara.post(address + "/decision", Map.of("decision", "accept", "seen", seen));
        assertThat(stale.expect(409).text()).contains("deliverables-changed");
        var now = mara.get(address).expect(200).json("seen");
        mara.post(address + "/decision", Map.of("decision", "changes", "seen", now))
                .expect(422);
        mara.post(address + "/decision", Map.of("decision", "accept", "seen", now))
                .expect(200);

        var project = paul.get("/projects/" + asked.id()).expect(200);
        assertThat(project.json("progress")).isEqualTo("100");
        assertThat(project.json("milestones/0/decisions/0/decision")).isEqualTo("accept");
        assertThat(project.json("milestones/0/decisions/0/deliverables/0/url"))
                .isEqualTo("https://design.example/kern");
    }

    @Test
    void a_date_the_client_knows_moves_with_a_reason() {
        var asked = given.project(kern, true);
        var address = "/projects/" + asked.id() + "/milestones/" + asked.milestone();

        ana.post(address + "/moves", Map.of("dueOn", "2026-12-24")).expect(422);
        ana.post(address + "/moves", Map.of("dueOn", "2026-12-24", "reason", "The texts came late"))
                .expect(200);

        var seen = mara.get(address).expect(200);
        assertThat(seen.json("dueOn")).isEqualTo("2026-12-24");
        assertThat(seen.json("firstDueOn")).isEqualTo("2026-12-01");
        assertThat(seen.json("moves/0/reason")).isEqualTo("The texts came late");
    }

    @Test
    void a_change_heeds_if_match_and_what_a_client_cannot_notice_leaves_its_etag() {
        var asked = given.project(kern, true);
        var address = "/projects/" + asked.id();
        var before = mara.get(address).expect(200).json("version");

        ana.post(address + "/milestones", Map.of("name", "Hidden", "dueOn", "2027-01-01"))
                .expect(201);

        assertThat(mara.get(address).expect(200).json("version")).isEqualTo(before);
        ana.patch(address, Map.of("status", "active", "name", "Renamed")).expect(200);
        assertThat(mara.get(address).expect(200).json("version")).isNotEqualTo(before);
        ana.patch(address, Map.of("status", "planned")).expect(409);
        ana.patch(address, Map.of("nonsense", 1)).expect(422);
        ana.patch(address, Map.of("leadId", given.personId(MARA))).expect(422);
    }

    @Test
    void what_waits_is_counted_as_it_is_listed() {
        given.project(kern, true);

        var waiting = mara.get("/projects?waiting=true&limit=100").expect(200);
        assertThat(waiting.json().path("items"))
                .isNotEmpty()
                .allMatch(item -> item.path("waiting").asBoolean());
        assertThat(paul.get("/projects?waiting=true").expect(200).json().path("items"))
                .isEmpty();
        mara.get("/projects?late=perhaps").expect(422);
        mara.get("/projects?status=eaten").expect(422);
    }
}
