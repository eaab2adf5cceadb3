package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.MARA;
import static studio.portal.bootstrap.Someone.PAUL;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ana looks at the portal as Paul, a member of Kern &amp; Sons who has few rights, sees it. */
final class PreviewTest {
    private final RunningPortal portal = RunningPortal.onH2();
    private final Given given = new Given(portal);
    private final Browser ana = portal.browser().signIn(ANA);
    private final String kern = portal.api(MARA).get("/me").json("client/id");
    private final String paul = given.personId(PAUL);

    @BeforeEach
    void look_as_paul() {
        ana.get("/studio/people/" + paul).expect(200);
        var begun =
                ana.post("/studio/preview", "personId", paul, "clientId", kern).expect(303);
        assertThat(begun.location()).isEqualTo("/");
    }

    @Test
    void staff_see_what_the_member_sees_and_nothing_else() {
        var own = given.ticket(PAUL, "Of Paul " + Given.word("own"));
        var maras = given.ticket(MARA, "Of Mara " + Given.word("hers"));
        given.note(ANA, own.json("id"), "Only for us");

        var list = ana.get("/tickets").expect(200).text();
        assertThat(list).contains(own.json("subject")).doesNotContain(maras.json("subject"));
        assertThat(ana.get("/tickets/" + own.json("number")).expect(200).text()).doesNotContain("Only for us");
        ana.get("/tickets/" + maras.json("number")).expect(404);
        ana.get("/studio").expect(404);
        ana.get("/tickets/" + own.json("number") + "/history").expect(404);
    }

    @Test
    void the_members_profile_can_be_read_but_not_their_ways_of_signing_in() {
        portal.browser(PAUL).get("/profile").expect(200);
        portal.api(PAUL).get("/me").expect(200);

        var page = ana.get("/profile").expect(200).text();

        assertThat(page)
                .contains("value=\"Paul Kern\"")
                .doesNotContain("/profile/sessions", "/profile/tokens", "/profile/password", "198.18.");
    }

    @Test
    void the_page_of_colleagues_is_shown_to_those_who_see_through_the_eyes_of_a_manager() {
        var mara = given.personId(MARA);
        ana.get("/colleagues").expect(403);
        assertThat(ana.get("/").expect(200).text()).doesNotContain("href=\"/colleagues\"");
        ana.post("/preview/end").expect(303);
        ana.post("/studio/preview", "personId", mara, "clientId", kern).expect(303);

        assertThat(ana.get("/").expect(200).text()).contains("href=\"/colleagues\"");
        assertThat(ana.get("/colleagues").expect(200).text()).contains("Paul Kern");
        ana.post("/colleagues/members/" + paul + "/end").expect(403);
        ana.post("/colleagues/invitations", "name", "Lee", "email", "lee.preview@kern.example")
                .expect(403);
    }

    @Test
    void whatever_they_try_to_change_is_refused_and_changes_nothing() {
        var own = given.ticket(PAUL);
        var page = "/tickets/" + own.json("number");
        var before = portal.api(PAUL).get("/tickets/" + own.json("id")).expect(200);
        assertThat(ana.get(page).expect(200).text()).contains("/preview/end");

        ana.post(page + "/messages", "body", "As Paul").expect(403);
        ana.post(page + "/resolution").expect(403);
        ana.post("/tickets", "subject", "S", "description", "D").expect(403);
        ana.post("/profile", "name", "Not Paul", "theme", "dark").expect(403);

        assertThat(portal.api(PAUL).get("/tickets/" + own.json("id")).text()).isEqualTo(before.text());
    }

    @Test
    void a_second_click_is_answered_like_the_first_and_another_member_can_be_chosen_meanwhile() {
        var again =
                ana.post("/studio/preview", "personId", paul, "clientId", kern).expect(303);
        assertThat(again.location()).isEqualTo("/");
        ana.get("/studio").expect(404);

        ana.post("/studio/preview", "personId", given.personId(MARA), "clientId", kern)
                .expect(303);
        assertThat(ana.get("/").expect(200).text()).contains("href=\"/colleagues\"");
    }

    @Test
    void it_ends_when_they_say_so_and_they_can_always_sign_out() {
        ana.post("/preview/end").expect(303);
        ana.get("/studio").expect(200);

        ana.post("/studio/preview", "personId", paul, "clientId", kern).expect(303);
        ana.post("/sign-out").expect(303);
        ana.get("/tickets").expect(303);
    }

    @Test
    void the_cookie_gives_a_member_nobodys_eyes() {
        var mara = portal.browser().signIn(MARA);
        var cookie = "portal=" + mara.cookie("portal").orElseThrow() + "; portal-preview=" + paul + "." + kern;

        var page = mara.send("GET", "/profile", new byte[0], Map.of("Cookie", cookie))
                .expect(200);

        assertThat(page.text()).contains("Mara Kern").doesNotContain("/preview/end");
    }
}
