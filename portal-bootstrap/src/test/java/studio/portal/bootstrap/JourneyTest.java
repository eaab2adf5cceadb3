package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.BEA;
import static studio.portal.bootstrap.Someone.MARA;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people do, in a real browser. */
@Tag("browser")
final class JourneyTest {
    private final RunningPortal portal = RunningPortal.onH2();
    private final Given given = new Given(portal);

    /** First at the phone: the code from the mail, a ticket with a picture, and the answer that appears by itself. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void a_client_opens_a_ticket_with_a_picture_and_sees_the_answer_appear(String language) throws IOException {
        speak(language);
        try (var mara = new Window(portal, Chromium.phone());
                var ana = new Window(portal, Chromium.desk())) {
            mara.open("/tickets/new").at("/sign-in\\?continue=.*");
            mara.picture("sign-in-" + language);
            mara.signInByMail(MARA).at("/tickets/new");
            var subject = "Logo is cut off " + Given.word("logo");
            mara.type("subject", subject)
                    .type("description", "On the phone the **logo** is cut off.")
                    .choosePicture("logo.png", png());
            mara.sees("logo.png").picture("ticket-new-" + language);
            mara.send("/tickets").at("/tickets/\\d+").sees(subject).sees("logo.png");
            mara.page().evaluate("window.stillHere = true");
            var path = mara.page().url().replace(portal.base(), "");

            var answer = "Thank you, we look into it " + Given.word("answer");
            ana.signIn(ANA).open(path).sees(subject).type("body", answer);
            ana.send(path + "/messages").sees(answer).picture("ticket-studio-" + language);

            mara.sees(answer).picture("ticket-phone-" + language);
            assertThat(mara.page().evaluate("window.stillHere")).isEqualTo(true);
            portal.mails().await(MARA.email(), letter -> letter.text().contains(answer));
            portal.mails().await(MARA.email(), letter -> letter.subject().contains(subject));
            assertThat(mara.complaints()).isEmpty();
            assertThat(ana.complaints()).isEmpty();
        } finally {
            speak("en");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void the_mails_button_leads_through_the_code_to_a_reply_without_any_script(String language) {
        speak(language);
        var ticket = given.ticket(MARA);
        var word = Given.word("asked");
        given.reply(ANA, ticket.json("id"), "Which browser is it? " + word);
        var link = portal.mails()
                .await(MARA.email(), letter -> letter.text().contains(word))
                .path();
        try (var mara = new Window(portal, Chromium.phone().setJavaScriptEnabled(false))) {
            mara.open(link).at("/sign-in\\?continue=.*").signInByMail(MARA);
            var path = "/tickets/" + ticket.json("number");
            mara.at(path + "(#.*)?").sees(word);

            var reply = "It is Firefox " + Given.word("reply");
            mara.type("body", reply)
                    .send(path + "/messages")
                    .at(path + "(#.*)?")
                    .sees(reply);
            mara.picture("reply-without-script-" + language);
        } finally {
            speak("en");
        }
        assertThat(portal.api(MARA).get("/tickets/" + ticket.json("id")).text()).contains("Firefox");
    }

    @Test
    void the_number_cards_and_the_list_change_by_themselves() {
        try (var bea = new Window(portal, Chromium.desk())) {
            bea.signIn(BEA);
            bea.page().waitForResponse(answer -> answer.url().endsWith("/live"), () -> bea.open("/tickets"));
            bea.picture("tickets-client");
            bea.page().evaluate("window.stillHere = true");
            var subject = "Appears alone " + Given.word("alone");

            given.ticket(BEA, subject);

            bea.sees(subject);
            assertThat(bea.page().evaluate("window.stillHere")).isEqualTo(true);
            assertThat(bea.complaints()).isEmpty();
        }
    }

    @Test
    void staff_write_a_note_that_the_client_never_sees() {
        var ticket = given.ticket(MARA);
        var path = "/tickets/" + ticket.json("number");
        var word = Given.word("hidden");
        try (var ana = new Window(portal, Chromium.desk());
                var mara = new Window(portal, Chromium.phone())) {
            mara.signIn(MARA).open(path);
            ana.signIn(ANA).open(path);
            ana.page()
                    .locator("form[action='" + path + "/notes'] textarea")
                    .evaluate("e => { const d = e.closest('details'); if (d) d.open = true }");
            given.note(ANA, ticket.json("id"), word);
            ana.sees(word).picture("ticket-note");
            given.reply(ANA, ticket.json("id"), "Visible " + word.substring(1));
            mara.sees("Visible " + word.substring(1));
            assertThat(mara.page().content()).doesNotContain(word);
        }
    }

    private void speak(String language) {
        for (var who : new Someone[] {MARA, ANA}) {
            portal.api(who).patch("/me", Map.of("language", language)).expect(204);
        }
    }

    private static byte[] png() throws IOException {
        var image = new BufferedImage(320, 180, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(new Color(0x20, 0x6b, 0xc4));
        graphics.fillRect(20, 20, 200, 100);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
