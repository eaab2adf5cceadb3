package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.BEA;
import static studio.portal.bootstrap.Someone.MARA;
import static studio.portal.bootstrap.Someone.PAUL;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import studio.portal.persistence.Vendor;

/** Approvals by JSON and on the pages, on every database. */
abstract class ApprovalApiContract {
    private final RunningPortal portal;
    private final Given given;

    ApprovalApiContract(Vendor vendor) {
        portal = RunningPortal.on(vendor);
        given = new Given(portal);
    }

    @Test
    void a_member_who_is_asked_sees_a_private_version_and_approves_it_under_their_name() {
        var id = given.document(ANA, "Contract for approval").json("id");
        portal.api(MARA).get("/documents/" + id).problem(404);
        var asked = given.asked(id, 1, "all", Map.of("signature", true, "dueOn", "2199-12-31"), MARA);
        assertThat(asked.json("items/0/status")).isEqualTo("pending");
        assertThat(asked.json("items/0/dueOn")).isEqualTo("2199-12-31");
        assertThat(asked.json("items/0/approvers/0/person/name")).isEqualTo("Mara Kern");
        assertThat(portal.mails()
                        .await(MARA.email(), letter -> letter.text().contains(id))
                        .text())
                .contains("asks you to approve version 1 of “Contract for approval” by");
        portal.api(PAUL).get("/documents/" + id).problem(404);
        portal.api(BEA).get("/documents/" + id + "/approvals").problem(404);

        assertThat(given.decided(MARA, id, 1, Map.of("decision", "approve"))
                        .problem(409)
                        .json("type"))
                .endsWith("signature-needed");
        var approved = given.decided(
                        MARA, id, 1, Map.of("decision", "approve", "name", "Mara Kern", "words", "Well done"))
                .expect(200);

        assertThat(approved.json("items/0/status")).isEqualTo("approved");
        assertThat(approved.json("items/0/approvers/0/name")).isEqualTo("Mara Kern");
        assertThat(given.decided(MARA, id, 1, Map.of("decision", "approve"))
                        .problem(409)
                        .json("type"))
                .endsWith("already-decided");
        assertThat(portal.api(ANA)
                        .post("/documents/" + id + "/versions/1/withdrawal", Map.of("reason", "No"))
                        .problem(409)
                        .json("type"))
                .endsWith("approved-stays");
        assertThat(portal.mails()
                        .await(
                                ANA.email(),
                                letter -> letter.text().contains(id)
                                        && letter.text().contains("is approved"))
                        .text())
                .contains("Well done", "This is entry 3 of the record");
    }

    @Test
    void a_newer_version_makes_the_question_void_and_deciding_on_the_old_one_is_refused() {
        var id = given.document(MARA, "Brand guidelines").json("id");
        given.asked(id, 1, MARA);
        given.version(MARA, id, "Second", true);

        assertThat(given.decided(MARA, id, 1, Map.of("decision", "approve"))
                        .problem(409)
                        .json("type"))
                .endsWith("not-current");
        var rounds = portal.api(MARA).get("/documents/" + id + "/approvals").expect(200);
        assertThat(rounds.json("items/0/status")).isEqualTo("voided");
        assertThat(rounds.json("items/0/voided")).isEqualTo("new_version");
        assertThat(portal.api(ANA)
                        .post(
                                "/documents/" + id + "/versions/1/approval-requests",
                                Map.of("approverIds", List.of(given.personId(MARA)), "mode", "any"))
                        .problem(409)
                        .json("type"))
                .endsWith("not-current");
    }

    @Test
    void a_rejection_needs_words_and_tells_the_studio() {
        var id = given.document(MARA, "Rejected").json("id");
        given.asked(id, 1, MARA);

        assertThat(given.decided(MARA, id, 1, Map.of("decision", "reject"))
                        .problem(409)
                        .json("type"))
                .endsWith("words-needed");
        given.decided(MARA, id, 1, Map.of("decision", "reject", "words", "\u200b\n\u2800"))
                .problem(409);
        given.decided(MARA, id, 1, Map.of("decision", "reject", "words", "Too blue"))
                .expect(200);

        assertThat(portal.mails()
                        .await(ANA.email(), letter -> letter.text().contains(id))
                        .text())
                .contains("asked for changes", "Too blue");
    }

