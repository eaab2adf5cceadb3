package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ADMIN;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.BEA;
import static studio.portal.bootstrap.Someone.MARA;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with what was sent: the answer says so at the right place, tells nothing else, changes nothing. */
final class BadInputTest {
    private static final int BODY_LENGTH = 20_000;

    private final RunningPortal portal = RunningPortal.onH2();
    private final Given given = new Given(portal);
    private final Api mara = portal.api(MARA);
    private final Api ana = portal.api(ANA);

    /** What replaces {@code VALUE} in the otherwise right body is wrong. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "subject | null",
                "subject | ''",
                "subject | '   '",
                "subject | 7",
                "subject | true",
                "subject | []",
                "subject | {}",
                "description | null",
                "description | ''",
                "description | 12",
                "priority | ''",
                "priority | 'enormous'",
                "priority | 3",
                "category | 'x'",
                "category | []",
                "category | '  '",
                "projectId | ''",
                "requesterId | ''",
                "projectId | 'no-uuid'",
                "projectId | '00000000-0000-7000-8000-000000000000'",
                "attachmentIds | 'a'",
                "attachmentIds | ['']",
                "attachmentIds | ['no-uuid']",
                "attachmentIds | [null]",
                "attachmentIds | [1]",
                "attachmentIds | ['00000000-0000-7000-8000-000000000000']",
                "unknown | 1",
                "status | 'open'",
                "id | '00000000-0000-7000-8000-000000000000'",
                "subject | 'nul \\u0000'",
                "subject | 'half \\ud800'",
            })
    void a_wrong_field_of_a_new_ticket_is_named(String field, String value) {
        var before = count(mara);
        var fields = new LinkedHashMap<>(Map.of("subject", "'S'", "description", "'D'"));
        fields.put(field, value);

        var refused =
                mara.raw("POST", "/tickets", "application/json", object(fields)).problem(422);

        assertThat(refused.error(field)).as("%s", refused).isNotBlank();
        assertThat(count(mara)).isEqualTo(before);
    }

    @Test
    void what_is_too_long_is_named_and_what_just_fits_is_taken() {
        var before = count(mara);
        assertThat(open("S".repeat(201), "D").problem(422).error("subject")).contains("200");
        assertThat(open("S", "D".repeat(BODY_LENGTH + 1)).problem(422).error("description"))
                .isNotBlank();
        assertThat(count(mara)).isEqualTo(before);

        open("S".repeat(200), "D".repeat(BODY_LENGTH)).expect(201);
        open("😀".repeat(100), "Ünï").expect(201);
    }

    @Test
    void everything_wrong_is_told_at_once() {
        var refused = mara.post("/tickets", Map.of("subject", "", "priority", "x", "nonsense", 1))
                .problem(422);

        for (var field : List.of("subject", "description", "priority", "nonsense")) {
            assertThat(refused.error(field)).as(field).isNotBlank();
        }
    }

    @Test
    void too_many_files_are_refused() {
        var ids = IntStream.range(0, 100).mapToObj(i -> ApiContract.absent()).toList();
        var refused = mara.post("/tickets", Map.of("subject", "S", "description", "D", "attachmentIds", ids))
                .problem(422);

        assertThat(refused.error("attachmentIds")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "{", "[]", "null", "7", "\"text\"", "{\"subject\":\"a\",\"subject\":\"b\"}"})
    void a_body_that_is_no_object_is_400(String body) {
        mara.raw("POST", "/tickets", "application/json", body.getBytes(StandardCharsets.UTF_8))
                .problem(400);
    }

    @Test
    void a_deep_body_and_bytes_that_are_no_text_are_400() {
        var deep = "{\"subject\":" + "[".repeat(5000) + "]".repeat(5000) + "}";
        mara.raw("POST", "/tickets", "application/json", deep.getBytes(StandardCharsets.UTF_8))
                .problem(400);
        mara.raw("POST", "/tickets", "application/json", new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'})
                .problem(400);
    }

    @Test
    void another_type_of_body_is_415() {
        for (var type : List.of("text/plain", "application/xml", "application/x-www-form-urlencoded")) {
            mara.raw("POST", "/tickets", type, "{}".getBytes(StandardCharsets.UTF_8))
                    .problem(415);
        }
    }

    @Test
    void a_body_that_is_too_large_is_413() {
        mara.post("/tickets", Map.of("subject", "S", "description", "D".repeat(2_000_000)))
                .problem(413);
    }

    @Test
    void a_method_that_an_address_lacks_is_405() {
        mara.delete("/tickets").problem(405);
        mara.json("PUT", "/tickets", Map.of()).problem(405);
    }

    @Test
    void an_address_that_is_none_is_404() {
        mara.get("/nothing/here").problem(404);
        mara.get("/tickets/1/2/3/4").problem(404);
        var page = portal.browser(MARA).get("/nothing/here").expect(404);
        assertThat(page.header("Content-Type").orElse("")).startsWith("text/html");
    }

    @Test
    void no_token_a_wrong_one_and_another_scheme_are_401() {
        for (var answer : List.of(
                portal.visitor().get("/tickets"),
                portal.api("nonsense").get("/tickets"),
                portal.visitor().get("/tickets", "Authorization", "Basic YTpi"),
                portal.visitor().get("/tickets", "Authorization", "Bearer"))) {
            answer.problem(401);
            assertThat(answer.header("WWW-Authenticate").orElse("")).startsWith("Bearer");
        }
    }

    @Test
    void a_foreign_and_an_absent_id_in_a_body_are_told_alike() {
        var jonas = given.personId(Someone.JONAS);
        var bea = given.personId(BEA);
        var ticket = given.ticket(MARA);

        for (var id : List.of(bea, ApiContract.absent())) {
            var assignee = ana.patch("/tickets/" + ticket.json("id"), Map.of("assigneeId", id))
                    .problem(422);
            assertThat(assignee.error("assigneeId")).isNotBlank();
        }
        for (var id : List.of(jonas, ApiContract.absent())) {
            var requester = ana.post("/tickets", Map.of("subject", "S", "description", "D", "requesterId", id))
                    .problem(422);
            assertThat(requester.error("requesterId")).isNotBlank();
        }
        assertThat(mara.get("/tickets/" + ticket.json("id")).json("version")).isEqualTo(ticket.json("version"));
    }

    @Test
    void a_client_that_is_not_ones_own_and_one_that_is_not_there_are_told_alike() {
        var bluebird = portal.api(BEA).get("/me").json("client/id");
        var browser = portal.browser(MARA);
        browser.get("/profile").expect(200);
        var answers = List.of(bluebird, ApiContract.absent()).stream()
                .map(id -> browser.send(
                        "PUT",
                        "/api/v1/me/client",
                        Http.json(Map.of("clientId", id)),
                        Map.of("Content-Type", "application/json", "X-CSRF-Token", browser.csrf())))
                .map(answer -> answer.problem(422))
                .toList();

        assertThat(answers.get(0).error("clientId")).isNotBlank();
        assertThat(answers.get(0).text()).isEqualTo(answers.get(1).text());
        browser.post("/profile/client", "clientId", bluebird, "continue", "/").expect(422);
    }

    @Test
    void a_filter_that_is_no_value_is_named() {
        assertThat(ana.get("/tickets?unassigned=perhaps").problem(422).error("unassigned"))
                .isNotBlank();
        assertThat(ana.get("/messages?state=lost").problem(422).error("state")).isNotBlank();
        ana.get("/tickets?unassigned=false").expect(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "status | 'nonsense'",
                "status | null",
                "status | ''",
                "assigneeId | ''",
                "plannedFor | ''",
                "plannedFor | ' '",
                "priority | null",
                "priority | 4",
                "category | 'z'",
                "assigneeId | 'x'",
                "plannedFor | '2026-02-30'",
                "plannedFor | 'tomorrow'",
                "plannedFor | 20260101",
                "plannedFor | '+999999999-01-01'",
                "plannedFor | '0000-01-01'",
                "plannedFor | '-0001-01-01'",
                "subject | 'Other'",
                "requesterId | '00000000-0000-7000-8000-000000000000'",
            })
    void a_wrong_field_of_a_change_is_named_and_nothing_changes(String field, String value) {
        var ticket = given.ticket(MARA);
        var path = "/tickets/" + ticket.json("id");

        var refused = ana.raw(
                        "PATCH",
                        path,
                        "application/merge-patch+json",
                        object(new LinkedHashMap<>(Map.of(field, value))))
                .problem(422);

        assertThat(refused.error(field)).as("%s", refused).isNotBlank();
        assertThat(mara.get(path).json()).isEqualTo(ticket.json());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "body | null",
                "body | ''",
                "body | 4",
                "kind | ''",
                "status | ''",
                "kind | 'shout'",
                "kind | 4",
                "status | 'gone'",
                "attachmentIds | ['00000000-0000-7000-8000-000000000000']",
                "nonsense | 'x'",
            })
    void a_wrong_field_of_a_message_is_named_and_nothing_is_written(String field, String value) {
        var ticket = given.ticket(MARA);
        var path = "/tickets/" + ticket.json("id");
        var fields = new LinkedHashMap<>(Map.of("body", "'B'", "kind", "'reply'"));
        fields.put(field, value);

        var refused = ana.raw("POST", path + "/messages", "application/json", object(fields))
                .problem(422);

        assertThat(refused.error(field)).as("%s", refused).isNotBlank();
        assertThat(mara.get(path).json()).isEqualTo(ticket.json());
    }

    @Test
    void a_message_that_is_too_long_is_named() {
        var ticket = given.ticket(MARA);
        var refused = mara.post(
                        "/tickets/" + ticket.json("id") + "/messages",
                        Map.of("body", "B".repeat(BODY_LENGTH + 1), "kind", "reply"))
                .problem(422);
        assertThat(refused.error("body")).isNotBlank();
    }

    @Test
    void a_form_with_wrong_fields_is_shown_again_with_what_was_typed() {
        var browser = portal.browser(MARA);
        var before = count(mara);
        browser.get("/tickets/new").expect(200);

        var again = browser.post("/tickets", "subject", "", "description", "Typed <b>words</b>", "priority", "huge")
                .expect(422);

        assertThat(again.text()).contains("Typed &lt;b&gt;words&lt;/b&gt;").contains("aria-invalid");
        again.assertTellsNothing();
        assertThat(count(mara)).isEqualTo(before);
    }

    @Test
    void a_form_with_unknown_or_doubled_fields_is_refused() {
        var browser = portal.browser(MARA);
        var before = count(mara);
        browser.post("/tickets", "subject", "S", "description", "D", "nonsense", "1")
                .expect(422);
        var doubled = "csrf=" + Http.encode(browser.csrf()) + "&subject=A&subject=B&description=D";
        var answer = browser.send(
                "POST",
                "/tickets",
                doubled.getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Type", "application/x-www-form-urlencoded"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(count(mara)).isEqualTo(before);
    }

    @Test
    void wrong_accounts_clients_and_invitations_are_refused() {
        var admin = portal.api(ADMIN);
        assertThat(ana.post("/clients", Map.of("name", "")).problem(422).error("name"))
                .isNotBlank();
        assertThat(ana.post("/clients", Map.of("name", "N".repeat(10_000)))
                        .problem(422)
                        .error("name"))
                .isNotBlank();
        assertThat(ana.post("/clients", Map.of("name", "N", "contactId", given.personId(MARA)))
                        .problem(422)
                        .error("contactId"))
                .isNotBlank();
        assertThat(admin.post("/invitations", Map.of("email", "no-address", "name", "N"))
                        .problem(422)
                        .error("email"))
                .isNotBlank();
        assertThat(admin.post(
                                "/invitations",
                                Map.of("email", "new@x.example", "name", "N", "clientId", ApiContract.absent()))
                        .problem(422)
                        .error("clientId"))
                .isNotBlank();
        assertThat(mara.patch("/me", Map.of("name", "")).problem(422).error("name"))
                .isNotBlank();
        assertThat(mara.patch("/me", Map.of("zone", "Mars/Olympus"))
                        .problem(422)
                        .error("zone"))
                .isNotBlank();
        assertThat(mara.patch("/me", Map.of("language", "xx")).problem(422).error("language"))
                .isNotBlank();
    }

    @Test
    void a_token_needs_an_address_and_the_password() {
        portal.visitor().post("/tokens", Map.of("email", "x")).problem(422);
        portal.visitor()
                .post("/tokens", Map.of("email", MARA.email(), "password", "wrong", "name", "n"))
                .problem(401);
        portal.visitor()
                .post("/tokens", Map.of("email", "nobody@nowhere.example", "password", "wrong", "name", "n"))
                .problem(401);
        portal.visitor()
                .post(
                        "/tokens",
                        Map.of(
                                "email", MARA.email(),
                                "password", Someone.PASSWORD,
                                "clientId", ApiContract.absent()))
                .problem(422);
    }

    private Answer open(String subject, String description) {
        return mara.post("/tickets", Map.of("subject", subject, "description", description));
    }

    private static int count(Api api) {
        var count = 0;
        for (var status : api.get("/tickets/summary").expect(200).json()) {
            count += status.intValue();
        }
        return count;
    }

    /** Values are JSON with single quotes. */
    private static byte[] object(Map<String, String> fields) {
        var text = new StringBuilder("{");
        fields.forEach((name, value) -> text.append(text.length() > 1 ? "," : "")
                .append("\"" + name + "\":")
                .append(value.replace('\'', '"')));
        return text.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }
}
