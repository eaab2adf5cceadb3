package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.BEA;
import static studio.portal.bootstrap.Someone.MARA;
import static studio.portal.bootstrap.Someone.PAUL;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import studio.portal.application.Change;
import studio.portal.application.ticket.ChangeTicket;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.ticket.Priority;
import studio.portal.domain.ticket.TicketId;
import studio.portal.persistence.WhileOpen;

/** Opening, reading and changing tickets by the JSON API, word for word as promised. */
abstract class TicketApiContract extends ApiContract {
    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z";

    @Test
    void opening_a_ticket_answers_201_where_it_is_and_the_ticket() {
        var opened = mara.post(
                        "/tickets",
                        Map.of(
                                "subject", "Printer",
                                "description", "It burns",
                                "priority", "high",
                                "category", "technical"))
                .expect(201);

        assertThat(opened.location()).matches("/api/v1/tickets/" + ID);
        assertThat(opened.location()).endsWith(opened.json("id"));
        assertThat(opened.json("number")).matches("\\d+");
        assertThat(opened.json("status")).isEqualTo("open");
        assertThat(opened.json("priority")).isEqualTo("high");
        assertThat(opened.json("category")).isEqualTo("technical");
        assertThat(opened.json("createdAt")).matches(TIME);
        assertThat(opened.header("ETag")).isPresent();
        var found = mara.get(opened.location()).expect(200);
        assertThat(found.json()).isEqualTo(opened.json());
        assertThat(found.header("ETag")).isEqualTo(opened.header("ETag"));
    }

    @Test
    void priority_and_category_are_medium_and_general_unless_said() {
        var opened = given.ticket(MARA);

        assertThat(opened.json("priority")).isEqualTo("medium");
        assertThat(opened.json("category")).isEqualTo("general");
    }

    @Test
    void staff_open_a_ticket_for_a_member() {
        var opened = ana.post(
                        "/tickets",
                        Map.of("subject", "By phone", "description", "Called", "requesterId", given.personId(MARA)))
                .expect(201);

        assertThat(opened.json("requester/name")).isEqualTo("Mara Kern");
        assertThat(opened.json("openedBy/name")).isEqualTo("Ana Ruiz");
        mara.get(path(opened)).expect(200);
        paul.get(path(opened)).problem(404);
    }

    @Test
    void a_member_opens_tickets_for_nobody_else() {
        for (var person : java.util.List.of(given.personId(BEA), absent())) {
            var refused = mara.post("/tickets", Map.of("subject", "S", "description", "D", "requesterId", person))
                    .problem(422);
            assertThat(refused.error("requesterId")).isNotBlank();
        }
    }

    @Test
    void the_same_key_and_body_give_the_same_answer_and_one_ticket() {
        var key = "key-" + absent();
        var body = Map.of("subject", "Twice " + Given.word("twice"), "description", "D");

        var first = mara.post("/tickets", body, "Idempotency-Key", key).expect(201);
        var second = mara.post("/tickets", body, "Idempotency-Key", key).expect(201);

        assertThat(second.location()).isEqualTo(first.location());
        assertThat(second.json()).isEqualTo(first.json());
        var found = mara.get("/tickets?q=" + Http.encode(body.get("subject"))).expect(200);
        assertThat(found.json().path("items")).hasSize(1);
    }

    @Test
    void the_same_key_with_another_body_is_422() {
        var key = "key-" + absent();
        mara.post("/tickets", Map.of("subject", "One", "description", "D"), "Idempotency-Key", key)
                .expect(201);

        mara.post("/tickets", Map.of("subject", "Two", "description", "D"), "Idempotency-Key", key)
                .problem(422);
    }

    @Test
    void the_same_key_of_somebody_else_is_another_key() {
        var key = "key-" + absent();
        var body = Map.of("subject", "Same", "description", "D");

        var one = mara.post("/tickets", body, "Idempotency-Key", key).expect(201);
        var other = bea.post("/tickets", body, "Idempotency-Key", key).expect(201);

        assertThat(other.json("id")).isNotEqualTo(one.json("id"));
    }

    @Test
    void staff_change_a_ticket_by_merge_patch() {
        var ticket = given.ticket(MARA);
        var jonas = given.personId(Someone.JONAS);

        var changed = ana.patch(
                        path(ticket),
                        Map.of(
                                "status",
                                "in_progress",
                                "priority",
                                "urgent",
                                "assigneeId",
                                jonas,
                                "plannedFor",
                                "2031-05-06"))
                .expect(200);
        assertThat(changed.json("status")).isEqualTo("in_progress");
        assertThat(changed.json("priority")).isEqualTo("urgent");
        assertThat(changed.json("category")).isEqualTo("general");
        assertThat(changed.json("assignee/name")).isEqualTo("Jonas Lind");
        assertThat(changed.json("plannedFor")).isEqualTo("2031-05-06");
        assertThat(changed.header("ETag")).isPresent().isNotEqualTo(ticket.header("ETag"));

        var cleared = ana.raw(
                        "PATCH",
                        path(ticket),
                        "application/merge-patch+json",
                        "{\"assigneeId\":null}".getBytes(StandardCharsets.UTF_8))
                .expect(200);
        assertThat(cleared.json().path("assignee").isNull()).isTrue();
        assertThat(cleared.json("plannedFor")).isEqualTo("2031-05-06");
    }

