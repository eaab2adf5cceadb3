package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ADMIN;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.MARA;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import studio.portal.persistence.Vendor;

/** The studio's desk: billing details, drafts, issuing and crediting by pages, without a script. */
final class InvoiceDeskTest {
    private final RunningPortal portal = RunningPortal.onH2();
    private final GivenInvoice invoices = new GivenInvoice(portal);
    private final Browser ana = portal.browser().signIn(ANA);

    @Test
    void a_draft_is_written_changed_checked_and_issued() {
        invoices.ready(MARA);
        var draft = ana.post("/invoices", draft("Design", "1234,5")).expect(303).location();

        assertThat(ana.get(draft).expect(200).text()).contains("Design", draft + "/issue", draft + "/edit");
        assertThat(ana.get(draft + "/edit").expect(200).text()).contains("value=\"1234.5\"");
        assertThat(ana.get(draft + "/issue").expect(200).text()).contains("€1,469.06", "Northlight Studio GmbH");
        ana.post(draft + "/issue").expect(303);

        assertThat(ana.get(draft).expect(200).text()).contains("INV-", draft + "/credit-notes");
        assertThat(ana.get(draft + "/edit").expect(409).text()).contains("never changes");
        var note = ana.post(draft + "/credit-notes").expect(303).location();
        assertThat(ana.get(note).expect(200).text()).contains("Design");
        ana.post(note + "/removal").expect(303);
        ana.get(note).expect(404);
    }

    @Test
    void a_row_more_or_less_keeps_everything_that_was_typed() {
        var typed = new ArrayList<>(List.of(draft("Design", "1,5")));
        typed.addAll(List.of("lines[1].name", "Fonts", "lines[1].price", "nonsense", "note", "Typed for long"));

        var more = ana.post("/invoices/rows", with(typed, "line")).expect(200).text();
        assertThat(more).contains("name=\"lines[2].name\"", "value=\"Fonts\"", "value=\"nonsense\"", "Typed for long");
        var less = ana.post("/invoices/rows", with(typed, "lines[0].removal"))
                .expect(200)
                .text();
        assertThat(less)
                .contains("name=\"lines[0].name\"", "value=\"Fonts\"")
                .doesNotContain("lines[1]", "value=\"Design\"");
        var sum = ana.post("/invoices/rows", with(List.of(draft("Design", "1,5")), "sum"))
                .expect(200)
                .text();
        assertThat(sum).contains("€1.79");
    }

    @Test
    void what_is_refused_is_given_back_with_its_words_at_its_field() {
        for (var bad :
                List.of("1,234", "1.234,50", "1e3", "-1", "+1", "0." + "1".repeat(30), "9".repeat(60), "x", "")) {
            var again = ana.post("/invoices", draft("Kept", bad)).expect(422).text();
            assertThat(again)
                    .as(bad)
                    .contains("id=\"lines[0].price-error\"", "value=\"" + bad + "\"", "value=\"Kept\"");
        }
        assertThat(ana.post("/invoices", draft("Design", "1,234")).expect(422).text())
                .contains("a thousand times as much");
        ana.post("/invoices", draft("Design", "1.234")).expect(303);
        ana.post("/invoices", draft("Design", "0,125")).expect(303);
    }

    @Test
    void empty_rows_count_for_nothing() {
        var typed = new ArrayList<>(List.of(draft("", "")));
        typed.addAll(List.of("lines[1].name", "Fonts", "lines[1].price", "300"));

        var draft =
                ana.post("/invoices", typed.toArray(String[]::new)).expect(303).location();

        assertThat(portal.api(ANA).get(draft).expect(200).json("lines/0/name")).isEqualTo("Fonts");
        assertThat(portal.api(ANA).get(draft).json().path("lines")).hasSize(1);
    }

