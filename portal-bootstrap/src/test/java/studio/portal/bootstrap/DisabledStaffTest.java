package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ADMIN;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.MARA;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody of the studio is disabled: what they are in charge of is not lost by changing something else. */
final class DisabledStaffTest {
    private final RunningPortal portal = RunningPortal.onH2();
    private final Given given = new Given(portal);
    private final Api ana = portal.api(ANA);
    private final String lee = joined();
    private String client = "";
    private String ticket = "";
    private String number = "";

    @BeforeEach
    void lee_is_in_charge_and_then_disabled() {
        client = ana.post("/clients", Map.of("name", Given.word("client"), "contactId", lee))
                .expect(201)
                .json("id");
        var opened = given.ticket(MARA);
        ticket = opened.json("id");
        number = opened.json("number");
        ana.patch("/tickets/" + ticket, Map.of("assigneeId", lee)).expect(200);
        portal.api(ADMIN).patch("/people/" + lee, Map.of("status", "disabled")).expect(200);
    }

    @Test
    void a_client_is_renamed_and_keeps_its_contact() {
        var renamed = ana.patch("/clients/" + client, Map.of("name", "Renamed")).expect(200);

        assertThat(renamed.json("contact/id")).isEqualTo(lee);
        ana.patch("/clients/" + client, Map.of("contactId", given.personId(ANA)))
                .expect(200);
        ana.patch("/clients/" + client, Map.of("contactId", lee)).expect(422);
    }

    @Test
    void the_forms_offer_whoever_it_is_now_and_say_that_they_are_disabled() {
        var option = "value=\"" + lee + "\" selected>Lee Light (disabled)</option>";

        var pages = portal.browser(ANA);
        assertThat(pages.get("/studio/clients/" + client).expect(200).text()).contains(option);
        assertThat(pages.get("/tickets/" + number).expect(200).text()).contains(option);
        assertThat(pages.get("/studio/clients/new").expect(200).text()).doesNotContain(lee);
    }

    @Test
    void their_tickets_are_found_by_the_filter() {
        var option = "<option value=\"" + lee + "\"";
        var pages = portal.browser(ANA);

        assertThat(pages.get("/tickets").expect(200).text()).contains(option + ">Lee Light (disabled)</option>");
        assertThat(pages.get("/tickets?assignee=" + lee).expect(200).text())
                .contains(option + " selected>Lee Light (disabled)</option>", "/tickets/" + number + "\"");

        ana.patch("/tickets/" + ticket, Map.of("assigneeId", given.personId(ANA)))
                .expect(200);
        assertThat(pages.get("/tickets").expect(200).text()).doesNotContain(lee);
    }

    private String joined() {
        var email = "lee-" + UUID.randomUUID() + "@northlight.example";
        portal.api(ADMIN)
                .post("/invitations", Map.of("email", email, "name", "Lee Light"))
                .expect(201);
        var link = portal.mails().await(email, letter -> true).path();
        var token = link.substring(link.lastIndexOf('/') + 1);
        portal.visitor()
                .post("/invitations/acceptance", Map.of("token", token, "name", "Lee Light"))
                .expect(201);
        return portal.api(ADMIN)
                .get("/people?q=" + Http.encode(email))
                .expect(200)
                .json("items/0/id");
    }
}
