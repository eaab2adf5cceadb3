package studio.portal.bootstrap.payment;

import com.stripe.StripeClient;
import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeError;
import com.stripe.model.checkout.Session;
import com.stripe.net.RequestOptions;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionCreateParams.LineItem;
import com.stripe.param.checkout.SessionRetrieveParams;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import studio.portal.application.invoice.MethodVault;
import studio.portal.application.invoice.PaymentGateway;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.AttemptProgress;
import studio.portal.domain.invoice.OnlineRefund;
import studio.portal.domain.invoice.PaymentAttempt;
import studio.portal.domain.invoice.PaymentAttemptId;
import studio.portal.domain.invoice.PaymentAttemptState.Hosted;

/**
 * Payments on Stripe's own pages (Checkout). Whatever is asked twice carries the same idempotency key, made of the
 * attempt's or refund's id, and the same content: so Stripe does it once.
 */
public final class StripeGateway implements PaymentGateway {
    static final String ATTEMPT = "attempt";
    static final String REFUND = "refund";
    private static final String INTENT = "pi_";

    /** Stripe wants at least half an hour from when it hears of it; a retry comes later than the first try. */
    private static final Duration PAGE_OPEN = Duration.ofMinutes(60);

    private final StripeClient client;
    private final StripeNotices notices;
    private final StripeMovements movements;
    private final StripeMethods methods;

    public StripeGateway(StripeAccess access, Clock clock) {
        client = access.client();
        notices = new StripeNotices(access.webhookSecret(), clock);
        movements = new StripeMovements(client);
        methods = new StripeMethods(client);
    }

    @Override
    public MethodVault vault() {
        return methods;
    }

    @Override
    public Hosted begin(Request request) {
        return StripeCalls.answer(() -> {
            var session = client.v1()
                    .checkout()
                    .sessions()
                    .create(
                            session(request),
                            once(ATTEMPT, request.attempt().id().value()));
            return new Hosted(session.getId(), session.getUrl());
        });
    }

    private static SessionCreateParams session(Request request) {
        var attempt = request.attempt();
        var id = attempt.id().toString();
        var session = SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setClientReferenceId(id)
                .putMetadata(ATTEMPT, id)
                .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                        .putMetadata(ATTEMPT, id)
                        .build())
                .setExpiresAt(attempt.found().startedAt().plus(PAGE_OPEN).getEpochSecond())
                .setLocale(locale(request.language()))
                .setSuccessUrl(request.back().toString())
                .setCancelUrl(request.back().toString());
        request.customer().ifPresent(session::setCustomer);
        request.items().forEach(item -> session.addLineItem(line(item)));
        return session.build();
    }

    static SessionCreateParams.Locale locale(Language language) {
        return switch (language) {
            case GERMAN -> SessionCreateParams.Locale.DE;
            case ENGLISH -> SessionCreateParams.Locale.EN;
        };
    }

    private static LineItem line(Item item) {
        return LineItem.builder()
                .setQuantity(1L)
                .setPriceData(LineItem.PriceData.builder()
                        .setCurrency(StripeCalls.currency(item.amount()))
                        .setUnitAmount(MinorUnits.of(item.amount()))
                        .setProductData(LineItem.PriceData.ProductData.builder()
                                .setName(item.name())
                                .build())
                        .build())
                .build();
    }

    static RequestOptions once(String kind, UUID id) {
        return RequestOptions.builder().setIdempotencyKey(kind + "-" + id).build();
    }

    @Override
    public Outcome outcome(PaymentAttempt attempt) {
        var page = attempt.hosted().orElseThrow().key();
        if (page.startsWith(INTENT)) {
            return StripeCalls.answer(() -> {
                var intent = client.v1().paymentIntents().retrieve(page);
                return received(intent) > 0 ? movements.of(taken(intent)) : Outcome.of(progress(intent));
            });
        }
        return StripeCalls.answer(() -> {
            var session = client.v1()
                    .checkout()
                    .sessions()
                    .retrieve(
                            page,
                            SessionRetrieveParams.builder()
                                    .addExpand("payment_intent")
                                    .build());
            var money = Optional.ofNullable(session.getPaymentIntentObject());
            var taken = money.filter(intent -> received(intent) > 0).map(StripeGateway::taken);
            return taken.isPresent()
                    ? movements.of(taken.get())
                    : Outcome.of(progress(session, money.map(PaymentIntent::getStatus)));
        });
    }

    /** One that the bank wants confirmed goes on as a page. */
    private static AttemptProgress progress(PaymentIntent intent) {
        return switch (intent.getStatus()) {
            case "canceled" -> AttemptProgress.EXPIRED;
            case "processing" -> AttemptProgress.UNKNOWN;
            case "requires_payment_method" -> refused(intent) ? AttemptProgress.FAILED : AttemptProgress.STARTED;
            default -> AttemptProgress.STARTED;
        };
    }

    private static boolean refused(PaymentIntent intent) {
        return Optional.ofNullable(intent.getLastPaymentError())
                .map(StripeError::getCode)
                .filter(code -> !code.equals(StripeMethods.TO_CONFIRM))
                .isPresent();
    }

    private static long received(PaymentIntent intent) {
        return Optional.ofNullable(intent.getAmountReceived()).orElse(0L);
    }

    private static Taken taken(PaymentIntent intent) {
        return new Taken(intent.getId(), MinorUnits.money(received(intent), intent.getCurrency()));
    }

    /** A page that is complete without money waits for a bank, until that says no. */
    private static AttemptProgress progress(Session session, Optional<String> money) {
        return switch (session.getStatus()) {
            case "open" -> AttemptProgress.STARTED;
            case "expired" -> AttemptProgress.EXPIRED;
            default ->
                money.filter(status -> status.equals("requires_payment_method") || status.equals("canceled"))
                                .isPresent()
                        ? AttemptProgress.FAILED
                        : AttemptProgress.UNKNOWN;
        };
    }

    @Override
    public void end(Hosted page) {
        try {
            StripeCalls.answer(() -> page.key().startsWith(INTENT)
                    ? client.v1().paymentIntents().cancel(page.key())
                    : client.v1().checkout().sessions().expire(page.key()));
        } catch (Declined paidOrOver) {
            // Stripe closes open pages alone; what became of this one is asked next.
        }
    }

    @Override
    public void refund(PaymentAttempt attempt, OnlineRefund refund) {
        var refunded = RefundCreateParams.builder()
                .setPaymentIntent(attempt.taken().orElseThrow().key())
                .setAmount(MinorUnits.of(refund.amount()))
                .putMetadata(REFUND, refund.id().toString())
                .build();
        StripeCalls.answer(() -> client.v1().refunds().create(refunded, once(REFUND, refund.id())));
    }

    /** Of money that another system of the same account has taken, nothing is known here. */
    @Override
    public Optional<PaymentAttemptId> attemptOf(String about) {
        if (!about.startsWith(INTENT)) {
            return Optional.empty();
        }
        try {
            return StripeNotices.attempt(StripeCalls.answer(
                    () -> client.v1().paymentIntents().retrieve(about).getMetadata()));
        } catch (Declined unknown) {
            return Optional.empty();
        }
    }

    @Override
    public Notice hear(byte[] body, String signature) {
        return notices.hear(body, signature);
    }
}
