package studio.portal.bootstrap.payment;

import com.stripe.exception.EventDataObjectDeserializationException;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.Event;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import com.stripe.model.Refund;
import com.stripe.model.StripeObject;
import com.stripe.model.checkout.Session;
import com.stripe.net.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import studio.portal.application.invoice.PaymentGateway.NotFromProvider;
import studio.portal.application.invoice.PaymentGateway.Notice;
import studio.portal.bootstrap.Config.Secret;
import studio.portal.domain.invoice.PaymentAttemptId;

/** Stripe's webhooks: whether they are Stripe's, and what they are about. What they say of money is not believed. */
final class StripeNotices {
    private static final Duration REPLAY_WINDOW = Duration.ofMinutes(5);

    /** What the operator's guide tells to tick. */
    private static final Set<String> KNOWN = Set.of(
            "checkout.session.completed",
            "checkout.session.async_payment_succeeded",
            "checkout.session.async_payment_failed",
            "checkout.session.expired",
            "charge.refunded",
            "refund.created",
            "refund.updated",
            "refund.failed",
            "charge.refund.updated",
            "charge.dispute.created",
            "charge.dispute.closed",
            "charge.dispute.funds_withdrawn",
            "charge.dispute.funds_reinstated",
            "payment_intent.succeeded",
            "payment_intent.payment_failed",
            "payment_method.attached",
            "payment_method.detached",
            "payment_method.updated",
            "payment_method.automatically_updated");

    private final Secret secret;
    private final Clock clock;

    StripeNotices(Secret secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    Notice hear(byte[] body, String signature) {
        var event = event(new String(body, StandardCharsets.UTF_8), signature);
        var nothing = new Notice(event.getId(), Optional.empty(), Optional.empty(), Optional.empty());
        return Optional.ofNullable(event.getType()).filter(KNOWN::contains).isPresent()
                ? object(event).map(thing -> notice(event, thing)).orElse(nothing)
                : nothing;
    }

    private Event event(String body, String signature) {
        try {
            Webhook.Signature.verifyHeader(body, signature, secret.value(), REPLAY_WINDOW.toSeconds(), clock);
            var event = Webhook.constructEventWithoutVerification(body);
            if (event == null || event.getId() == null) {
                throw new NotFromProvider("A notice without a name");
            }
            return event;
        } catch (SignatureVerificationException e) {
            throw new NotFromProvider("The signature is not Stripe's, or too old");
        } catch (NotFromProvider e) {
            throw e;
        } catch (RuntimeException e) {
            throw new NotFromProvider("A notice that cannot be read");
        }
    }

    private static Optional<StripeObject> object(Event event) {
        try {
            return Optional.ofNullable(event.getDataObjectDeserializer().deserializeUnsafe());
        } catch (EventDataObjectDeserializationException | RuntimeException unknownShape) {
            return Optional.empty();
        }
    }

    private static Notice notice(Event event, StripeObject thing) {
        if (thing instanceof Session session) {
            return new Notice(
                    event.getId(),
                    Optional.ofNullable(session.getClientReferenceId()).flatMap(StripeNotices::attempt),
                    Optional.ofNullable(session.getId()),
                    Optional.ofNullable(session.getCustomer()));
        }
        if (thing instanceof PaymentIntent intent) {
            return new Notice(
                    event.getId(), attempt(intent.getMetadata()), Optional.of(intent.getId()), Optional.empty());
        }
        if (thing instanceof PaymentMethod method) {
            return new Notice(
                    event.getId(),
                    Optional.empty(),
                    Optional.ofNullable(method.getId()),
                    Optional.ofNullable(method.getCustomer()));
        }
        return new Notice(event.getId(), Optional.empty(), money(thing), Optional.empty());
    }

    private static Optional<String> money(StripeObject thing) {
        if (thing instanceof Charge charge) {
            return Optional.ofNullable(charge.getPaymentIntent());
        }
        if (thing instanceof Refund refund) {
            return Optional.ofNullable(refund.getPaymentIntent());
        }
        return thing instanceof Dispute dispute ? Optional.ofNullable(dispute.getPaymentIntent()) : Optional.empty();
    }

    static Optional<PaymentAttemptId> attempt(Map<String, String> metadata) {
        return Optional.ofNullable(metadata)
                .map(all -> all.get(StripeGateway.ATTEMPT))
                .flatMap(StripeNotices::attempt);
    }

    private static Optional<PaymentAttemptId> attempt(String text) {
        try {
            return Optional.of(new PaymentAttemptId(UUID.fromString(text)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