    @Test
    void a_patch_of_nothing_changes_nothing() {
        var ticket = given.ticket(MARA);

        var same = ana.patch(path(ticket), Map.of()).expect(200);

        assertThat(same.header("ETag")).isEqualTo(ticket.header("ETag"));
    }

    @Test
    void a_version_that_is_named_and_old_is_412() {
        var ticket = given.ticket(MARA);
        var etag = ticket.header("ETag").orElseThrow();
        ana.patch(path(ticket), Map.of("priority", "low"), "If-Match", etag).expect(200);

        ana.patch(path(ticket), Map.of("priority", "high"), "If-Match", etag).problem(412);
        ana.patch(path(ticket), Map.of("priority", "high"), "If-Match", "\"nonsense\"")
                .problem(412);
        assertThat(mara.get(path(ticket)).json("priority")).isEqualTo("low");
        ana.patch(path(ticket), Map.of("priority", "high"), "If-Match", "*").expect(200);
    }

    @Test
    void one_of_several_versions_is_enough_and_a_weak_one_is_none() {
        var ticket = given.ticket(MARA);
        var etag = ticket.header("ETag").orElseThrow();

        ana.patch(path(ticket), Map.of("priority", "low"), "If-Match", "W/" + etag)
                .problem(412);
        ana.patch(path(ticket), Map.of("priority", "low"), "If-Match", "\"77\", \"78\"")
                .problem(412);
        ana.patch(path(ticket), Map.of("priority", "low"), "If-Match", "\"77\", " + etag)
                .expect(200);
    }

    @Test
    void whatever_is_done_to_a_ticket_heeds_the_version_that_is_named() {
        var ticket = given.ticket(MARA);
        var message = given.reply(MARA, ticket.json("id"), "B").json("id");
        var paul = Map.of("personId", given.personId(PAUL));
        var body = Map.of("body", "B");
        var before = ana.get(path(ticket)).json();
        String[] old = {"If-Match", "\"99\""};

        mara.post(path(ticket) + "/resolution", Map.of(), old).problem(412);
        mara.delete(path(ticket) + "/resolution", old).problem(412);
        mara.post(path(ticket) + "/participants", paul, old).problem(412);
        mara.delete(path(ticket) + "/participants/" + given.personId(PAUL), old).problem(412);
        mara.post(path(ticket) + "/messages", body, old).problem(412);
        ana.post(path(ticket) + "/messages", Map.of("body", "B", "status", "in_progress"), old)
                .problem(412);
        ana.post(path(ticket) + "/messages", Map.of("body", "B", "kind", "note"), old)
                .problem(412);
        ana.delete(path(ticket) + "/messages/" + message, old).problem(412);

        assertThat(ana.get(path(ticket)).json()).isEqualTo(before);
        var etag = ana.get(path(ticket)).header("ETag").orElseThrow();
        mara.post(path(ticket) + "/messages", body, "If-Match", etag).expect(201);
    }

    /** On PostgreSQL whoever comes second reads the old version first, and waits for the ticket only then. */
    @TestFactory
    Stream<DynamicTest> a_version_that_becomes_old_while_somebody_waits_for_the_ticket_is_412() {
        var paul = Map.of("personId", given.personId(PAUL));
        var deeds = Map.<String, Deed>of(
                "reply", (path, message, etag) -> mara.post(path + "/messages", Map.of("body", "B"), "If-Match", etag),
                "note",
                        (path, message, etag) ->
                                ana.post(path + "/messages", Map.of("body", "B", "kind", "note"), "If-Match", etag),
                "redaction", (path, message, etag) -> ana.delete(path + "/messages/" + message, "If-Match", etag),
                "participant", (path, message, etag) -> mara.post(path + "/participants", paul, "If-Match", etag));
        return deeds.entrySet().stream()
                .map(deed -> DynamicTest.dynamicTest(deed.getKey(), () -> meetsANewerVersion(deed.getValue())));
    }

    @FunctionalInterface
    private interface Deed {
        Answer of(String path, String message, String etag);
    }

