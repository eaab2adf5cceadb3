package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ADMIN;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.MARA;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import studio.portal.application.account.Device;
import studio.portal.application.account.RequestPasswordReset;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.EmailAddress;
import studio.portal.persistence.Vendor;

/** Links that were mailed: as long as they are good, and after they were used, withdrawn, or their person disabled. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class MailedLinksTest {
    private static final String PASSWORD = "a-new-long-password";

    private final RunningPortal portal = RunningPortal.fresh(Vendor.H2, Map.of());

    @AfterAll
    void stop() {
        portal.close();
    }

    @Test
    void a_reset_link_opens_changes_nothing_by_being_opened_and_works_once() {
        var email = newMember();
        var link = resetLink(email);
        var browser = portal.browser();
        for (var i = 0; i < 3; i++) {
            browser.get(link).expect(200);
        }
        browser.send("HEAD", link, new byte[0], Map.of()).expect(200);

        browser.post(link, "password", "short").expect(422);
        browser.post(link, "password", PASSWORD).expect(303);

        assertGone(link, "password", PASSWORD);
        portal.browser().signIn(email, PASSWORD);
    }

    @Test
    void the_reset_link_of_somebody_who_was_disabled_is_gone() {
        var email = newMember();
        var link = resetLink(email);
        disable(email);

        assertGone(link, "password", PASSWORD);
    }

    @Test
    void a_reset_link_is_gone_once_the_password_was_changed_otherwise() {
        var email = newMember();
        var link = resetLink(email);
        var other = resetLink(email);
        var browser = portal.browser();
        browser.get(link).expect(200);
        browser.post(link, "password", PASSWORD).expect(303);

        assertGone(other, "password", PASSWORD);
    }

    @Test
    void an_invitation_opens_changes_nothing_by_being_opened_and_works_once() {
        var email = "opened-" + UUID.randomUUID() + "@kern.example";
        var link = invite(email);
        var browser = portal.browser();
        for (var i = 0; i < 3; i++) {
            assertThat(browser.get(link).expect(200).text()).contains(email);
        }

        browser.post(link, "name", "In Vited").expect(303);

        browser.get("/tickets").expect(200);
        assertGone(link, "name", "In Vited");
    }

    @Test
    void an_invitation_that_was_withdrawn_is_gone() {
        var email = "withdrawn-" + UUID.randomUUID() + "@kern.example";
        var link = invite(email);
        var open = portal.api(ANA)
                .get("/invitations?clientId=" + client())
                .expect(200)
                .json()
                .path("items");
        open.forEach(invitation -> {
            if (invitation.path("email").asText().equals(email)) {
                portal.api(ANA)
                        .delete("/invitations/" + invitation.path("id").asText())
                        .expect(204);
            }
        });

        assertGone(link, "name", "In Vited");
    }

    @Test
    void an_invitation_of_somebody_who_was_disabled_lets_nobody_in() {
        var email = newMember();
        disable(email);
        var other = portal.api(ANA)
                .post("/clients", Map.of("name", "Greenhouse " + UUID.randomUUID()))
                .expect(201)
                .json("id");
        portal.api(ANA)
                .post("/invitations", Map.of("email", email, "name", "N", "clientId", other))
                .expect(201);
        var link = portal.mails()
                .await(email, letter -> letter.text().contains("Greenhouse"))
                .path();
        var browser = portal.browser();
        browser.get(link).expect(200);

        browser.post(link, "name", "N").expect(409);
        browser.get("/tickets").expect(303);
        var token = link.substring(link.lastIndexOf('/') + 1);
        portal.visitor()
                .post("/invitations/acceptance", Map.of("token", token, "name", "N"))
                .problem(409);
    }

    @Test
    void whoever_manages_a_client_gets_one_mail_about_the_tickets_of_somebody_who_left() {
        var email = "leaving-" + UUID.randomUUID() + "@kern.example";
        var link = invite(email);
        var browser = portal.browser();
        browser.get(link).expect(200);
        browser.post(link, "name", "Lea Ving").expect(303);
        for (var subject : List.of("First of Lea", "Second of Lea")) {
            browser.get("/tickets/new").expect(200);
            browser.post("/tickets", "subject", subject, "description", "D").expect(303);
        }
        var person = portal.api(ADMIN)
                .get("/people?q=" + Http.encode(email))
                .expect(200)
                .json("items/0/id");
        portal.api(ANA).delete("/clients/" + client() + "/members/" + person).expect(204);

        var letter = portal.mails().await(MARA.email(), mail -> mail.text().contains("Lea Ving"));
        assertThat(letter.text()).contains("First of Lea", "Second of Lea");
        assertThat(letter.path()).isEqualTo("/tickets");
        assertThat(portal.browser().get(letter.path()).expect(303).location())
                .isEqualTo("/sign-in?continue=%2Ftickets");
        var list = portal.browser(MARA).get(letter.path()).expect(200).text();
        assertThat(list).contains("First of Lea", "Second of Lea");
        assertThat(portal.mails().to(MARA.email()))
                .filteredOn(mail -> mail.text().contains("Lea Ving"))
                .hasSize(1);
    }

    /** The same page as for a link that never was one, for reading and for sending. */
    private void assertGone(String link, String field, String value) {
        var never = link.substring(0, link.lastIndexOf('/') + 1) + "never-was-one-" + UUID.randomUUID();
        var browser = portal.browser();
        browser.get("/sign-in").expect(200);
        for (var answers : List.of(
                List.of(browser.get(link), browser.get(never)),
                List.of(browser.post(link, field, value), browser.post(never, field, value)))) {
            assertThat(answers.get(0).expect(404).status())
                    .isEqualTo(answers.get(1).status());
            assertThat(plain(answers.get(0), link)).isEqualTo(plain(answers.get(1), never));
        }
    }

    private static String plain(Answer answer, String link) {
        return Normal.whole(answer).replace(link, "…");
    }

    private String resetLink(String email) {
        var before = portal.mails().to(email);
        portal.portal()
                .accounts()
                .requestPasswordReset()
                .handle(
                        new Actor.Visitor(),
                        new RequestPasswordReset.Command(new EmailAddress(email)),
                        new Device("Test", "192.0.2.1"));
        return portal.mails()
                .await(email, letter -> letter.text().contains("/reset/") && !before.contains(letter))
                .path();
    }

    private void disable(String email) {
        var person = portal.api(ADMIN)
                .get("/people?q=" + Http.encode(email))
                .expect(200)
                .json("items/0/id");
        portal.api(ADMIN)
                .patch("/people/" + person, Map.of("status", "disabled"))
                .expect(200);
    }

    private String client() {
        return portal.api(MARA).get("/me").json("client/id");
    }

    private String invite(String email) {
        portal.api(ANA)
                .post("/invitations", Map.of("email", email, "name", "New", "clientId", client()))
                .expect(201);
        return portal.mails()
                .await(email, letter -> letter.subject().contains("invitation"))
                .path();
    }

    private String newMember() {
        var email = "linked-" + UUID.randomUUID() + "@kern.example";
        var link = invite(email);
        var browser = portal.browser();
        browser.get(link).expect(200);
        browser.post(link, "name", "New Member").expect(303);
        return email;
    }
}
