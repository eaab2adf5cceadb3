package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ADMIN;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.BEA;
import static studio.portal.bootstrap.Someone.MARA;
import static studio.portal.bootstrap.Someone.PAUL;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import studio.portal.domain.account.Actor;
import studio.portal.persistence.AtOnce;
import studio.portal.persistence.Vendor;

/** Bad luck and bad will with offers, by page and by API: a clear answer, and nothing has changed. */
abstract class DecidingOnOffersContract {
    private final RunningPortal portal;
    private final GivenOffer offers;
    private final Vendor vendor;
    private final Api ana;
    private final Api mara;

    DecidingOnOffersContract(Vendor vendor) {
        this.vendor = vendor;
        portal = RunningPortal.on(vendor);
        offers = new GivenOffer(portal);
        ana = portal.api(ANA);
        mara = portal.api(MARA);
    }

    @AfterEach
    void every_invariant_holds() {
        portal.portal().verify(checked -> {});
    }

    @Test
    void one_that_was_replaced_a_second_ago_is_neither_accepted_nor_declined_and_leads_to_its_successor() {
        var id = offers.sent(MARA);
        var page = portal.browser(MARA).get("/offers/" + id).expect(200).text();
        var newer =
                ana.post("/offers/" + id + "/versions", Map.of()).expect(201).json("id");
        ana.post("/offers/" + newer + "/sending", Map.of()).expect(200);

        refused(id, "offer-replaced", "replaced", "There is a newer version");
        assertThat(page).contains("Accept for");
        assertThat(portal.browser(MARA).get("/offers/" + id).expect(200).text())
                .contains("/offers/" + newer)
                .doesNotContain("Accept for");
    }

    @Test
    void one_that_was_withdrawn_declined_or_accepted_already_stays_so() {
        var withdrawn = offers.sent(MARA);
        ana.post("/offers/" + withdrawn + "/withdrawal", Map.of()).expect(200);
        refused(withdrawn, "offer-withdrawn", "withdrawn", "withdrawn");

        var declined = offers.sent(MARA);
        mara.post("/offers/" + declined + "/decision", decision(declined, "declined", List.of()))
                .expect(200);
        refused(declined, "offer-declined", "declined", "declined already");

        var accepted = offers.sent(MARA);
        mara.post("/offers/" + accepted + "/decision", decision(accepted, "accepted", List.of(1)))
                .expect(200);
        var deposit = ana.get("/offers/" + accepted).json("outcome/depositInvoiceId");
        refused(accepted, "offer-accepted", "accepted", "accepted already");
        assertThat(ana.get("/offers/" + accepted).json("outcome/depositInvoiceId"))
                .isEqualTo(deposit);
    }

    /** In a portal of its own: a day that has not begun everywhere yet has no numbers there. */
    @Test
    void one_whose_last_day_is_over_where_the_studio_is_is_expired() {
        try (var own = RunningPortal.fresh(vendor, Map.of())) {
            zone(own, "Pacific/Pago_Pago");
            var sent = new GivenOffer(own);
            var id = sent.sent(MARA, LocalDate.now(ZoneId.of("Pacific/Pago_Pago")));
            assertThat(own.api(MARA).get("/offers/" + id).json("status")).isEqualTo("sent");
            zone(own, "Pacific/Kiritimati");

            for (var way : List.of("accepted", "declined")) {
                var decision = Map.of("decision", way, "sha256", sent.paper(id), "comment", "Typed for long");
                assertThat(own.api(MARA)
                                .post("/offers/" + id + "/decision", decision)
                                .problem(409)
                                .json("type"))
                        .endsWith("offer-expired");
                var page = own.browser(MARA)
                        .post(
                                "/offers/" + id + "/decision",
                                "decision",
                                way,
                                "sha256",
                                sent.paper(id),
                                "comment",
                                "Typed for long");
                assertThat(page.expect(409).text()).contains("last day of this offer is over");
            }
            assertThat(own.api(ANA).get("/offers/" + id).json("status")).isEqualTo("expired");
            own.portal().verify(checked -> {});
        }
    }