    private void meetsANewerVersion(Deed deed) throws Exception {
        var ticket = given.ticket(MARA);
        var message = given.reply(MARA, ticket.json("id"), "B").json("id");
        var etag = mara.get(path(ticket)).header("ETag").orElseThrow();
        var anybody = new Actor.Staff(new PersonId(UUID.fromString(given.personId(Someone.ANA))), false);
        var answer = new AtomicReference<Answer>();

        var failure = WhileOpen.run(
                portal.portal().openDatabase(),
                () -> portal.portal().tickets().changeTicket().handle(anybody, idOf(ticket), lowPriority()),
                () -> answer.set(deed.of(path(ticket), message, etag)));

        assertThat(failure).isEmpty();
        answer.get().problem(412);
    }

    private static TicketId idOf(Answer ticket) {
        return new TicketId(UUID.fromString(ticket.json("id")));
    }

    private static ChangeTicket.Command lowPriority() {
        return new ChangeTicket.Command(
                Optional.empty(),
                Optional.of(Priority.LOW),
                Optional.empty(),
                Change.none(),
                Change.none(),
                Optional.empty());
    }

    @Test
    void a_move_that_the_rules_forbid_is_409_with_the_rule() {
        var ticket = given.ticket(MARA);

        var refused = ana.patch(path(ticket), Map.of("status", "closed")).problem(409);

        assertThat(refused.json("code")).isEqualTo("status-move");
        assertThat(refused.json("type")).contains("status-move");
        assertThat(mara.get(path(ticket)).json("status")).isEqualTo("open");
    }

    @Test
    void a_member_who_sees_a_ticket_but_may_not_change_it_gets_403() {
        var ticket = given.ticket(MARA);

        mara.patch(path(ticket), Map.of("priority", "urgent")).problem(403);
    }

    @Test
    void the_requester_resolves_and_reopens() {
        var ticket = given.ticket(MARA);

        assertThat(mara.post(path(ticket) + "/resolution", Map.of()).expect(200).json("status"))
                .isEqualTo("resolved");
        assertThat(mara.post(path(ticket) + "/resolution", Map.of())
                        .problem(409)
                        .json("code"))
                .isEqualTo("already-resolved");
        assertThat(mara.delete(path(ticket) + "/resolution").expect(200).json("status"))
                .isEqualTo("open");
        assertThat(mara.delete(path(ticket) + "/resolution").problem(409).json("code"))
                .isEqualTo("not-resolved");
    }

    @Test
    void a_colleague_let_in_reads_and_replies_and_no_more() {
        var ticket = given.ticket(MARA);
        var body = Map.of("personId", given.personId(Someone.PAUL));
        paul.get(path(ticket)).problem(404);

        mara.post(path(ticket) + "/participants", body).expect(201);

        paul.get(path(ticket)).expect(200);
        given.reply(Someone.PAUL, ticket.json("id"), "I am in");
        paul.post(path(ticket) + "/resolution", Map.of()).problem(403);
        assertThat(mara.post(path(ticket) + "/participants", body).problem(409).json("code"))
                .isEqualTo("takes-part-already");
        mara.delete(path(ticket) + "/participants?personId=" + given.personId(Someone.PAUL))
                .expect(204);
        paul.get(path(ticket)).problem(404);
    }

    @Test
    void a_participant_of_another_client_is_absent() {
        var ticket = given.ticket(MARA);

        var foreign = mara.post(path(ticket) + "/participants", Map.of("personId", given.personId(BEA)))
                .problem(422);
        var nobody = mara.post(path(ticket) + "/participants", Map.of("personId", absent()))
                .problem(422);

        assertThat(foreign.json()).isEqualTo(nobody.json());
        assertThat(foreign.error("personId")).isNotBlank();
    }

    @Test
    void a_foreign_ticket_is_absent() {
        var ticket = given.ticket(MARA);

        var foreign = bea.get(path(ticket)).problem(404);
        var nothing = bea.get("/tickets/" + absent()).problem(404);
        var noId = bea.get("/tickets/nonsense").problem(404);

        assertThat(foreign.text()).isEqualTo(nothing.text()).isEqualTo(noId.text());
    }

    @Test
    void staff_read_the_whole_history_and_members_do_not() {
        var ticket = given.ticket(MARA);
        given.note(Someone.ANA, ticket.json("id"), "For us");

        var history = ana.get(path(ticket) + "/history").expect(200);

        assertThat(history.text()).contains("ticket.opened", "ticket.noted");
        mara.get(path(ticket) + "/history").problem(404);
    }

    @Test
    void every_answer_says_not_to_be_stored() {
        for (var path : List.of("/tickets", "/me", "/tickets/summary")) {
            assertThat(mara.get(path).header("Cache-Control")).contains("no-store");
        }
    }
}
