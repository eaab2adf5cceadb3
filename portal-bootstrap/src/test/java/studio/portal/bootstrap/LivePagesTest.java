package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.BEA;
import static studio.portal.bootstrap.Someone.MARA;
import static studio.portal.bootstrap.Someone.PAUL;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Pages change by themselves, whenever the change comes. */
@Tag("browser")
final class LivePagesTest {
    private static final String SIGN_OUT_BEHIND_ITS_BACK = "fetch('/sign-out', {method: 'POST', body:"
            + " new URLSearchParams(new FormData(document.querySelector(\"form[action='/sign-out']\")))})";

    private final RunningPortal portal = RunningPortal.onH2();
    private final Given given = new Given(portal);

    @Test
    void the_number_cards_and_the_list_change_by_themselves() {
        try (var bea = new Window(portal, Chromium.desk())) {
            bea.signIn(BEA);
            bea.page().waitForResponse(answer -> answer.url().contains("/live?"), () -> bea.open("/tickets"));
            bea.picture("tickets-client");
            bea.stays(true);
            var subject = "Appears alone " + Given.word("alone");

            given.ticket(BEA, subject);

            bea.sees(subject);
            assertThat(bea.stayed(true)).isTrue();
            assertThat(bea.complaints()).isEmpty();
        }
    }

    @Test
    void an_open_request_shows_what_the_other_side_did_and_keeps_what_is_being_typed() {
        var projects = new GivenProject(portal);
        var request = projects.sent(projects.published(MARA, "Website"));
        portal.api(MARA)
                .patch(request + "/items/4", Map.of("answer", "https://kern.example"))
                .expect(200);
        portal.api(MARA).post(request + "/answers", Map.of()).expect(200);
        try (var mara = new Window(portal, Chromium.desk())) {
            var page = request.substring(request.indexOf("/requests/"));
            mara.signIn(MARA);
            mara.page().waitForResponse(answer -> answer.url().contains("/live?"), () -> mara.open(page));
            mara.stays(true);
            mara.page().locator("#item-1-answer").fill("We bake");

            portal.api(ANA)
                    .patch(request + "/items/4", Map.of("decision", "return", "reason", "That page is gone"))
                    .expect(200);

            mara.sees("That page is gone");
            assertThat(mara.page().locator("#item-1-answer").inputValue()).isEqualTo("We bake");
            assertThat(mara.stayed(true)).isTrue();
            assertThat(mara.complaints()).isEmpty();
        }
    }

    /** The page is there, its stream is not yet open. */
    @Test
    void what_happens_between_a_page_and_its_stream_appears_too() {
        var ticket = given.ticket(BEA);
        var word = Given.word("between");
        var answered = new AtomicBoolean();
        try (var bea = new Window(portal, Chromium.desk())) {
            bea.signIn(BEA).page().route("**/live?*", route -> {
                if (answered.compareAndSet(false, true)) {
                    given.reply(ANA, ticket.json("id"), "Meanwhile " + word);
                }
                route.resume();
            });
            bea.open("/tickets/" + ticket.json("number")).stays(true);

            bea.sees("Meanwhile " + word);
            assertThat(bea.stayed(true)).isTrue();
        }
    }

    @Test
    void a_ticket_that_is_not_theirs_any_more_goes_from_before_their_eyes() {
        var ticket = given.ticket(MARA);
        var participants = "/tickets/" + ticket.json("id") + "/participants";
        var paul = given.personId(PAUL);
        portal.api(MARA).post(participants, Map.of("personId", paul)).expect(201);
        var answered = new AtomicBoolean();
        try (var window = new Window(portal, Chromium.desk())) {
            window.signIn(PAUL).page().route("**/live?*", route -> {
                if (answered.compareAndSet(false, true)) {
                    portal.api(MARA).delete(participants + "/" + paul).expect(204);
                }
                route.resume();
            });
            window.open("/tickets/" + ticket.json("number"));

            window.sees("it is not meant for you");
        }
    }

    @Test
    void a_page_whose_session_has_ended_leads_to_signing_in() {
        var ticket = given.ticket(BEA);
        try (var bea = new Window(portal, Chromium.desk())) {
            bea.signIn(BEA);
            bea.page()
                    .waitForResponse(
                            answer -> answer.url().contains("/live?"),
                            () -> bea.open("/tickets/" + ticket.json("number")));

            bea.page().evaluate(SIGN_OUT_BEHIND_ITS_BACK);

            bea.page().waitForURL(url -> url.contains("/sign-in"));
        }
    }
}
