package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.BEA;
import static studio.portal.bootstrap.Someone.MARA;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import studio.portal.persistence.Vendor;

/** Lee works for two clients, acts for one of them at a time, and follows links to things of the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class TwoClientsTest {
    private final RunningPortal portal = RunningPortal.fresh(Vendor.H2, Map.of());
    private final Given given = new Given(portal);
    private final String email = "lee-" + UUID.randomUUID() + "@lee.example";
    private final Browser lee = portal.browser();
    private Answer ofBluebird;
    private String file = "";

    @AfterAll
    void stop() {
        portal.close();
    }

    @BeforeAll
    void lee_joins_both_and_takes_part_in_a_ticket_of_each() {
        join(MARA);
        join(BEA);
        var id = portal.api(ANA).get("/people?q=" + Http.encode(email)).json("items/0/id");
        ofBluebird = given.ticket(BEA, "Nest of Bluebird");
        portal.api(BEA)
                .post("/tickets/" + ofBluebird.json("id") + "/participants", Map.of("personId", id))
                .expect(201);
        file = given.upload(BEA, ofBluebird.json("id"), "nest.txt", "twigs");
        portal.api(BEA)
                .post(
                        "/tickets/" + ofBluebird.json("id") + "/messages",
                        Map.of("body", "See", "kind", "reply", "attachmentIds", List.of(file)))
                .expect(201);
        actFor("Kern &amp; Sons");
    }

    @Test
    void invitations_of_another_client_are_absent_like_those_of_none() {
        var kern = portal.api(MARA).get("/me").expect(200).json("client/id");
        portal.api(MARA).get("/invitations?clientId=" + kern).expect(200);

        var foreign = portal.api(BEA).get("/invitations?clientId=" + kern);
        var absent = portal.api(BEA).get("/invitations?clientId=" + UUID.randomUUID());

        assertThat(foreign.status()).isEqualTo(404);
        assertThat(Normal.whole(foreign)).isEqualTo(Normal.whole(absent));
        assertThat(portal.api(ANA)
                        .get("/invitations?clientId=" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_link_to_something_of_the_other_client_offers_the_switch_and_leads_there() {
        actFor("Kern &amp; Sons");
        var page = "/tickets/" + ofBluebird.json("number");

        var offer = lee.get(page).expect(200);
        assertThat(offer.text()).contains("Bluebird").doesNotContain("Nest of Bluebird");
        assertThat(lee.get(page + "/attachments/" + file).expect(200).text())
                .contains("Bluebird")
                .doesNotContain("twigs");
        var switched = lee.post("/profile/client", switchForm(offer)).expect(303);

        assertThat(switched.location()).isEqualTo(page);
        assertThat(lee.get(page).expect(200).text()).contains("Nest of Bluebird");
        assertThat(lee.get(page + "/attachments/" + file).expect(200).text()).isEqualTo("twigs");
    }

    @Test
    void where_mails_about_documents_and_milestones_lead_offers_the_switch_too() {
        actFor("Kern &amp; Sons");
        var document = given.document(BEA, "Nest plan of Bluebird").json("id");
        var bluebird = portal.api(BEA).get("/me").expect(200).json("client/id");
        var project = given.project(bluebird, true);

        for (var page : List.of(
                "/documents/" + document,
                "/documents/" + document + "/versions/1",
                "/projects/" + project.number(),
                "/projects/" + project.number() + "/milestones/" + project.milestone())) {
            actFor("Kern &amp; Sons");
            var offer = lee.get(page).expect(200);
            assertThat(offer.text()).as(page).contains("Bluebird").doesNotContain("Nest plan", "Relaunch");
            assertThat(lee.post("/profile/client", switchForm(offer))
                            .expect(303)
                            .location())
                    .isEqualTo(page);
            lee.get(page).expect(200);
        }
    }

    @Test
    void where_mails_about_requests_and_conversations_lead_offers_the_switch_as_well() {
        var projects = new GivenProject(portal);
        var project = projects.published(BEA, "Nest of Bluebird");
        portal.api(BEA)
                .post("/projects/" + project + "/messages", Map.of("body", "Twigs, please"))
                .expect(201);

        for (var page : List.of(page(projects.sent(project)), "/conversations/" + project)) {
            actFor("Kern &amp; Sons");
            var offer = lee.get(page).expect(200);
            assertThat(offer.text()).as(page).contains("Bluebird").doesNotContain("Nest", "What we need", "Twigs");
            assertThat(lee.post("/profile/client", switchForm(offer))
                            .expect(303)
                            .location())
                    .isEqualTo(page);
            lee.get(page).expect(200);
        }
    }

    @Test
    void no_switch_is_offered_to_what_the_studio_has_not_shown_to_the_other_client() {
        actFor("Kern &amp; Sons");
        var projects = new GivenProject(portal);
        var draft = projects.draft(projects.published(BEA, "Nest of Bluebird"));

        lee.get(page(draft)).expect(404);
        lee.get("/requests/" + UUID.randomUUID()).expect(404);
        lee.get("/conversations/" + projects.hidden(BEA, "Egg of Bluebird")).expect(404);
        lee.get("/conversations/" + UUID.randomUUID()).expect(404);
    }

    /** Of a request, by its path in the API. */
    private static String page(String request) {
        return request.substring(request.indexOf("/requests/"));
    }

    @Test
    void while_acting_for_one_nothing_of_the_other_is_listed_found_or_counted() {
        actFor("Kern &amp; Sons");

        for (var path : List.of("/", "/tickets", "/tickets?q=Nest")) {
            assertThat(lee.get(path).expect(200).text()).as(path).doesNotContain("Nest of Bluebird");
        }
        lee.post("/tickets/" + ofBluebird.json("number") + "/messages", "body", "From the wrong side")
                .expect(404);
        lee.post("/tickets/" + ofBluebird.json("number") + "/resolution").expect(404);
    }

    @Test
    void what_lee_would_not_see_there_either_is_absent() {
        actFor("Kern &amp; Sons");
        var others = given.ticket(BEA, "Not for Lee");

        var hidden = lee.get("/tickets/" + others.json("number")).expect(404);
        var absent = lee.get("/tickets/999999").expect(404);

        assertThat(Normal.whole(hidden)).isEqualTo(Normal.whole(absent));
    }

    @Test
    void a_token_acts_for_the_client_it_was_made_for() {
        lee.get("/profile").expect(200);
        lee.post("/profile/password", "currentPassword", "", "newPassword", Someone.PASSWORD);
        var body = Map.of("email", email, "password", Someone.PASSWORD);
        var refused = portal.visitor().post("/tokens", body).problem(422);

        assertThat(refused.error("clientId")).isNotBlank();
        var bluebird = portal.api(BEA).get("/me").json("client/id");
        var kern = portal.api(MARA).get("/me").json("client/id");
        var path = "/tickets/" + ofBluebird.json("id");
        portal.api(token(bluebird)).get(path).expect(200);
        portal.api(token(kern)).get(path).problem(404);
    }

    private String token(String client) {
        var body = Map.of("email", email, "password", Someone.PASSWORD, "clientId", client);
        return portal.visitor().post("/tokens", body).expect(201).json("token");
    }

    /** By the switch in the menu, where it is offered: it is not for the client one acts for already. */
    private void actFor(String client) {
        var page = lee.get("/profile").expect(200).text();
        var button = java.util.regex.Pattern.compile(
                        "name=\"clientId\" value=\"([^\"]+)\">(?:(?!</button>).)*" + client,
                        java.util.regex.Pattern.DOTALL)
                .matcher(page);
        if (button.find()) {
            lee.post("/profile/client", "clientId", button.group(1)).expect(303);
        }
    }

    /** What the form on the page would send. */
    private static String[] switchForm(Answer page) {
        var main = page.text().substring(page.text().indexOf("id=\"main\""));
        var hidden = java.util.regex.Pattern.compile(
                        "<input type=\"hidden\" name=\"(?!csrf|submission)([^\"]+)\" value=\"([^\"]*)\"")
                .matcher(main);
        var button = java.util.regex.Pattern.compile("name=\"clientId\" value=\"([^\"]+)\"")
                .matcher(main);
        assertThat(hidden.find()).isTrue();
        assertThat(button.find()).isTrue();
        return new String[] {hidden.group(1), hidden.group(2), "clientId", button.group(1)};
    }

    private void join(Someone colleague) {
        var client = portal.api(colleague).get("/me").json("client/id");
        var before = portal.mails().to(email);
        portal.api(ANA)
                .post("/invitations", Map.of("email", email, "name", "Lee", "clientId", client))
                .expect(201);
        var link = portal.mails()
                .await(email, letter -> letter.subject().contains("invitation") && !before.contains(letter))
                .path();
        lee.get(link).expect(200);
        lee.post(link, "name", "Lee").expect(303);
    }
}