    @Test
    void an_invoice_has_as_many_lines_as_the_rules_allow() {
        var typed =
                new ArrayList<>(List.of("clientId", kern(), "language", "en", "currency", "EUR", "daysToPay", "14"));
        for (var at = 0; at < 500; at++) {
            typed.addAll(List.of("lines[" + at + "].name", "Line " + at, "lines[" + at + "].price", "1"));
        }
        var draft =
                ana.post("/invoices", typed.toArray(String[]::new)).expect(303).location();

        assertThat(portal.api(ANA).get(draft).expect(200).json("totals/net/amount"))
                .isEqualTo("500.00");
        typed.addAll(List.of("lines[500].name", "Line", "lines[500].price", "1"));
        ana.post("/invoices", typed.toArray(String[]::new)).expect(422);
    }

    @Test
    void what_is_missing_for_issuing_is_named_with_where_it_is_mended() {
        var draft = portal.api(ANA)
                .post("/invoices", Map.of("clientId", kern()))
                .expect(201)
                .json("id");
        var page = ana.get("/invoices/" + draft + "/issue").expect(200).text();

        assertThat(page).contains("Before it can be issued", "There is no line yet", "/invoices/" + draft + "/edit");
        assertThat(page).doesNotContain("action=\"/invoices/" + draft + "/issue\"");
        assertThat(ana.post("/invoices/" + draft + "/issue").expect(409).text()).contains("There is no line yet");
    }

    @Test
    void what_issuing_would_refuse_is_said_before() {
        var last = portal.api(ANA)
                .post("/invoices", Map.of("clientId", kern(), "kind", "final"))
                .expect(201)
                .json("id");
        assertThat(ana.get("/invoices/" + last + "/issue").expect(200).text())
                .contains("A final invoice belongs to a project");

        var invoice = "/invoices/" + invoices.issued(MARA);
        var notes = List.of(
                portal.api(ANA)
                        .post(invoice + "/credit-notes", Map.of())
                        .expect(201)
                        .json("id"),
                portal.api(ANA)
                        .post(invoice + "/credit-notes", Map.of())
                        .expect(201)
                        .json("id"));
        assertThat(ana.get("/invoices/" + notes.get(1) + "/issue").expect(200).text())
                .doesNotContain("more than is left to credit");
        portal.api(ANA).post("/invoices/" + notes.get(0) + "/issue", Map.of()).expect(200);
        assertThat(ana.get("/invoices/" + notes.get(1) + "/issue").expect(200).text())
                .contains("more than is left to credit");
    }

    @Test
    void a_stale_draft_is_not_overwritten_and_what_was_typed_is_kept() {
        var draft = "/invoices/" + invoices.ready(MARA);
        portal.api(ANA).patch(draft, Map.of("note", "Theirs")).expect(200);
        var typed = new ArrayList<>(List.of(draft("Mine", "5")));
        typed.removeAll(List.of("clientId", kern()));
        typed.addAll(List.of("version", "0"));

        assertThat(ana.post(draft + "/changes", typed.toArray(String[]::new))
                        .expect(409)
                        .text())
                .contains("Changed in the meantime", "value=\"Mine\"");
        assertThat(portal.api(ANA).get(draft).json("note")).isEqualTo("Theirs");
    }

    @Test
    void members_find_nothing_at_the_desk() {
        var mara = portal.browser().signIn(MARA);
        var draft = "/invoices/" + invoices.ready(MARA);
        for (var path : List.of(
                "/invoices/new",
                draft,
                draft + "/edit",
                draft + "/issue",
                "/studio/billing",
                "/studio/clients/" + kern() + "/billing",
                "/invoices/" + UUID.randomUUID() + "/edit")) {
            mara.get(path).expect(404);
        }
    }

