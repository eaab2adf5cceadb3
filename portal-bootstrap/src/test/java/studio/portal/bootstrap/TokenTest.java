package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ADMIN;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.MARA;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Ways to a token without any page. Each visitor comes from an address of their own, so that none slows down another. */
final class TokenTest {
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final RunningPortal portal = RunningPortal.onH2();
    private final Given given = new Given(portal);

    @Test
    void a_token_is_told_once_and_a_repeat_with_the_same_key_is_409() {
        var key = UUID.randomUUID().toString();
        var body = Map.of("email", MARA.email(), "password", Someone.PASSWORD, "name", "told once");
        var visitor = address();

        visitor(visitor, "/tokens", body, "Idempotency-Key", key).expect(201);
        var repeat = visitor(visitor, "/tokens", body, "Idempotency-Key", key).problem(409);

        assertThat(repeat.json("code")).isEqualTo("already-used");
        assertThat(repeat.json().has("token")).isFalse();
        assertThat(named("told once")).hasSize(1);
    }

    @Test
    void the_form_of_the_profile_wants_a_name_for_a_token_and_one_that_can_be_seen() {
        var browser = portal.browser().signIn(MARA);
        browser.get("/profile").expect(200);

        for (var name : List.of(" ", "Ex\u202eport")) {
            var again = browser.post("/profile/tokens", "name", name, "password", Someone.PASSWORD)
                    .expect(422)
                    .text();
            assertThat(again).contains("id=\"token-name-error\"");
        }
    }

    @Test
    void the_form_of_the_profile_tells_a_token_once_too() {
        var browser = portal.browser().signIn(MARA);
        var page = browser.get("/profile").expect(200);
        var name = Given.word("form");
        var form = Map.of(
                "csrf",
                page.csrf().orElseThrow(),
                "submission",
                page.submission().orElseThrow(),
                "name",
                name,
                "password",
                Someone.PASSWORD);

        browser.postExactly("/profile/tokens", form).expect(200);
        browser.postExactly("/profile/tokens", form).expect(409);

        assertThat(named(name)).hasSize(1);
    }

    @Test
    void a_wrong_password_counts_whatever_key_comes_with_it() {
        var visitor = address();
        var body = Map.of("email", MARA.email(), "password", "wrong");
        var last = visitor(
                visitor, "/tokens", body, "Idempotency-Key", UUID.randomUUID().toString());
        for (var i = 0; i < 8 && last.status() != 429; i++) {
            last.problem(401);
            last = visitor(
                    visitor,
                    "/tokens",
                    body,
                    "Idempotency-Key",
                    UUID.randomUUID().toString());
        }

        last.problem(429);
        assertThat(Integer.parseInt(last.header("Retry-After").orElse("0"))).isPositive();
        visitor(address(), "/tokens", Map.of("email", MARA.email(), "password", Someone.PASSWORD))
                .expect(201);
    }

    @Test
    void a_key_that_a_stranger_has_used_stays_free_for_the_others() {
        var key = UUID.randomUUID().toString();
        for (var email : List.of(Someone.BEA.email(), MARA.email())) {
            visitor(address(), "/tokens", Map.of("email", email, "password", Someone.PASSWORD), "Idempotency-Key", key)
                    .expect(201);
        }
    }

    @Test
    void when_a_token_ends_is_told_now_as_it_will_be_later() {
        var name = Given.word("ends");
        var created = visitor(
                        address(), "/tokens", Map.of("email", MARA.email(), "password", Someone.PASSWORD, "name", name))
                .expect(201);

        assertThat(named(name))
                .singleElement()
                .satisfies(token -> assertThat(token.path("expiresAt").asText()).isEqualTo(created.json("expiresAt")));
    }

    @Test
    void a_mailed_code_makes_a_token_once() {
        var visitor = address();
        var email = newMember();
        var asked = visitor(visitor, "/sign-in-codes", Map.of("email", email)).expect(202);
        var path = "/sign-in-codes/" + asked.json("id") + "/token";
        var code = portal.mails().awaitCode(email, asked.json("id"));

        visitor(visitor, path, Map.of("code", "AAAAAA")).problem(401);
        var token = visitor(visitor, path, Map.of("code", code)).expect(201).json("token");
        visitor(visitor, path, Map.of("code", code)).problem(401);

        assertThat(portal.api(token).get("/me").expect(200).json("email")).isEqualTo(email);
    }

