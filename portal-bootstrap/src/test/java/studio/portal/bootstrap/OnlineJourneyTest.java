package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.MARA;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Route.FulfillOptions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.portal.bootstrap.payment.StripeFake;
import studio.portal.bootstrap.payment.StripeGateway;
import studio.portal.domain.invoice.PaymentAttemptId;
import studio.portal.persistence.Vendor;

/** A client pays online in a real browser, and finds it again in its history and statement. */
final class OnlineJourneyTest {
    private static final String STRIPE = "https://checkout.stripe.com";

    private final RunningPortal portal = RunningPortal.onH2();
    private final GivenInvoice invoices = new GivenInvoice(portal);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_client_pays_on_the_providers_page_and_finds_it_in_history_and_statement(boolean scripts) {
        var id = invoices.issued(MARA);
        try (var window = new Window(portal, Chromium.desk().setJavaScriptEnabled(scripts))) {
            window.signIn(MARA).open("/invoices/" + id).press("Pay online").at("/test-provider/checkout/[^/]+$");
            clean(window, scripts, "the provider's page");
            window.press("Pay").at("/invoices/checkout/[^/]+$");
            assertThat(window.page().content()).contains("Payment received", "€4,165.00");
            clean(window, scripts, "what became of it");

            var number = portal.api(MARA).get("/invoices/" + id).json("number");
            window.open("/invoices/" + id);
            assertThat(window.page().content())
                    .contains("Nothing is left to pay")
                    .doesNotContain("Pay online");
            window.open("/payments");
            assertThat(window.page().content()).contains(number);
            clean(window, scripts, "/payments");
            window.open("/statement");
            assertThat(window.page().content()).contains(number, "-€4,165.00");
            clean(window, scripts, "/statement");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_card_is_saved_and_pays_two_invoices_on_a_phone(boolean scripts) {
        var first = invoices.issued(MARA);
        var second = invoices.issued(MARA);
        try (var window = new Window(portal, phone().setJavaScriptEnabled(scripts))) {
            window.signIn(MARA).open("/payment-methods").press("Save a card").at("/test-provider/cards/[^/]+$");
            clean(window, scripts, "the page on which a card is saved");
            window.press("which pays").at("/payment-methods$");
            assertThat(window.page().content()).contains("Visa •••• 4242");
            clean(window, scripts, "/payment-methods");

            window.open("/invoices?standing=open");
            window.page().locator("input[value='" + first + "']").check();
            window.page().locator("input[value='" + second + "']").check();
            if (scripts) {
                assertThat(window.page().locator("[data-chosen]").textContent()).contains("€8,330.00");
            }
            clean(window, scripts, "/invoices");
            window.press("Pay the chosen invoices online").at("/invoices/checkout/[^/]+$");
            assertThat(window.page().content()).contains("Payment received", "€8,330.00");

            window.open("/payment-methods").press("Remove").at("/payment-methods$");
            assertThat(window.page().content()).contains("The card is removed");
        }
        for (var id : List.of(first, second)) {
            assertThat(portal.api(MARA).get("/invoices/" + id).json("status")).isEqualTo("paid");
        }
    }

    @Test
    void staff_look_at_receivables_and_pay_back_on_a_phone() {
        var id = invoices.issued(MARA);
        var checkout =
                portal.api(MARA).post("/invoices/" + id + "/checkout", Map.of()).expect(201);
        portal.provider().pay(new PaymentAttemptId(UUID.fromString(checkout.json("id"))));
        portal.api(MARA).get("/checkouts/" + checkout.json("id")).expect(200);
        invoices.credited(MARA, id);
        var payment = portal.api(ANA).get("/payments?way=card&limit=1").json("items/0/id");
        try (var window = new Window(portal, phone())) {
            window.signIn(ANA).open("/studio/receivables");
            clean(window, true, "/studio/receivables");
            window.open("/payments/" + payment);
            clean(window, true, "/payments/{id}");
            window.press("Pay back by the provider").at("/payments/" + payment + "$");
            assertThat(window.page().content()).contains("Refund", "€4,165.00");
            clean(window, true, "/payments/{id} after it");
        }
    }

    /** After a form a browser asks the policy about every address that it is led on to. */
    @Test
    void the_policy_lets_a_form_lead_to_stripe() {
        try (var stripe = new StripeFake();
                var paid = RunningPortal.paidBy(
                        Vendor.H2,
                        Map.of(
                                "PORTAL_PAYMENT_STRIPE_SECRET_KEY", "sk_test_0123456789",
                                "PORTAL_PAYMENT_STRIPE_WEBHOOK_SECRET", "whsec_of_the_tests"),
                        new StripeGateway(stripe.access(Duration.ofSeconds(5)), Clock.systemUTC()));
                var window = new Window(paid, Chromium.desk())) {
            stripe.pagesAt(STRIPE + "/c/pay/");
            window.page()
                    .route(
                            STRIPE + "/**",
                            route -> route.fulfill(new FulfillOptions()
                                    .setContentType("text/html")
                                    .setBody("<p>Stripe</p>")));
            var id = new GivenInvoice(paid).issued(MARA);

            window.signIn(MARA).open("/invoices/" + id).press("Pay online");
            window.page().waitForURL(STRIPE + "/c/pay/**");
            window.open("/payment-methods").press("Save a card");
            window.page().waitForURL(STRIPE + "/c/pay/**");

            assertThat(window.complaints()).isEmpty();
        }
    }

    private static NewContextOptions phone() {
        return Chromium.phone().setViewportSize(360, 740);
    }

    /** Nothing is cut off, and nobody is shut out. */
    private static void clean(Window window, boolean scripts, String page) {
        var width = window.page().locator("html").boundingBox().width;
        assertThat(width).as(page).isLessThanOrEqualTo(window.page().viewportSize().width + 0.5);
        if (scripts) {
            assertThat(Axe.complaints(window.page())).as(page).isEmpty();
            assertThat(window.complaints()).as(page).isEmpty();
        }
    }
}
