package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ADMIN;
import static studio.portal.bootstrap.Someone.BEA;
import static studio.portal.bootstrap.Someone.MARA;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Drafting, issuing and crediting by JSON. */
abstract class InvoiceWritingContract extends ApiContract {
    private final GivenInvoice invoices = new GivenInvoice(portal);

    @Test
    void a_draft_begins_with_what_is_said_of_studio_and_client() {
        ana.patch("/clients/" + kern() + "/billing", Map.of("daysToPay", 21)).expect(200);

        var draft = ana.post("/invoices", Map.of("clientId", kern())).expect(201);

        assertThat(draft.location()).isEqualTo("/api/v1/invoices/" + draft.json("id"));
        assertThat(draft.json("kind")).isEqualTo("invoice");
        assertThat(draft.json("currency")).isEqualTo("EUR");
        assertThat(draft.json("daysToPay")).isEqualTo("21");
        assertThat(draft.json().path("lines")).isEmpty();
    }

    @Test
    void a_line_has_the_studios_vat_and_exact_decimals() {
        var draft = drafted(Map.of("name", "Design", "quantity", "2.5", "unit", "hour", "price", "80.123456"));

        assertThat(draft.json("lines/0/price")).isEqualTo("80.123456");
        assertThat(draft.json("lines/0/vat/rate")).isEqualTo("19");
        assertThat(draft.json("totals/net/amount")).isEqualTo("200.31");
        assertThat(draft.json("totals/total/amount")).isEqualTo("238.37");
    }

    @Test
    void numbers_that_are_none_or_too_much_are_refused_at_their_field() {
        for (var bad : List.of(
                "-1",
                "+1",
                "1e3",
                "1,5",
                "1.234,5",
                " ",
                "NaN",
                "0x10",
                "1_000",
                "٣",
                "0.1234567",
                "1234567890123",
                "0." + "1".repeat(30),
                "9".repeat(400))) {
            refused(Map.of("name", "Design", "price", bad), "lines[0].price");
        }
        for (var bad : List.of("0", "-2", "1e1", "0.0000001", "1234567890", "1/2")) {
            refused(Map.of("name", "Design", "price", "1", "quantity", bad), "lines[0].quantity");
        }
        refused(Map.of("name", "Design", "price", 1), "lines[0].price");
        refused(Map.of("price", "1"), "lines[0].name");
        refused(Map.of("name", "D", "price", "1", "vat", Map.of("category", "S", "rate", "101")), "lines[0].vat.rate");
        refused(Map.of("name", "D", "price", "1", "vat", Map.of("category", "Q")), "lines[0].vat.category");
        refused(Map.of("name", "D", "price", "1", "nonsense", "1"), "lines[0].nonsense");
        refused(
                Map.of(
                        "name",
                        "D",
                        "price",
                        "1",
                        "adjustments",
                        List.of(Map.of("kind", "discount", "amount", "-1", "reason", "R"))),
                "lines[0].adjustments[0].amount");
    }

    @Test
    void a_project_of_another_client_is_as_absent_as_none() {
        var other = new GivenProject(portal).published(BEA, "Hers").replace("/projects/", "");
        for (var project : List.of(other, UUID.randomUUID().toString())) {
            assertThat(ana.post("/invoices", Map.of("clientId", kern(), "projectId", project))
                            .expect(422)
                            .error("projectId"))
                    .isEqualTo("This does not exist.");
        }
        ana.post("/invoices", Map.of("clientId", UUID.randomUUID().toString())).expect(422);
        ana.post("/invoices", Map.of("clientId", kern(), "kind", "credit_note")).expect(422);
        ana.post("/invoices", Map.of("clientId", kern(), "currency", "BHD")).expect(422);
        ana.post("/invoices", Map.of("clientId", kern(), "daysToPay", 366)).expect(422);
    }

    @Test
    void a_patch_changes_what_it_names_and_nothing_else() {
        var path = at(drafted(Map.of("name", "Design", "price", "100")));
        var now = ana.patch(path, Map.of("note", "Thank you")).expect(200);

        assertThat(now.json("note")).isEqualTo("Thank you");
        assertThat(now.json("lines/0/name")).isEqualTo("Design");
        var cleared = new HashMap<String, Object>();
        cleared.put("note", null);
        assertThat(ana.patch(path, cleared).expect(200).json().path("note").isNull())
                .isTrue();
        ana.patch(path, Map.of("note", "Late"), "If-Match", "\"0\"").expect(412);
        ana.patch(path, Map.of("clientId", kern())).expect(422);
    }