    @Test
    void of_two_members_who_accept_at_once_one_does_and_what_it_makes_is_made_once() throws Exception {
        var id = offers.sent(MARA);
        var decision = decision(id, "accepted", List.of(1));
        var both = List.of(mara, colleague("approve", "billing"));

        var answers = AtOnce.run(8, n -> both.get(n % 2).post("/offers/" + id + "/decision", decision));

        assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 200)
                .allSatisfy(
                        answer -> assertThat(answer.problem(409).json("type")).endsWith("offer-accepted"));
        var outcome = ana.get("/offers/" + id).expect(200);
        var project = outcome.json("outcome/projectId");
        assertThat(count("project_milestone where project_id = '" + project + "'"))
                .isEqualTo(1);
        assertThat(count("invoice where project_id = '" + project + "'")).isEqualTo(1);
        assertThat(count("event where type = 'offer.accepted' and subject_id = '" + id + "'"))
                .isEqualTo(1);
    }

    @Test
    void what_is_not_optional_not_there_or_of_another_offer_is_not_ticked() {
        var id = offers.sent(MARA);
        for (var wrong : List.of(0, 2, -1, Integer.MAX_VALUE)) {
            assertThat(mara.post("/offers/" + id + "/decision", decision(id, "accepted", List.of(1, wrong)))
                            .problem(422)
                            .error("positions"))
                    .as(wrong.toString())
                    .isNotBlank();
        }
        for (var wrong : List.of("0", "2", "-1", "9".repeat(30), "x", "1.5")) {
            portal.browser(MARA)
                    .post(
                            "/offers/" + id + "/decision",
                            "decision",
                            "accepted",
                            "sha256",
                            offers.paper(id),
                            "positions",
                            wrong)
                    .expect(422);
        }
        assertUndecided(id);
    }

    @Test
    void another_paper_than_the_one_stored_is_not_what_was_shown() {
        var id = offers.sent(MARA);
        var other = decision(offers.sent(MARA), "accepted", List.of());
        var foreign = Map.of("decision", "accepted", "sha256", Given.sha256("another paper"), "positions", List.of());

        assertThat(mara.post("/offers/" + id + "/decision", foreign)
                        .problem(409)
                        .json("type"))
                .endsWith("offer-paper");
        for (var shown : List.of("", "x", "0".repeat(63), "0".repeat(65), "Z".repeat(64))) {
            mara.post("/offers/" + id + "/decision", Map.of("decision", "accepted", "sha256", shown))
                    .problem(422);
        }
        mara.post("/offers/" + id + "/decision", Map.of("decision", "accepted")).problem(422);
        assertUndecided(id);
        mara.post("/offers/" + UUID.randomUUID() + "/decision", other).problem(404);
    }

    @Test
    void only_a_member_who_may_approve_decides() {
        var id = offers.sent(MARA);
        var decision = decision(id, "accepted", List.of());
        var path = "/offers/" + id + "/decision";

        colleague("billing").post(path, decision).problem(403);
        portal.api(PAUL).post(path, decision).problem(404);
        portal.api(BEA).post(path, decision).problem(404);
        ana.post(path, decision).problem(403);
        portal.visitor().post(path, decision).problem(401);
        var preview = portal.browser().signIn(ANA);
        preview.get("/studio").expect(200);
        preview.post(
                        "/studio/preview",
                        "personId",
                        new Given(portal).personId(MARA),
                        "clientId",
                        mara.get("/me").json("client/id"))
                .expect(303);
        assertThat(preview.get("/offers/" + id).expect(200).text()).contains("Relaunch of the shop");
        preview.post(path, "decision", "accepted", "sha256", offers.paper(id)).expect(403);
        assertUndecided(id);
    }

    @Test
    void a_draft_and_one_whose_pdf_is_not_written_are_not_decided_on() {
        var draft = offers.draft(MARA);
        mara.post(
                        "/offers/" + draft + "/decision",
                        Map.of("decision", "accepted", "sha256", "0".repeat(64), "positions", List.of()))
                .problem(404);
        assertThat(ana.get("/offers/" + draft).json("status")).isEqualTo("draft");
    }

    /** By API and by page, accepting and declining. */
    private void refused(String id, String code, String status, String words) {
        for (var way : List.of("accepted", "declined")) {
            assertThat(mara.post("/offers/" + id + "/decision", decision(id, way, List.of()))
                            .problem(409)
                            .json("type"))
                    .endsWith(code);
            var page = portal.browser(MARA)
                    .post(
                            "/offers/" + id + "/decision",
                            "decision",
                            way,
                            "sha256",
                            offers.paper(id),
                            "comment",
                            "Typed for long");
            assertThat(page.expect(409).text()).contains(words);
        }
        assertThat(ana.get("/offers/" + id).json("status")).isEqualTo(status);
    }

    private Map<String, Object> decision(String id, String way, List<Integer> positions) {
        return Map.of(
                "decision",
                way,
                "sha256",
                offers.paper(id),
                "positions",
                positions.stream().map(String::valueOf).toList(),
                "comment",
                "Our words");
    }

    private void assertUndecided(String id) {
        var offer = ana.get("/offers/" + id).expect(200);
        assertThat(offer.json("status")).isEqualTo("sent");
        assertThat(count("offer_outcome where offer_id = '" + id + "'")).isZero();
    }

    /** Somebody else of Mara's client, who has signed in. */
    private Api colleague(String... permissions) {
        var email = "colleague-" + UUID.randomUUID() + "@kern.example";
        var client = mara.get("/me").json("client/id");
        portal.api(ADMIN)
                .post(
                        "/invitations",
                        Map.of(
                                "email",
                                email,
                                "name",
                                "Cora Kern",
                                "clientId",
                                client,
                                "permissions",
                                List.of(permissions)))
                .expect(201);
        var link = portal.mails()
                .await(email, letter -> letter.path().startsWith("/invitation/"))
                .path();
        var token = portal.visitor()
                .post(
                        "/invitations/acceptance",
                        Map.of("token", link.substring(link.lastIndexOf('/') + 1), "name", "Cora Kern"))
                .expect(201)
                .json("token");
        return portal.api(token);
    }

    private static void zone(RunningPortal of, String zone) {
        of.execute("update studio_settings set zone = '" + zone + "'");
    }

    private int count(String what) {
        return portal.portal()
                .transactions()
                .write(
                        new Actor.System("test"),
                        () -> portal.portal()
                                .openDatabase()
                                .sql()
                                .fetchOne("select count(*) from " + what)
                                .get(0, Integer.class));
    }
}
