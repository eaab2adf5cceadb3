package studio.portal.bootstrap;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ADMIN;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.BEA;
import static studio.portal.bootstrap.Someone.MARA;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people do, in a real browser: in both languages, with JavaScript and without. */
@Tag("browser")
final class JourneyTest {
    private final RunningPortal portal = RunningPortal.onH2();
    private final Given given = new Given(portal);

    /** At the phone: the code from the mail, a ticket with a picture, and the answer, which appears by itself. */
    @ParameterizedTest
    @CsvSource({"en, true", "de, true", "en, false", "de, false"})
    void a_client_opens_a_ticket_with_a_picture_and_reads_the_answer(String language, boolean script) {
        speak(language);
        try (var mara = new Window(portal, Chromium.phone().setJavaScriptEnabled(script));
                var ana = new Window(portal, Chromium.desk())) {
            mara.open("/tickets/new").at("/sign-in\\?continue=.*").picture("sign-in-" + language);
            mara.signInByMail(MARA.email()).at("/tickets/new").speaks(language);
            var subject = "Logo is cut off " + Given.word("logo");
            mara.type("subject", subject)
                    .type("description", "On the phone the **logo** is cut off.")
                    .choosePicture("logo.png", Pictures.logo());
            if (script) {
                mara.sees("logo.png").picture("ticket-new-" + language);
            }
            mara.send("/tickets").at("/tickets/\\d+").sees(subject).sees("logo.png");
            mara.stays(script);
            var path = mara.path();

            var answer = "Thank you, we look into it " + Given.word("answer");
            ana.signIn(ANA).open(path).speaks(language).sees(subject).type("body", answer);
            ana.send(path + "/messages").sees(answer).picture("ticket-studio-" + language);

            (script ? mara : mara.open(path)).sees(answer).picture("ticket-phone-" + language);
            assertThat(mara.stayed(script)).isTrue();
            portal.mails().await(MARA.email(), letter -> letter.subject().contains(subject));
            var mail =
                    portal.mails().await(MARA.email(), letter -> letter.text().contains(answer));
            ana.open("/studio/mails").sees(MARA.email()).picture("mails-" + language);
            ana.open("/studio/mails/" + mail.id()).sees(answer).picture("mail-" + language);
            assertThat(mara.complaints()).isEmpty();
            assertThat(ana.complaints()).isEmpty();
        } finally {
            speak("en");
        }
    }

    /** Somebody who was invited and has never had a password. */
    @ParameterizedTest
    @CsvSource({"en, true", "de, true", "en, false", "de, false"})
    void the_mails_button_leads_through_the_code_to_a_reply(String language, boolean script) {
        var email = Given.word("newcomer") + "@kern.example";
        invite(email, MARA);
        try (var first = new Window(portal, Chromium.phone().setJavaScriptEnabled(script))) {
            accept(first, email);
            first.open("/profile").page().selectOption("#language", language);
            first.send("/profile").speaks(language);
        }
        var subject = "Texts are missing " + Given.word("texts");
        var ticket = portal.api(ANA)
                .post("/tickets", Map.of("subject", subject, "description", "Which texts?", "requesterId", idOf(email)))
                .expect(201);
        var link = portal.mails()
                .await(email, letter -> letter.subject().contains(subject))
                .path();
        try (var phone = new Window(portal, Chromium.phone().setJavaScriptEnabled(script))) {
            phone.open(link).at("/sign-in\\?continue=.*").signInByMail(email);
            var path = "/tickets/" + ticket.json("number");
            phone.at(path + "(#.*)?").speaks(language).sees("Which texts?");

            var reply = "Those of the start page " + Given.word("reply");
            phone.type("body", reply).send(path + "/messages");
            phone.at(path + "(#.*)?").sees(reply).picture("reply-" + language + (script ? "" : "-without-script"));
            assertThat(phone.complaints()).isEmpty();
        }
        assertThat(portal.api(ANA).get("/tickets/" + ticket.json("id")).text()).contains("Those of the start page");
    }

    @Test
    void staff_write_a_note_that_the_client_never_sees() {
        var ticket = given.ticket(MARA);
        var path = "/tickets/" + ticket.json("number");
        var word = Given.word("hidden");
        try (var ana = new Window(portal, Chromium.desk());
                var mara = new Window(portal, Chromium.phone())) {
            mara.signIn(MARA).open(path);
            ana.signIn(ANA).open(path).page().getByText("Internal note").first().click();
            ana.type("body", "").page().locator(".form-note textarea").fill(word);
            ana.send(path + "/notes").sees(word).picture("ticket-note");
            given.reply(ANA, ticket.json("id"), "Visible " + word.substring(1));
            mara.sees("Visible " + word.substring(1));
            assertThat(mara.page().content()).doesNotContain(word);
        }
    }

    @Test
    void a_reply_to_a_closed_ticket_opens_one_that_names_it() {
        var ticket = given.ticket(MARA);
        given.status(ticket.json("id"), "resolved");
        given.status(ticket.json("id"), "closed");
        var path = "/tickets/" + ticket.json("number");
        try (var mara = new Window(portal, Chromium.phone())) {
            mara.signIn(MARA).open(path).sees("closed for good").type("body", "It is back");
            mara.send(path + "/messages").sees("It is back").sees("Follows up");
            assertThat(mara.path()).startsWith("/tickets/").isNotEqualTo(path);
            assertThat(mara.page().locator("dd a[href='" + path + "']")).isVisible();
        }
    }

    /** One person, two clients: a link to the other one's ticket offers the switch. */
    @Test
    void a_member_of_two_clients_switches_between_them() {
        var email = Given.word("both") + "@kern.example";
        invite(email, MARA);
        try (var window = new Window(portal, Chromium.desk())) {
            accept(window, email);
            invite(email, BEA);
            accept(window, email);
            var kern = portal.api(MARA).get("/me").expect(200).json("client/id");
            var words = Map.of("subject", "For Kern", "description", "D", "requesterId", idOf(email), "clientId", kern);
            var path = "/tickets/"
                    + portal.api(ANA).post("/tickets", words).expect(201).json("number");

            window.open(path).press("Switch to Kern").at(path).sees("For Kern");
            window.page().locator(".topbar .menu summary").click();
            window.picture("menu").press("Bluebird");
            assertThat(window.page().locator(".topbar .menu summary")).containsText("Bluebird");
        }
    }

    private void invite(String email, Someone to) {
        var client = portal.api(to).get("/me").expect(200).json("client/id");
        portal.api(ADMIN)
                .post("/invitations", Map.of("email", email, "name", "Noa Kern", "clientId", client))
                .expect(201);
    }

    /** Through the button of the newest invitation. */
    private void accept(Window window, String email) {
        var link = portal.mails()
                .awaitNext(email, letter -> letter.path().startsWith("/invitation/"))
                .path();
        window.open(link).type("name", "Noa Kern").send(link).at("/");
    }

    private String idOf(String email) {
        return portal.api(ADMIN)
                .get("/people?q=" + Http.encode(email))
                .expect(200)
                .json("items/0/id");
    }

    private void speak(String language) {
        for (var who : new Someone[] {MARA, ANA}) {
            portal.api(who).patch("/me", Map.of("language", language)).expect(204);
        }
    }
}