    @Test
    void of_two_who_issue_a_draft_one_wins_and_the_other_hears_of_it() {
        for (var round = 0; round < 5; round++) {
            var path = "/invoices/" + invoices.ready(MARA);
            var both = List.<CompletableFuture<Answer>>of(
                    CompletableFuture.supplyAsync(() -> ana.post(path + "/issue", Map.of())),
                    CompletableFuture.supplyAsync(() -> portal.api(ADMIN).post(path + "/issue", Map.of())));
            var statuses = both.stream().map(answer -> answer.join().status()).sorted();

            assertThat(statuses).containsExactly(200, 409);
            assertThat(ana.get(path).expect(200).json("number")).isNotBlank();
        }
    }

    @Test
    void the_same_key_issues_once_and_answers_alike() {
        var path = "/invoices/" + invoices.ready(MARA) + "/issue";
        var first = ana.post(path, Map.of(), "Idempotency-Key", "k-" + path).expect(200);

        assertThat(ana.post(path, Map.of(), "Idempotency-Key", "k-" + path)
                        .expect(200)
                        .json("number"))
                .isEqualTo(first.json("number"));
    }

    @Test
    void what_is_issued_never_changes_on_any_route() {
        var path = "/invoices/" + invoices.issued(MARA);
        var before = ana.get(path).expect(200).text();

        for (var answer : List.of(
                ana.patch(path, Map.of("note", "Other")),
                ana.patch(path, Map.of("lines", List.of())),
                ana.delete(path),
                ana.post(path + "/issue", Map.of()))) {
            assertThat(answer.expect(409).json("code")).isEqualTo("invoice-issued");
        }
        assertThat(ana.get(path).expect(200).text()).isEqualTo(before);
    }

    @Test
    void an_invoice_is_credited_in_part_and_then_no_more_than_is_left() {
        var path = "/invoices/" + invoices.issued(MARA);
        var part = ana.post(
                        path + "/credit-notes",
                        Map.of(
                                "lines",
                                List.of(Map.of(
                                        "name",
                                        "Font licence",
                                        "price",
                                        "300",
                                        "vat",
                                        Map.of("category", "S", "rate", "19")))))
                .expect(201);
        assertThat(part.json("kind")).isEqualTo("credit_note");
        ana.post(at(part) + "/issue", Map.of()).expect(200);
        assertThat(ana.get(path).expect(200).json("open/amount")).isEqualTo("3808.00");

        var whole = ana.post(path + "/credit-notes", Map.of()).expect(201);
        assertThat(whole.json("totals/total/amount")).isEqualTo("4165.00");
        assertThat(ana.post(at(whole) + "/issue", Map.of()).expect(409).json("code"))
                .isEqualTo("credit-exceeds");
        assertThat(ana.get(at(whole) + "/pdf").expect(409).json("code")).isEqualTo("credit-exceeds");
        assertThat(ana.post(path + "/credit-notes", Map.of("currency", "USD"))
                        .expect(409)
                        .json("code"))
                .isEqualTo("currencies-mixed");
        ana.delete(at(whole)).expect(204);
        ana.get(at(whole)).expect(404);
    }

    @Test
    void whoever_is_no_staff_writes_nothing_and_learns_nothing() {
        var draft = "/invoices/" + invoices.ready(MARA);
        var issued = "/invoices/" + invoices.issued(MARA);
        for (var path : List.of(draft, issued, "/invoices/" + UUID.randomUUID())) {
            mara.patch(path, Map.of("note", "Mine")).expect(404);
            mara.delete(path).expect(404);
            mara.post(path + "/issue", Map.of()).expect(404);
            mara.post(path + "/credit-notes", Map.of()).expect(404);
        }
        mara.post("/invoices", Map.of("clientId", kern())).expect(404);
    }

    private void refused(Map<String, ?> line, String field) {
        var answer = ana.post("/invoices", Map.of("clientId", kern(), "lines", List.of(line)));
        assertThat(answer.expect(422).error(field)).as("%s in %s", field, line).isNotBlank();
    }

    private Answer drafted(Map<String, ?> line) {
        return ana.post("/invoices", Map.of("clientId", kern(), "lines", List.of(line), "deliveredFrom", "2026-03-02"))
                .expect(201);
    }

    private String kern() {
        return invoices.client(MARA).toString();
    }

    private static String at(Answer invoice) {
        return "/invoices/" + invoice.json("id");
    }
}
