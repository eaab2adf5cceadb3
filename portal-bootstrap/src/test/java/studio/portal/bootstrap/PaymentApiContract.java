package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.BEA;
import static studio.portal.bootstrap.Someone.MARA;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Payments that staff record, charge back and use, sent wrongly in every way: a clear answer, and nothing has changed. */
abstract class PaymentApiContract extends ApiContract {
    private static final List<String> NO_AMOUNTS = List.of(
            "",
            " ",
            "0",
            "0.00",
            "-0.01",
            "0.001",
            "0." + "1".repeat(30),
            "9".repeat(15),
            "9".repeat(40),
            "1e9",
            "1e400",
            "NaN",
            "Infinity",
            "ten",
            "1,5",
            "1 000",
            "1.000.000",
            "0x10");

    private final GivenInvoice invoices = new GivenInvoice(portal);
    private final String today = LocalDate.now(Clock.systemUTC()).toString();

    @AfterEach
    void every_rule_still_holds() {
        portal.portal().verify(checked -> {});
    }

    @Test
    void an_amount_that_is_none_is_refused_at_its_field_wherever_it_is_sent() {
        var invoice = invoices.issued(MARA);
        var payment = recorded(MARA, "50.00");
        var before = rows();
        for (var amount : NO_AMOUNTS) {
            var money = money(amount);
            refusedAt("amount", "/payments", with(payment(MARA), money));
            refusedAt("amount", path(payment) + "/charge-backs", with(money, Map.of("on", today)));
            refusedAt("amount", path(payment) + "/refunds", with(money, Map.of("on", today)));
            refusedAt("amount", path(payment) + "/allocations", with(money, Map.of("invoiceId", invoice.toString())));
        }
        for (var currency : List.of("", "eur", "XXX", "BTC", "KWD", "EURO")) {
            refusedAt("currency", "/payments", with(payment(MARA), money("12.00", currency)));
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void money_is_written_as_everywhere_and_in_no_other_way() {
        var payment = recorded(MARA, "50.00");
        assertThat(ana.get(path(payment)).json("amount/currency")).isEqualTo("EUR");
        var before = rows();
        var flat = Map.of("amount", "12.00", "currency", "EUR");
        var wrong = List.<Map<String, ?>>of(
                flat,
                Map.of("amount", 12),
                Map.of("amount", List.of(flat)),
                Map.of("amount", Map.of()),
                Map.of("amount", Map.of("amount", 12, "currency", "EUR")),
                Map.of("amount", Map.of("amount", flat, "currency", "EUR")),
                Map.of("amount", with(flat, Map.of("vat", "0.00"))));
        for (var money : wrong) {
            refusedAt("amount", "/payments", with(payment(MARA), money));
            refusedAt("amount", path(payment) + "/refunds", with(money, Map.of("on", today)));
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void what_is_not_there_and_what_is_somebody_elses_is_the_same_in_every_field() {
        var theirs = invoices.issued(BEA);
        var payment = recorded(MARA, "50.00");
        var before = rows();
        for (var invoice :
                List.of(absent(), theirs.toString(), invoices.draft(MARA).toString())) {
            refusedAt("invoiceIds", "/payments", with(payment(MARA), Map.of("invoiceIds", List.of(invoice))));
            refusedAt("invoiceId", path(payment) + "/allocations", with(money("1.00"), Map.of("invoiceId", invoice)));
        }
        refusedAt("clientId", "/payments", with(payment(MARA), Map.of("clientId", absent())));
        for (var deed : List.of("/refunds", "/charge-backs", "/allocations")) {
            ana.post("/payments/" + absent() + deed, with(money("1.00"), Map.of("on", today, "invoiceId", absent())))
                    .problem(404);
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void clients_record_nothing_and_whoever_sees_no_money_finds_no_payment() {
        var payment = recorded(MARA, "50.00");
        var before = rows();
        for (var member : List.of(mara, bea, paul)) {
            assertThat(member.post("/payments", payment(MARA)).status()).isIn(403, 404);
            for (var deed : List.of("/refunds", "/charge-backs", "/allocations")) {
                assertThat(member.post(path(payment) + deed, money("1.00")).status())
                        .isIn(403, 404);
            }
        }
        bea.get(path(payment)).problem(404);
        paul.get(path(payment)).problem(404);
        mara.get(path(payment)).expect(200);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void more_than_is_left_or_open_goes_nowhere() {
        var invoice = invoices.issued(MARA);
        var payment = recorded(MARA, "50.00");
        var before = rows();

        ana.post(path(payment) + "/refunds", with(money("50.01"), Map.of("on", today)))
                .problem(409);
        ana.post(path(payment) + "/charge-backs", with(money("50.01"), Map.of("on", today)))
                .problem(409);
        ana.post(path(payment) + "/allocations", with(money("50.01"), Map.of("invoiceId", invoice.toString())))
                .problem(409);
        var dollars = with(money("1.00", "USD"), Map.of("on", today, "invoiceId", invoice.toString()));
        for (var deed : List.of("/refunds", "/charge-backs", "/allocations")) {
            assertThat(ana.post(path(payment) + deed, dollars).status())
                    .as(deed)
                    .isIn(409, 422);
        }
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void sent_twice_it_is_recorded_once_and_half_sent_or_too_large_not_at_all() {
        var before = payments();
        var key = UUID.randomUUID().toString();
        var sent = payment(MARA);
        var first = ana.post("/payments", sent, "Idempotency-Key", key).expect(201);
        var again = ana.post("/payments", sent, "Idempotency-Key", key).expect(201);
        assertThat(again.json("id")).isEqualTo(first.json("id"));
        assertThat(ana.post("/payments", with(sent, money("7.00")), "Idempotency-Key", key)
                        .status())
                .isIn(409, 422);
        assertThat(payments()).isEqualTo(before + 1);

        raw("{\"clientId\":\"", 400);
        raw("[]", 400);
        raw("{\"note\":\"" + "n".repeat(3_000_000) + "\"}", 413);
        refusedAt("note", "/payments", with(payment(MARA), Map.of("note", "n".repeat(100_000))));
        assertThat(payments()).isEqualTo(before + 1);
    }

    @Test
    void a_person_types_a_comma_or_a_point_and_is_told_what_an_amount_looks_like() {
        var browser = portal.browser(ANA);
        var client = invoices.client(MARA).toString();
        browser.get("/payments/new?client=" + client).expect(200);
        var before = payments();

        for (var typed : List.of("1.190,00", "ten", "1 000")) {
            var refused = browser.postExactly("/payments", form(browser, client, typed))
                    .expect(422)
                    .text();
            assertThat(refused).as(typed).contains(typed).contains("1234.50").doesNotContain("choice");
        }
        assertThat(payments()).isEqualTo(before);

        browser.postExactly("/payments", form(browser, client, "12,34")).expect(303);
        assertThat(payments()).isEqualTo(before + 1);
    }

    private static Map<String, String> form(Browser browser, String client, String amount) {
        return Map.of(
                "csrf",
                browser.csrf(),
                "submission",
                UUID.randomUUID().toString(),
                "clientId",
                client,
                "amount",
                amount,
                "currency",
                "EUR",
                "receivedOn",
                LocalDate.now(Clock.systemUTC()).toString(),
                "way",
                "cash",
                "confirmed",
                "true");
    }

    private void refusedAt(String field, String path, Map<String, Object> body) {
        assertThat(ana.post(path, body).problem(422).toString())
                .as(path + " " + body)
                .contains(field);
    }

    private void raw(String body, int status) {
        ana.raw("POST", "/payments", "application/json", body.getBytes(StandardCharsets.UTF_8))
                .problem(status);
    }

    private String recorded(Someone of, String amount) {
        return ana.post("/payments", with(payment(of), money(amount)))
                .expect(201)
                .json("id");
    }

    private Map<String, Object> payment(Someone of) {
        return with(
                money("12.00"), Map.of("clientId", invoices.client(of).toString(), "receivedOn", today, "way", "bank"));
    }

    private static Map<String, Object> money(String amount) {
        return money(amount, "EUR");
    }

    private static Map<String, Object> money(String amount, String currency) {
        return Map.of("amount", Map.of("amount", amount, "currency", currency));
    }

    private static Map<String, Object> with(Map<String, ?> body, Map<String, ?> more) {
        var all = new HashMap<String, Object>(body);
        all.putAll(more);
        return all;
    }

    private static String path(String payment) {
        return "/payments/" + payment;
    }

    private int payments() {
        return count("payment");
    }

    /** All that money can change. */
    private List<Integer> rows() {
        return List.of(count("payment"), count("payment_reversal"), count("ledger_entry"));
    }

    private int count(String table) {
        return portal.portal()
                .openDatabase()
                .sql()
                .fetchOne("select count(*) from " + table)
                .get(0, Integer.class);
    }
}