    @Test
    void what_is_sent_has_to_be_right_and_foreign_and_absent_people_are_the_same() {
        var id = given.document(MARA, "Refused").json("id");
        var path = "/documents/" + id + "/versions/1/approval-requests";
        for (var person : List.of(
                given.personId(BEA), given.personId(PAUL), UUID.randomUUID().toString())) {
            var body = Map.of("approverIds", List.of(person), "mode", "all");
            assertThat(portal.api(ANA).post(path, body).problem(422).json("errors/approverIds"))
                    .isNotEmpty();
        }
        var mara = List.of(given.personId(MARA));
        portal.api(ANA)
                .post(path, Map.of("approverIds", List.of(), "mode", "all"))
                .problem(422);
        portal.api(ANA).post(path, Map.of("approverIds", mara, "mode", "some")).problem(422);
        portal.api(ANA)
                .post(path, Map.of("approverIds", mara, "mode", "all", "dueOn", "2001-01-01"))
                .problem(422);
        portal.api(ANA)
                .post(path, Map.of("approverIds", mara, "mode", "all", "dueOn", "+999999999-12-31"))
                .problem(422);
        portal.api(ANA)
                .post(path, Map.of("approverIds", mara, "mode", "all", "x", 1))
                .problem(422);
        portal.api(ANA)
                .post(path, Map.of("approverIds", mara, "mode", "all"), "If-Match", "\"77\"")
                .problem(412);
        given.asked(id, 1, MARA);
        given.decided(MARA, id, 1, Map.of("decision", "maybe")).problem(422);
        given.decided(MARA, id, 1, Map.of("decision", "approve", "hash", "nonsense"))
                .problem(422);
        assertThat(given.decided(MARA, id, 1, Map.of("decision", "approve", "hash", "0".repeat(64)))
                        .problem(409)
                        .json("type"))
                .endsWith("not-as-shown");
        portal.api(ANA)
                .post("/documents/" + id + "/versions/1/approval-requests/withdrawal", Map.of())
                .expect(200);
        assertThat(given.decided(MARA, id, 1, Map.of("decision", "approve"))
                        .problem(409)
                        .json("type"))
                .endsWith("approval-over");
    }

    @Test
    void the_menu_counts_what_waits_for_a_decision_and_leads_to_exactly_that() {
        var before = portal.browser(MARA).get("/documents?waiting=true").expect(200);
        var id = given.document(ANA, "Waits for Mara").json("id");
        assertThat(before.text()).doesNotContain(id);
        given.asked(id, 1, MARA);

        assertThat(portal.browser(MARA)
                        .get("/documents?waiting=true")
                        .expect(200)
                        .text())
                .contains("Waits for Mara");
        assertThat(portal.api(MARA).get("/documents?waiting=true").expect(200).text())
                .contains(id);
        assertThat(portal.browser(MARA).get("/tickets").expect(200).text()).contains("/documents?waiting=true");
        assertThat(portal.api(PAUL).get("/documents?waiting=true").expect(200).text())
                .doesNotContain(id);
        assertThat(portal.browser(ANA).get("/tickets").expect(200).text())
                .contains("/documents?waiting=true", "Documents waiting for a client:");
        given.approved(MARA, id, 1);
        assertThat(portal.api(MARA).get("/documents?waiting=true").expect(200).text())
                .doesNotContain(id);
    }

    @Test
    void the_page_asks_in_words_and_says_who_decided() {
        var id = given.document(ANA, "Read me").json("id");
        given.asked(id, 1, MARA);

        var page = portal.browser(MARA).get("/documents/" + id).expect(200);
        assertThat(page.text())
                .contains("Do you approve this version?", "Ana Ruiz asks you.", "Ask for changes", "Approve version 1")
                .contains(Given.sha256("Words of a contract"));
        given.approved(MARA, id, 1);
        var after = portal.browser(MARA).get("/documents/" + id).expect(200);
        assertThat(after.text())
                .doesNotContain("Do you approve this version?")
                .contains("You approved version 1", "/evidence", "/certificate");
        assertThat(portal.browser(ANA).get("/documents/" + id).expect(200).text())
                .contains("Mara Kern approved version 1", "Ask for approval");
    }
}
