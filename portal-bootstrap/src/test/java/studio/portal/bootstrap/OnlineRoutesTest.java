package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.portal.application.notification.SentMails;
import studio.portal.bootstrap.payment.StripeFake;
import studio.portal.web.Route;

/** What there is of paying online depends on the settings, and the demo's provider is never there for real. */
final class OnlineRoutesTest {
    private static final Map<String, String> STRIPE = Map.of(
            "PORTAL_PAYMENT_STRIPE_SECRET_KEY",
            "sk_test_0123456789",
            "PORTAL_PAYMENT_STRIPE_WEBHOOK_SECRET",
            "whsec_of_the_tests");

    @TempDir
    Path data;

    @Test
    void without_settings_there_is_nothing_of_it() throws Exception {
        try (var portal = Portal.open(config(Map.of()), Clock.systemUTC())) {
            var base = start(portal);
            assertThat(portal.routes())
                    .extracting(Route::path)
                    .noneMatch(path -> path.contains("checkout"))
                    .noneMatch(path -> path.contains("webhooks"))
                    .noneMatch(path -> path.contains("test-provider"));
            assertThat(post(base + "/webhooks/stripe", "{}", "application/json", ""))
                    .isEqualTo(404);
            assertThat(get(base + "/").headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).endsWith("form-action 'self'"));
        }
    }

    @Test
    void no_setting_brings_the_test_provider_and_a_notice_must_be_signed() throws Exception {
        try (var portal = Portal.open(config(STRIPE), Clock.systemUTC())) {
            var hook = start(portal) + "/webhooks/stripe";
            assertThat(portal.routes())
                    .extracting(Route::path)
                    .contains("/webhooks/stripe", "/invoices/checkout")
                    .noneMatch(path -> path.contains("test-provider"));
            var event = "{\"id\":\"evt_1\",\"object\":\"event\",\"type\":\"invoice.created\",\"data\":{\"object\":{}}}";
            var signature = StripeFake.signature(event, Instant.now().getEpochSecond());

            for (var type : List.of("application/json", "application/x-www-form-urlencoded", "multipart/form-data")) {
                assertThat(post(hook, event, type, "")).isEqualTo(400);
                assertThat(post(hook, event + " ", type, signature)).isEqualTo(400);
                assertThat(post(hook, event, type, signature)).isEqualTo(204);
            }
            assertThat(post(hook, "x".repeat(2 << 20), "application/json", signature))
                    .isEqualTo(413);
            assertThat(get(hook.replace("/webhooks/stripe", "/sign-in"))
                            .headers()
                            .firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(
                            policy -> assertThat(policy).endsWith("form-action 'self' https://checkout.stripe.com"));
        }
    }

    @Test
    void one_of_the_two_secrets_is_a_mistake_that_is_told_without_it() {
        for (var one : STRIPE.entrySet()) {
            assertThatThrownBy(() -> config(Map.of(one.getKey(), one.getValue())))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("payment.stripe.webhook-secret")
                    .hasMessageNotContaining(one.getValue());
        }
        assertThatThrownBy(() -> config(Map.of("PORTAL_PAYMENT_STRIPE_SECRET_KEY", "pk_live_public0")))
                .isInstanceOf(CannotStart.class)
                .hasMessageNotContaining("pk_live");
        assertThat(config(STRIPE).toString()).doesNotContain("0123456789").doesNotContain("of_the_tests");
    }

    private Config config(Map<String, String> environment) {
        return Config.read(Optional.empty(), environment, data);
    }

    private static String start(Portal portal) throws Exception {
        return portal.start("127.0.0.1", 0, SentMails.none()).base().toString();
    }

    private static HttpResponse<String> get(String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static int post(String address, String body, String type, String signature) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Content-Type", type)
                                .header("Stripe-Signature", signature)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }
}
