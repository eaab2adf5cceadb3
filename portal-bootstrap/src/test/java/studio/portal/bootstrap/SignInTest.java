package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ADMIN;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.JONAS;
import static studio.portal.bootstrap.Someone.MARA;
import static studio.portal.bootstrap.Someone.PAUL;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import studio.portal.persistence.Vendor;

/** Ways in and out, and what stands in the way of those who should stay outside. A portal of its own: it locks people. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SignInTest {
    private final RunningPortal portal = RunningPortal.fresh(Vendor.H2, Map.of());
    private final Given given = new Given(portal);

    @AfterAll
    void stop() {
        portal.close();
    }

    @Test
    void a_mailed_code_signs_in_and_leads_where_the_person_wanted_to_go() {
        var browser = portal.browser();
        var wanted = browser.get("/tickets?status=open").expect(303).location();
        assertThat(wanted).isEqualTo("/sign-in?continue=%2Ftickets%3Fstatus%3Dopen");
        browser.get(wanted).expect(200);
        var code = askForCode(browser, MARA.email(), "/tickets?status=open");

        var in = browser.post("/sign-in/code", "code", code).expect(303);

        assertThat(in.location()).isEqualTo("/tickets?status=open");
        browser.get("/tickets").expect(200);
    }

    @Test
    void a_code_can_be_typed_on_the_device_on_which_the_mail_is_read() {
        askForCode(portal.browser(), PAUL.email(), "/tickets?status=open&q=a");
        var letter = portal.mails().await(PAUL.email(), mail -> mail.path().startsWith("/sign-in/code"));
        var phone = portal.browser();
        var page = phone.get(letter.path()).expect(200);
        var attempt = letter.path().replaceAll(".*attempt=", "");
        assertThat(page.text()).contains(attempt);

        phone.post("/sign-in/code", "attempt", attempt, "code", letter.code(), "continue", "/")
                .expect(303);

        phone.get("/tickets").expect(200);
    }

    @Test
    void the_way_to_the_other_forms_keeps_where_the_person_wanted_to_go() {
        var browser = portal.browser();
        var wanted = "%2Ftickets%3Fstatus%3Dopen%26q%3Dx";

        assertThat(browser.get("/sign-in?continue=" + wanted).text()).contains("/sign-in/password?continue=" + wanted);
        assertThat(browser.get("/sign-in/password?continue=" + wanted).text())
                .contains("\"/sign-in?continue=" + wanted);
        var sent = browser.post("/sign-in", "email", JONAS.email(), "continue", "/tickets?status=open&q=x")
                .expect(303);
        assertThat(browser.get(sent.location()).text()).contains("\"/sign-in?continue=" + wanted);
    }

    @Test
    void a_code_is_taken_however_it_is_typed_and_works_once() {
        var browser = portal.browser();
        var code = askForCode(browser, MARA.email(), "/");
        var attempt = browser.cookie("portal-code").orElseThrow();
        browser.post("/sign-in/code", "code", " " + code.toLowerCase(java.util.Locale.ROOT) + " ")
                .expect(303);

        var again = portal.browser();
        again.get("/sign-in").expect(200);
        var answer = again.send(
                "POST",
                "/sign-in/code",
                ("csrf=" + Http.encode(again.csrf()) + "&code=" + code)
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Map.of(
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Cookie",
                        "portal-code=" + attempt + "; portal-visit="
                                + again.cookie("portal-visit").orElseThrow()));
        assertThat(answer.status()).as("%s", answer).isNotEqualTo(303);
    }

    @Test
    void reading_pages_uses_no_code_up() {
        var browser = portal.browser();
        var code = askForCode(browser, ANA.email(), "/");
        for (var i = 0; i < 8; i++) {
            browser.get("/sign-in/code?code=" + code).expect(200);
        }

        browser.post("/sign-in/code", "code", code).expect(303);
    }

    @Test
    void the_sixth_try_is_too_late_even_with_the_right_code() {
        var browser = portal.browser();
        var code = askForCode(browser, JONAS.email(), "/");
        for (var i = 0; i < 5; i++) {
            browser.post("/sign-in/code", "code", "AAAAA" + i).expect(422);
        }

        browser.post("/sign-in/code", "code", code).expect(422);
        browser.get("/tickets").expect(303);
    }

    @Test
    void an_unknown_address_gets_the_same_answers_and_no_mail() {
        var known = portal.browser();
        var unknown = portal.browser();
        known.get("/sign-in").expect(200);
        unknown.get("/sign-in").expect(200);

        var one =
                known.post("/sign-in", "email", JONAS.email(), "continue", "/").expect(303);
        var other = unknown.post("/sign-in", "email", "nobody@nowhere.example", "continue", "/")
                .expect(303);
        assertThat(Normal.whole(one)).isEqualTo(Normal.whole(other));
        assertThat(Normal.text(known.get("/sign-in/code"))).isEqualTo(Normal.text(unknown.get("/sign-in/code")));
        assertThat(Normal.text(known.post("/sign-in/code", "code", "AAAAAA").expect(422)))
                .isEqualTo(Normal.text(
                        unknown.post("/sign-in/code", "code", "AAAAAA").expect(422)));
        assertThat(portal.mails().to("nobody@nowhere.example")).isEmpty();
    }

    @Test
    void a_wrong_password_tells_nothing_and_many_are_slowed_down() {
        var browser = portal.browser();
        browser.get("/sign-in/password").expect(200);
        var texts = new java.util.HashSet<String>();
        for (var email : new String[] {MARA.email(), "nobody@nowhere.example"}) {
            texts.add(
                    Normal.text(browser.post("/sign-in/password", "email", email, "password", "wrong", "continue", "/")
                                    .expect(422))
                            .replace(email, "…"));
        }
        assertThat(texts).hasSize(1);

        var last = browser.post("/sign-in/password", "email", MARA.email(), "password", "wrong", "continue", "/");
        for (var i = 0; i < 8 && last.status() != 429; i++) {
            last = browser.post("/sign-in/password", "email", MARA.email(), "password", "wrong", "continue", "/");
        }

        last.expect(429);
        assertThat(Integer.parseInt(last.header("Retry-After").orElse("0"))).isPositive();
        portal.browser().signIn(MARA); // from elsewhere she still comes in
    }

    @Test
    void a_changed_password_ends_other_sessions_and_all_tokens() {
        var person = newMember("changing");
        var here = portal.browser().signIn(person, Someone.PASSWORD);
        var there = portal.browser().signIn(person, Someone.PASSWORD);
        var token = portal.visitor()
                .post("/tokens", Map.of("email", person, "password", Someone.PASSWORD))
                .expect(201)
                .json("token");
        portal.api(token).get("/me").expect(200);

        here.get("/profile").expect(200);
        here.post("/profile/password", "currentPassword", Someone.PASSWORD, "newPassword", "another-long-one-2026")
                .expect(303);

        here.get("/profile").expect(200);
        there.get("/profile").expect(303);
        portal.api(token).get("/me").problem(401);
        portal.mails().await(person, letter -> letter.subject().contains("changed"));
    }

    @Test
    void a_disabled_person_is_out_at_once() {
        var person = newMember("leaving");
        var browser = portal.browser().signIn(person, Someone.PASSWORD);
        var token = portal.visitor()
                .post("/tokens", Map.of("email", person, "password", Someone.PASSWORD))
                .expect(201)
                .json("token");
        var id = portal.api(token).get("/me").expect(200).json("id");

        portal.api(ADMIN).patch("/people/" + id, Map.of("status", "disabled")).expect(200);

        browser.get("/tickets").expect(303);
        portal.api(token).get("/me").problem(401);
        var back = portal.browser();
        back.get("/sign-in/password").expect(200);
        back.post("/sign-in/password", "email", person, "password", Someone.PASSWORD, "continue", "/")
                .expect(422);
    }

    @Test
    void signing_out_ends_the_session_for_good() {
        var browser = portal.browser().signIn(MARA);
        var session = browser.cookie("portal").orElseThrow();
        browser.post("/sign-out").expect(303);

        var stolen = portal.http().send("GET", "/tickets", Map.of("Cookie", "portal=" + session), new byte[0]);
        assertThat(stolen.status()).isEqualTo(303);
    }

    @Test
    void a_form_without_its_token_is_403_and_does_nothing() {
        var browser = portal.browser().signIn(MARA);
        var before = portal.api(MARA).get("/tickets/summary").text();
        var stranger = portal.browser().signIn(Someone.BEA);

        for (var csrf : new String[] {"", "nonsense", stranger.csrf()}) {
            browser.postExactly("/tickets", Map.of("csrf", csrf, "subject", "S", "description", "D"))
                    .expect(403);
        }
        browser.postExactly("/tickets", Map.of("subject", "S", "description", "D"))
                .expect(403);

        assertThat(portal.api(MARA).get("/tickets/summary").text()).isEqualTo(before);
    }

    @Test
    void a_cookie_writes_by_the_api_only_with_the_token_of_a_form() {
        var browser = portal.browser().signIn(MARA);
        var body = Http.json(Map.of("subject", "By cookie", "description", "D"));
        var json = Map.of("Content-Type", "application/json");

        browser.send("GET", "/api/v1/me", new byte[0], Map.of()).expect(200);
        browser.send("POST", "/api/v1/tickets", body, json).problem(403);
        browser.send(
                        "POST",
                        "/api/v1/tickets",
                        body,
                        Map.of("Content-Type", "application/json", "X-CSRF-Token", browser.csrf()))
                .expect(201);
    }

    @Test
    void a_form_sent_twice_or_five_times_at_once_makes_one_ticket() {
        var browser = portal.browser().signIn(MARA);
        var page = browser.get("/tickets/new").expect(200);
        var subject = "Double click " + Given.word("double");
        var form = Map.of(
                "csrf",
                page.csrf().orElseThrow(),
                "submission",
                page.submission().orElseThrow(),
                "subject",
                subject,
                "description",
                "D");

        var answers = IntStream.range(0, 5)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> browser.postExactly("/tickets", form)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers).allSatisfy(answer -> answer.expect(303));
        assertThat(answers.stream().map(Answer::location).distinct()).hasSize(1);
        assertThat(portal.api(MARA)
                        .get("/tickets?q=" + Http.encode(subject))
                        .json()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void a_button_pressed_twice_does_it_once_and_blames_nobody() {
        var ticket = given.ticket(MARA);
        var page = "/tickets/" + ticket.json("number");
        var ana = portal.browser().signIn(ANA);
        for (var path : List.of("/resolution", "/resolution/removal")) {
            var shown = ana.get(page).expect(200);
            var form = Map.of(
                    "csrf",
                    shown.csrf().orElseThrow(),
                    "submission",
                    shown.submission().orElseThrow(),
                    "version",
                    portal.api(ANA).get("/tickets/" + ticket.json("id")).json("version"));

            ana.postExactly(page + path, form).expect(303);
            ana.postExactly(page + path, form).expect(303);
        }
        assertThat(portal.api(ANA)
                        .get("/tickets/" + ticket.json("id") + "/history")
                        .text()
                        .split("ticket.resolved", -1))
                .hasSize(2);
    }

    @Test
    void two_staff_who_reply_at_once_on_the_page_both_keep_their_words() {
        var ticket = given.ticket(MARA);
        var page = "/tickets/" + ticket.json("number");
        var ana = portal.browser().signIn(ANA);
        var jonas = portal.browser().signIn(JONAS);
        ana.get(page).expect(200);
        jonas.get(page).expect(200);

        var one = CompletableFuture.supplyAsync(() -> ana.post(page + "/messages", "body", "From Ana"));
        var other = CompletableFuture.supplyAsync(() -> jonas.post(page + "/messages", "body", "From Jonas"));

        one.join().expect(303);
        other.join().expect(303);
        assertThat(portal.browser().signIn(MARA).get(page).text()).contains("From Ana", "From Jonas");
    }

    @Test
    void a_stale_change_on_the_page_is_409_with_the_newer_state_and_the_typed_text() {
        var ticket = given.ticket(MARA);
        var page = "/tickets/" + ticket.json("number");
        var ana = portal.browser().signIn(ANA);
        ana.get(page).expect(200);
        given.status(ticket.json("id"), "in_progress");

        var stale = ana.post(
                        page + "/messages",
                        "body",
                        "Typed with care",
                        "status",
                        "waiting_client",
                        "version",
                        ticket.json("version"))
                .expect(409);

        assertThat(stale.text()).contains("Typed with care");
        assertThat(portal.api(MARA).get("/tickets/" + ticket.json("id")).json("status"))
                .isEqualTo("in_progress");
    }

    private String askForCode(Browser browser, String email, String continueTo) {
        browser.get("/sign-in").expect(200);
        browser.post("/sign-in", "email", email, "continue", continueTo).expect(303);
        return portal.mails().awaitCode(email, browser.cookie("portal-code").orElseThrow());
    }

    /** Invited by Ana, accepted by the mail, and given the password. */
    private String newMember(String name) {
        var email = name + "-" + UUID.randomUUID() + "@kern.example";
        var client = portal.api(MARA).get("/me").json("client/id");
        portal.api(ANA)
                .post("/invitations", Map.of("email", email, "name", "New Colleague", "clientId", client))
                .expect(201);
        var link = portal.mails()
                .await(email, letter -> letter.subject().contains("invitation"))
                .path();
        var browser = portal.browser();
        browser.get(link).expect(200);
        browser.post(link, "name", "New Colleague").expect(303);
        browser.get("/profile").expect(200);
        browser.post("/profile/password", "currentPassword", "", "newPassword", Someone.PASSWORD)
                .expect(303);
        return email;
    }
}