    @Test
    void billing_details_are_refused_field_by_field_and_saved_whole() {
        var path = "/studio/clients/" + kern() + "/billing";
        assertThat(ana.post(
                                path,
                                "buyer.name",
                                "Kern & Sons",
                                "buyer.street",
                                "",
                                "buyer.vatId",
                                "1",
                                "addresses",
                                "not one",
                                "daysToPay",
                                "366")
                        .expect(422)
                        .text())
                .contains(
                        "id=\"buyer.street-error\"",
                        "id=\"buyer.vatId-error\"",
                        "id=\"addresses-error\"",
                        "id=\"daysToPay-error\"")
                .contains("not one");
        ana.post(
                        path,
                        "buyer.name",
                        "Kern & Sons",
                        "buyer.street",
                        "Am Markt 1",
                        "buyer.postcode",
                        "20095",
                        "buyer.city",
                        "Hamburg",
                        "buyer.country",
                        "DE",
                        "addresses",
                        "billing@kern.example\nboss@kern.example",
                        "buyerReference",
                        "KST 7",
                        "daysToPay",
                        "30")
                .expect(303);
        var billing = portal.api(ANA).get("/clients/" + kern() + "/billing").expect(200);
        assertThat(billing.json("buyer/city")).isEqualTo("Hamburg");
        assertThat(billing.json().path("addresses")).hasSize(2);
        assertThat(portal.api(ANA).post("/invoices", Map.of("clientId", kern())).json("buyerReference"))
                .isEqualTo("KST 7");
    }

    @Test
    void only_admins_say_how_the_studio_invoices() {
        ana.get("/studio/billing").expect(200);
        ana.post("/studio/billing", "daysToPay", "10").expect(403);
        var admin = portal.browser().signIn(ADMIN);
        assertThat(admin.post(
                                "/studio/billing",
                                "account.holder",
                                "Northlight",
                                "account.iban",
                                "DE00 3704 0044 0532 0130 00",
                                "numbers.invoices",
                                "INV",
                                "daysToPay",
                                "14")
                        .expect(422)
                        .text())
                .contains("id=\"account.iban-error\"", "id=\"numbers.invoices-error\"");
    }

    @Test
    void a_studio_that_moves_in_goes_on_with_its_numbers() {
        try (var fresh = RunningPortal.fresh(Vendor.H2, Map.of())) {
            goesOnWithItsNumbers(fresh);
        }
    }

    private static void goesOnWithItsNumbers(RunningPortal portal) {
        var ana = portal.browser().signIn(ANA);
        var admin = portal.browser().signIn(ADMIN);
        var year = String.valueOf(LocalDate.now(ZoneId.of("Europe/Berlin")).getYear());
        var next = String.valueOf(Integer.parseInt(year) + 1);
        ana.post("/studio/billing/number-starts", "series", "offer", "year", next, "first", "118")
                .expect(403);
        admin.post("/studio/billing/number-starts", "series", "offer", "year", next, "first", "118")
                .expect(303);

        assertThat(admin.post("/studio/billing/number-starts", "series", "", "year", "soon", "first", "0")
                        .expect(422)
                        .text())
                .contains("id=\"start-series-error\"", "id=\"start-year-error\"", "id=\"start-first-error\"");

        portal.api(ANA)
                .post("/invoices/" + new GivenInvoice(portal).ready(MARA) + "/issue", Map.of())
                .expect(200);
        assertThat(admin.post("/studio/billing/number-starts", "series", "invoice", "year", year, "first", "500")
                        .expect(409)
                        .text())
                .contains("has a number already");
        var start = Map.of("series", "invoice", "year", Integer.valueOf(year), "first", 500);
        assertThat(portal.api(ADMIN)
                        .post("/billing/number-starts", start)
                        .expect(409)
                        .json("type"))
                .contains("number-started");
    }

    private String[] draft(String name, String price) {
        return new String[] {
            "clientId",
            kern(),
            "language",
            "en",
            "currency",
            "EUR",
            "daysToPay",
            "14",
            "deliveredFrom",
            "2026-03-02",
            "lines[0].name",
            name,
            "lines[0].quantity",
            "1",
            "lines[0].price",
            price
        };
    }

    private static String[] with(List<String> typed, String wish) {
        var all = new ArrayList<>(typed);
        all.addAll(List.of("wish", wish));
        return all.toArray(String[]::new);
    }

    private String kern() {
        return invoices.client(MARA).toString();
    }
}