    @Test
    void a_repeated_wish_for_a_code_is_one_mail_and_a_code_is_told_to_be_used() {
        var visitor = address();
        var email = newMember();
        var key = UUID.randomUUID().toString();
        var asked = visitor(visitor, "/sign-in-codes", Map.of("email", email), "Idempotency-Key", key)
                .expect(202);
        var again = visitor(visitor, "/sign-in-codes", Map.of("email", email), "Idempotency-Key", key)
                .expect(202);
        assertThat(again.json()).isEqualTo(asked.json());
        visitor(visitor, "/sign-in-codes", Map.of("email", "other@kern.example"), "Idempotency-Key", key)
                .problem(422);

        var path = "/sign-in-codes/" + asked.json("id") + "/token";
        var code = portal.mails().awaitCode(email, asked.json("id"));
        var other = UUID.randomUUID().toString();
        visitor(visitor, path, Map.of("code", "AAAAAA"), "Idempotency-Key", other)
                .problem(401);
        visitor(visitor, path, Map.of("code", code), "Idempotency-Key", key + "2")
                .expect(201);
        var repeat = visitor(visitor, path, Map.of("code", code), "Idempotency-Key", key + "2")
                .problem(409);
        assertThat(repeat.json("code")).isEqualTo("already-used");
    }

    @Test
    void a_repeated_wish_for_a_link_is_one_mail_and_the_link_sets_a_password_once() {
        var visitor = address();
        var email = newMember();
        var key = UUID.randomUUID().toString();
        for (var i = 0; i < 2; i++) {
            visitor(visitor, "/password-resets", Map.of("email", email), "Idempotency-Key", key)
                    .expect(204);
        }
        var link = portal.mails()
                .await(email, letter -> letter.text().contains("/reset/"))
                .path();
        var reset = Map.of("token", link.substring("/reset/".length()), "password", "second-long-password");
        for (var i = 0; i < 2; i++) {
            visitor(visitor, "/password-resets/completion", reset, "Idempotency-Key", key + "2")
                    .expect(204);
        }
        var other = Map.of("token", link.substring("/reset/".length()), "password", "third-long-password");
        visitor(visitor, "/password-resets/completion", other, "Idempotency-Key", key + "2")
                .problem(422);
        assertThat(portal.mails().to(email).stream()
                        .filter(letter -> letter.text().contains("/reset/")))
                .hasSize(1);
    }

    @Test
    void five_wrong_codes_are_all_whatever_key_comes_with_them() {
        var visitor = address();
        var email = newMember();
        var asked = visitor(visitor, "/sign-in-codes", Map.of("email", email)).expect(202);
        var path = "/sign-in-codes/" + asked.json("id") + "/token";
        var code = portal.mails().awaitCode(email, asked.json("id"));
        for (var i = 0; i < 5; i++) {
            visitor(visitor, path, Map.of("code", "AAAAA" + i), "Idempotency-Key", "k" + i)
                    .problem(401);
        }

        visitor(visitor, path, Map.of("code", code)).problem(401);
    }

    @Test
    void an_unknown_address_is_answered_like_a_known_one() {
        var known = visitor(address(), "/sign-in-codes", Map.of("email", MARA.email()));
        var unknown = visitor(address(), "/sign-in-codes", Map.of("email", "nobody@nowhere.example"));
        assertThat(withoutIds(known)).isEqualTo(withoutIds(unknown));

        for (var answer : new Answer[] {known, unknown}) {
            var path = "/sign-in-codes/" + answer.expect(202).json("id") + "/token";
            visitor(address(), path, Map.of("code", "AAAAAA")).problem(401);
        }
        visitor(address(), "/sign-in-codes/" + ApiContract.absent() + "/token", Map.of("code", "AAAAAA"))
                .problem(401);
        var wrong = visitor(address(), "/tokens", Map.of("email", MARA.email(), "password", "no"));
        var nobody = visitor(address(), "/tokens", Map.of("email", "nobody@nowhere.example", "password", "no"));
        assertThat(withoutIds(wrong.problem(401))).isEqualTo(withoutIds(nobody));
    }

