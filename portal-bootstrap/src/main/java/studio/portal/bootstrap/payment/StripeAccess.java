package studio.portal.bootstrap.payment;

import com.stripe.Stripe;
import com.stripe.StripeClient;
import java.net.URI;
import java.time.Duration;
import studio.portal.bootstrap.Config.Secret;

/**
 * A studio's account at Stripe.
 *
 * @param secretKey with which the portal asks
 * @param webhookSecret with which Stripe signs its notices
 */
public record StripeAccess(Secret secretKey, Secret webhookSecret, URI base, Duration patience) {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    public static StripeAccess of(Secret secretKey, Secret webhookSecret) {
        return new StripeAccess(secretKey, webhookSecret, URI.create(Stripe.LIVE_API_BASE), PATIENCE);
    }

    /** Tries once more by itself, under the same idempotency key, before it says that Stripe is away. */
    StripeClient client() {
        Stripe.enableTelemetry = false;
        return StripeClient.builder()
                .setApiKey(secretKey.value())
                .setApiBase(base.toString())
                .setConnectTimeout((int) patience.toMillis())
                .setReadTimeout((int) patience.toMillis())
                .setMaxNetworkRetries(1)
                .build();
    }
}
