package studio.portal.application.invoice;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import studio.portal.application.Transactions;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.PaymentAttempt;
import studio.portal.domain.invoice.PaymentAttemptId;
import studio.portal.domain.invoice.PaymentAttemptRepository;
import studio.portal.domain.invoice.PaymentMethod;
import studio.portal.domain.invoice.PaymentMethodRepository;

/**
 * The provider sends a notice. It may come twice, late, before another that it follows, or with something that is none of
 * the portal's: it is only the reason to ask the provider, whose answer is booked.
 */
public final class HearProvider {
    /** The provider repeats itself for three days. */
    public static final Duration KEPT = Duration.ofDays(30);

    private final Optional<PaymentGateway> gateway;
    private final Transactions transactions;
    private final PaymentAttemptRepository attempts;
    private final ProviderEvents events;
    private final AskAboutPayment ask;
    private final PaymentMethodRepository methods;
    private final FollowPaymentMethods follow;
    private final Clock clock;

    public HearProvider(
            Optional<PaymentGateway> gateway,
            Transactions transactions,
            PaymentAttemptRepository attempts,
            ProviderEvents events,
            AskAboutPayment ask,
            PaymentMethodRepository methods,
            FollowPaymentMethods follow,
            Clock clock) {
        this.gateway = gateway;
        this.transactions = transactions;
        this.attempts = attempts;
        this.events = events;
        this.ask = ask;
        this.methods = methods;
        this.follow = follow;
        this.clock = clock;
    }

    /**
     * @param actor nobody is signed in; the signature says who it is
     * @throws NotFound where nothing is paid online
     * @throws PaymentGateway.NotFromProvider and nothing was changed
     * @throws PaymentGateway.Away and the notice is to be sent again
     */
    public void handle(Actor actor, byte[] body, String signature) {
        var provider = gateway.orElseThrow(NotFound::new);
        var notice = provider.hear(body, signature);
        if (events.isKnown(AskAboutPayment.BOOKING, notice.key())) {
            return;
        }
        attempt(provider, notice).ifPresent(id -> ask.handle(AskAboutPayment.BOOKING, id));
        client(notice).ifPresent(client -> follow.handle(AskAboutPayment.BOOKING, client));
        transactions.run(
                AskAboutPayment.BOOKING, () -> events.add(AskAboutPayment.BOOKING, notice.key(), clock.instant()));
    }

    /** Of a card that was taken away the provider does not say whose it was, but the portal knows. */
    private Optional<ClientId> client(PaymentGateway.Notice notice) {
        return notice.customer()
                .flatMap(customer -> methods.ofCustomer(AskAboutPayment.BOOKING, customer))
                .or(() -> notice.about()
                        .flatMap(key -> methods.ofKey(AskAboutPayment.BOOKING, key))
                        .map(PaymentMethod::client));
    }

    private Optional<PaymentAttemptId> attempt(PaymentGateway provider, PaymentGateway.Notice notice) {
        return notice.attempt()
                .or(() -> notice.about()
                        .flatMap(about -> attempts.ofKey(AskAboutPayment.BOOKING, about)
                                .map(PaymentAttempt::id)
                                .or(() -> provider.attemptOf(about))))
                .filter(id -> attempts.find(AskAboutPayment.BOOKING, id).isPresent());
    }
}