    @Test
    void an_invitation_is_accepted_once_without_a_page() {
        var email = "invited-" + UUID.randomUUID() + "@kern.example";
        var invitation = invite(email);

        var accepted = visitor(address(), "/invitations/acceptance", Map.of("token", invitation, "name", "In Vited"))
                .expect(201);
        var me = portal.api(accepted.json("token")).get("/me").expect(200);

        assertThat(me.json("email")).isEqualTo(email);
        assertThat(me.json("name")).isEqualTo("In Vited");
        assertThat(me.json("client/name")).isEqualTo("Kern & Sons");
        visitor(address(), "/invitations/acceptance", Map.of("token", invitation, "name", "In Vited"))
                .problem(404);
        visitor(address(), "/invitations/acceptance", Map.of("token", "no-token", "name", "In Vited"))
                .problem(404);
        visitor(address(), "/invitations/acceptance", Map.of("token", invitation))
                .problem(422);
    }

    @Test
    void whoever_was_erased_is_not_enabled_again() {
        var email = newMember();
        var id = person(email);
        portal.api(ADMIN).post("/people/" + id + "/erasure", Map.of()).expect(204);

        var refused = portal.api(ADMIN)
                .patch("/people/" + id, Map.of("status", "active"))
                .problem(409);

        assertThat(refused.json("code")).isEqualTo("person-erased");
        assertThat(portal.api(ADMIN).get("/people/" + id).json("status")).isEqualTo("disabled");
        var page = portal.browser(ADMIN).get("/studio/people/" + id).expect(200).text();
        assertThat(page).contains("was erased").doesNotContain("/enabling", "/disabling", "/erasure");
        portal.browser(ADMIN).post("/studio/people/" + id + "/enabling").expect(409);
    }

    @Test
    void the_history_tells_events_by_their_stable_names() {
        var ticket = given.ticket(MARA).json("id");
        given.status(ticket, "resolved");
        given.status(ticket, "open");

        var types = portal.api(ANA)
                .get("/tickets/" + ticket + "/history")
                .expect(200)
                .json()
                .path("items");

        assertThat(types.findValuesAsText("type"))
                .containsExactly("ticket.reopened", "ticket.resolved", "ticket.opened");
    }

    private Iterable<com.fasterxml.jackson.databind.JsonNode> named(String name) {
        var tokens = portal.api(MARA).get("/tokens").expect(200).json().path("items");
        return () -> java.util.stream.StreamSupport.stream(tokens.spliterator(), false)
                .filter(token -> token.path("name").asText().equals(name))
                .iterator();
    }

    private String invite(String email) {
        var client = portal.api(MARA).get("/me").json("client/id");
        portal.api(ANA)
                .post("/invitations", Map.of("email", email, "name", "New", "clientId", client))
                .expect(201);
        var link = portal.mails()
                .await(email, letter -> letter.subject().contains("invitation"))
                .path();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    /** Of Kern &amp; Sons, without a password. */
    private String newMember() {
        var email = "member-" + UUID.randomUUID() + "@kern.example";
        visitor(address(), "/invitations/acceptance", Map.of("token", invite(email), "name", "New Member"))
                .expect(201);
        return email;
    }

    private String person(String email) {
        var people = portal.api(ADMIN).get("/people?q=" + Http.encode(email)).expect(200);
        return people.json("items/0/id");
    }

    private Answer visitor(String address, String path, Map<String, ?> body, String... headers) {
        var all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "X-Forwarded-For";
        all[1] = address;
        return portal.visitor().post(path, body, all);
    }

    private static String address() {
        var count = ADDRESSES.incrementAndGet();
        return "203.0.113." + count;
    }

    private static String withoutIds(Answer answer) {
        return Normal.whole(answer).replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "…");
    }
}
