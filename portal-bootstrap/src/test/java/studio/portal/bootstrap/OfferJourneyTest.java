package studio.portal.bootstrap;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.MARA;
import static studio.portal.bootstrap.Someone.PAUL;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.portal.domain.account.Actor;

/** "What would this cost?" is asked on a ticket, answered with an offer, and accepted on a phone. */
@Tag("browser")
final class OfferJourneyTest {
    private final RunningPortal portal = RunningPortal.onH2();
    private final GivenInvoice invoices = new GivenInvoice(portal);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_offer_asked_for_on_a_ticket_is_accepted_on_a_phone_and_its_deposit_invoice_waits_as_a_draft(
            boolean script) {
        invoices.billing(invoices.client(MARA));
        var subject = "What would a " + Given.word("shop") + " cost?";
        var asked = portal.api(MARA)
                .post("/tickets", Map.of("subject", subject, "description", "We would sell cakes."))
                .expect(201);
        var ticket = "/tickets/" + asked.json("number");
        var offer = answered(ticket, subject, script);
        portal.portal().offers().writePapers().handle(new Actor.System("write-offer-papers"));

        try (var mara = new Window(portal, still(Chromium.phone(), script))) {
            mara.signIn(MARA).open("/").sees(subject).sees("valid until");
            mara.press(subject).open(offer).sees("Film").sees("€1,131.00");
            mara.page().locator("input[name=position]").check();
            if (!script) {
                mara.press("Show the total");
            }
            mara.at(offer + "\\?position=1").sees("€2,202.00");
            assertThat(mara.overflow()).isZero();
            if (script) {
                assertThat(Axe.complaints(mara.page())).isEmpty();
            }
            mara.picture("offer-phone" + (script ? "" : "-without-script"));
            mara.type("comment", "Go ahead").press("Accept for €2,202.00").at(offer);
            mara.sees("You have accepted the offer").sees("Mara Kern");
            mara.open(ticket).sees("Accepted");
            assertThat(mara.overflow()).isZero();
            assertThat(mara.complaints()).isEmpty();
        }
        made(offer);
        assertThat(portal.browser(PAUL).get(offer).expect(404).text()).doesNotContain(subject);
    }

    /** Written, checked and sent by Ana; its address. */
    private String answered(String ticket, String subject, boolean script) {
        try (var ana = new Window(portal, still(Chromium.desk(), script))) {
            ana.signIn(ANA).open(ticket).press("Answer with an offer").shows("subject", subject);
            ana.stays(script);
            ana.type("positions[0].name", "Shop").type("positions[0].price", "1000");
            wish(ana, "line");
            ana.type("positions[1].name", "Film").type("positions[1].price", "900");
            ana.page().locator("[name='positions[1].optional']").check();
            wish(ana, "change");
            ana.type("adjustments[0].amount", "49.58").type("adjustments[0].reason", "Old friends");
            ana.press("Add a milestone")
                    .type("milestones[0].name", "The shop is open")
                    .type("milestones[0].days", "40");
            ana.type("depositPercentage", "30");
            ana.shows("positions[0].name", "Shop");
            assertThat(ana.stayed(script)).isTrue();
            ana.send("/offers").at("/offers/[0-9a-f-]+").sees("Only the studio sees this draft");
            var offer = ana.path();
            ana.press("Check and send").at(offer + "/sending").sees("Mara Kern").sees("The shop is open");
            ana.picture("offer-sending" + (script ? "" : "-without-script"));
            ana.send(offer + "/sending").at(offer).sees("Waiting for client");
            assertThat(ana.complaints()).isEmpty();
            return offer;
        }
    }

    /** Nothing slides, so that what is pressed stays where it is. */
    private static NewContextOptions still(NewContextOptions options, boolean script) {
        return options.setJavaScriptEnabled(script).setReducedMotion(ReducedMotion.REDUCE);
    }

    /** A row more; without a script as a page anew. */
    private static void wish(Window window, String row) {
        window.page().locator("button[name=wish][value='" + row + "']").press("Enter");
    }

    private void made(String offer) {
        var accepted = portal.api(ANA).get(offer).expect(200);
        assertThat(accepted.json("status")).isEqualTo("accepted");
        assertThat(accepted.json("outcome/comment")).isEqualTo("Go ahead");
        var deposit = portal.api(ANA)
                .get("/invoices/" + accepted.json("outcome/depositInvoiceId"))
                .expect(200);
        assertThat(deposit.json("status")).isEqualTo("draft");
        assertThat(deposit.json("kind")).isEqualTo("deposit");
        assertThat(deposit.json("totals/net/amount")).isEqualTo("555.13");
        assertThat(portal.api(ANA)
                        .get("/projects/" + accepted.json("outcome/projectId") + "/milestones")
                        .expect(200)
                        .text())
                .contains("The shop is open");
        assertThat(portal.browser(ANA).get(offer).expect(200).text()).contains("See the draft of the deposit invoice");
    }
}
