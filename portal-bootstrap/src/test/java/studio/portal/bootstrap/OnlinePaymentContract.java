package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.BEA;
import static studio.portal.bootstrap.Someone.MARA;
import static studio.portal.bootstrap.Someone.PAUL;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import studio.portal.bootstrap.payment.StripeFake;
import studio.portal.bootstrap.payment.StripeGateway;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.persistence.Vendor;

/** Paying online and paying back, by pages and by JSON, with a Stripe that can also fail. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OnlinePaymentContract {
    final StripeFake stripe = new StripeFake();
    final RunningPortal portal;
    final GivenInvoice invoices;

    OnlinePaymentContract(Vendor vendor) {
        portal = RunningPortal.paidBy(
                vendor, new StripeGateway(stripe.access(Duration.ofSeconds(2)), Clock.systemUTC()));
        invoices = new GivenInvoice(portal);
    }

    @AfterAll
    void stop() {
        portal.close();
        stripe.close();
    }

    @Test
    void invoices_ticked_in_the_list_are_paid_on_one_page() {
        var first = invoices.issued(MARA);
        var second = invoices.issued(MARA);
        var browser = portal.browser(MARA);
        var list = browser.get("/invoices").expect(200).text();
        assertThat(list).contains("value=\"" + first + "\"").contains("action=\"/invoices/checkout\"");

        var begun = browser.postExactly(
                        "/invoices/checkout",
                        Map.of("csrf", browser.csrf(), "submission", word(), "invoiceIds", first.toString()))
                .expect(303);
        browser.get(begun.location()).expect(303);
        var both = portal.api(MARA)
                .post("/checkouts", Map.of("invoiceIds", List.of(first.toString(), second.toString())))
                .expect(201);
        assertThat(both.json("total/amount")).isEqualTo("8330.00");
        stripe.pay(key(both));

        var seen =
                browser.get("/invoices/checkout/" + both.json("id")).expect(200).text();
        assertThat(seen).contains("Payment received");
        for (var invoice : List.of(first, second)) {
            assertThat(portal.api(MARA).get("/invoices/" + invoice).json("status"))
                    .isEqualTo("paid");
        }
    }

    @Test
    void one_payment_is_in_one_currency_of_one_client_and_of_what_is_owed() {
        var euros = invoices.issued(MARA);
        var bea = invoices.issued(BEA);
        var draft = invoices.draft(MARA);
        var paid = invoices.issued(MARA);
        invoices.paid(MARA, paid, "4165.00");
        for (var others : List.of(bea, draft, new InvoiceId(UUID.randomUUID()))) {
            var answer = portal.api(MARA)
                    .post("/checkouts", Map.of("invoiceIds", List.of(euros.toString(), others.toString())));
            assertThat(answer.problem(422).toString()).contains("invoiceIds");
        }
        portal.api(MARA)
                .post("/checkouts", Map.of("invoiceIds", List.of(paid.toString())))
                .problem(409);
        portal.api(MARA)
                .post("/checkouts", Map.of("invoiceIds", List.of("nonsense")))
                .problem(422);
        portal.api(MARA).post("/checkouts", Map.of("invoiceIds", List.of())).problem(422);
        portal.api(PAUL)
                .post("/checkouts", Map.of("invoiceIds", List.of(euros.toString())))
                .problem(404);
        portal.api(ANA)
                .post("/checkouts", Map.of("invoiceIds", List.of(euros.toString())))
                .problem(403);
    }

    @Test
    void staff_pay_back_by_the_provider_once_however_often_they_click() {
        var payment = paidAndCredited();
        var browser = portal.browser(ANA);
        assertThat(browser.get("/payments/" + payment).expect(200).text()).contains("Pay back by the provider");
        var before = stripe.count("refund");
        var form = form(browser, "100,50");

        browser.postExactly("/payments/" + payment + "/refunds", form).expect(303);
        browser.postExactly("/payments/" + payment + "/refunds", form).expect(303);

        assertThat(stripe.count("refund")).isEqualTo(before + 1);
        var seen = portal.api(ANA).get("/payments/" + payment);
        assertThat(seen.json("reversals/0/amount/amount")).isEqualTo("100.50");
        assertThat(seen.json("reversals/0/way")).isEqualTo("card");
        assertThat(seen.json("refundable/amount")).isEqualTo("4064.50");
        assertThat(portal.api(MARA)
                        .get("/payments/" + payment)
                        .json()
                        .path("online")
                        .isNull())
                .isTrue();
    }

    @Test
    void one_key_pays_back_once_and_asks_again_after_no_answer() {
        var payment = paidAndCredited();
        var before = stripe.count("refund");
        stripe.next(0, 0);
        var body = euros("10.00");
        var key = word();

        portal.api(ANA).post(refunds(payment), body, "Idempotency-Key", key).problem(503);
        stripe.forgetFailures();
        assertThat(portal.api(ANA).get("/payments/" + payment).json("online/refunds/0/progress"))
                .isEqualTo("unknown");
        assertThat(portal.browser(ANA).get("/payments/" + payment).text()).contains("Not confirmed by the provider");
        for (var time = 0; time < 2; time++) {
            portal.api(ANA).post(refunds(payment), body, "Idempotency-Key", key).expect(201);
        }

        assertThat(stripe.count("refund")).isEqualTo(before + 1);
        var seen = portal.api(ANA).get("/payments/" + payment);
        assertThat(seen.json("online/refunds/0/progress")).isEqualTo("succeeded");
        assertThat(seen.json("reversals/0/amount/amount")).isEqualTo("10.00");
    }

    @Test
    void what_the_provider_refuses_changes_nothing_and_is_said_again() {
        var payment = paidAndCredited();
        stripe.next(402);
        var body = euros("10.00");
        var key = word();

        for (var time = 0; time < 2; time++) {
            var refusal = portal.api(ANA).post(refunds(payment), body, "Idempotency-Key", key);
            assertThat(refusal.problem(409).toString()).contains("provider-declined");
        }

        var seen = portal.api(ANA).get("/payments/" + payment);
        assertThat(seen.json("online/refunds/0/progress")).isEqualTo("failed");
        assertThat(seen.json("refundable/amount")).isEqualTo("4165.00");
        assertThat(portal.browser(ANA).get("/payments/" + payment).text()).contains("Refused by the provider");
    }

    @Test
    void no_amount_that_is_none_or_too_much_is_paid_back() {
        var payment = paidAndCredited();
        var before = stripe.count("refund");
        for (var amount : List.of(
                "0", "-1.00", "1.001", "0." + "1".repeat(30), "9".repeat(40), "1e9", "NaN", "", "ten", "1.00.00")) {
            var sent = portal.api(ANA).post(refunds(payment), euros(amount));
            assertThat(sent.problem(422).toString()).as(amount).contains("amount");
        }
        for (var wrong : List.of(
                Map.<String, Object>of("amount", Map.of("amount", "1.00", "currency", "USD")),
                Map.<String, Object>of("amount", Map.of("amount", "1.00", "currency", "XXX")),
                Map.<String, Object>of("amount", Map.of("amount", "1.00")),
                Map.<String, Object>of("amount", "1.00", "currency", "EUR"),
                Map.<String, Object>of("amount", money("1.00"), "way", "cash"),
                Map.<String, Object>of("amount", money("1.00"), "externalKey", "re_1"),
                Map.<String, Object>of(
                        "amount", money("1.00"), "invoiceId", UUID.randomUUID().toString()))) {
            portal.api(ANA).post(refunds(payment), wrong).problem(422);
        }
        var tooMuch = euros("4165.01");
        assertThat(portal.api(ANA).post(refunds(payment), tooMuch).problem(409).toString())
                .contains("refund");
        var browser = portal.browser(ANA);
        browser.get("/payments/" + payment).expect(200);
        browser.postExactly("/payments/" + payment + "/refunds", form(browser, "-5"))
                .expect(422);
        browser.postExactly("/payments/" + payment + "/refunds", form(browser, "9999"))
                .expect(409);
        for (var other : List.of(MARA, PAUL, BEA)) {
            portal.api(other).post(refunds(payment), tooMuch).problem(404);
        }
        assertThat(stripe.count("refund")).isEqualTo(before);
    }

    @Test
    void a_card_is_saved_and_pays_and_is_removed() {
        portal.api(MARA).post("/payment-methods", Map.of()).expect(201);
        stripe.save(stripe.customer(), "4242");
        var browser = portal.browser(MARA);
        browser.get("/payment-methods/return").expect(303);
        var seen = browser.get("/payment-methods").expect(200).text();
        assertThat(seen).contains("Visa •••• 4242").contains("Valid to 08/30");
        var card = portal.api(MARA).get("/payment-methods").json("items/0/id");
        var first = invoices.issued(MARA);
        assertThat(browser.get("/invoices/" + first).text()).contains("Visa •••• 4242");

        var form = Map.of("csrf", browser.csrf(), "submission", word(), "methodId", card);
        var paid = browser.postExactly("/invoices/" + first + "/checkout", form).expect(303);
        browser.postExactly("/invoices/" + first + "/checkout", form).expect(303);
        assertThat(browser.get(paid.location()).expect(200).text()).contains("Payment received");
        var second = invoices.issued(MARA);
        var both = Map.of("invoiceIds", List.of(second.toString()), "methodId", card);
        assertThat(portal.api(MARA).post("/checkouts", both).expect(201).json("progress"))
                .isEqualTo("succeeded");

        var foreign = Map.of("methodId", card);
        assertThat(portal.api(BEA)
                        .post("/invoices/" + invoices.issued(BEA) + "/checkout", foreign)
                        .problem(422)
                        .toString())
                .contains("methodId");
        portal.api(MARA)
                .post("/invoices/" + invoices.issued(MARA) + "/checkout", Map.of("methodId", word()))
                .problem(422);
        portal.api(BEA).delete("/payment-methods/" + card).problem(404);
        portal.api(PAUL).get("/payment-methods").problem(404);
        portal.api(ANA).get("/payment-methods").problem(404);
        portal.api(MARA).delete("/payment-methods/" + card).expect(204);
        portal.api(MARA).delete("/payment-methods/" + card).problem(404);
        assertThat(browser.get("/payment-methods").text()).contains("No saved cards");
    }

    @Test
    void what_a_client_has_left_pays_an_invoice_by_a_button_of_the_studios_or_its_own() {
        var paid = invoices.issued(BEA);
        invoices.paid(BEA, paid, "4265.00");
        var open = invoices.issued(BEA);
        for (var who : List.of(ANA, BEA)) {
            var browser = portal.browser(who);
            assertThat(browser.get("/invoices/" + open).expect(200).text()).contains(" from credit");
            browser.postExactly("/invoices/" + open + "/allocations", form(browser, "50.00"))
                    .expect(303);
            var tooMuch = form(browser, "9999");
            browser.postExactly("/invoices/" + open + "/allocations", tooMuch).expect(409);
        }

        assertThat(portal.api(BEA).get("/invoices/" + open).json("open/amount")).isEqualTo("4065.00");
    }

    /** The page that Stripe made of it. */
    private static String key(Answer checkout) {
        var page = checkout.json("page");
        return page.substring(page.lastIndexOf('/') + 1);
    }

    String paid(InvoiceId invoice) {
        var checkout = portal.api(MARA)
                .post("/invoices/" + invoice + "/checkout", Map.of())
                .expect(201);
        stripe.pay(key(checkout));
        portal.api(MARA).get("/checkouts/" + checkout.json("id")).expect(200);
        return portal.api(ANA).get("/payments?way=card&limit=1").json("items/0/id");
    }

    /** All of it can go back, for the invoice is credited. */
    private String paidAndCredited() {
        var invoice = invoices.issued(MARA);
        var payment = paid(invoice);
        invoices.credited(MARA, invoice);
        return payment;
    }

    private static String refunds(String payment) {
        return "/payments/" + payment + "/refunds";
    }

    private static Map<String, Object> euros(String amount) {
        return Map.of("amount", money(amount));
    }

    private static Map<String, String> money(String amount) {
        return Map.of("amount", amount, "currency", "EUR");
    }

    private static Map<String, String> form(Browser browser, String amount) {
        return Map.of("csrf", browser.csrf(), "submission", word(), "amount", amount, "currency", "EUR");
    }

    private static String word() {
        return UUID.randomUUID().toString();
    }
}
