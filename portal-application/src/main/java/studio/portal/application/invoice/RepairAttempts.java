package studio.portal.application.invoice;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import studio.portal.application.EventLog;
import studio.portal.application.Transactions;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.AttemptProgress;
import studio.portal.domain.invoice.InvoiceEvent;
import studio.portal.domain.invoice.OnlineRefund;
import studio.portal.domain.invoice.PaymentAttempt;
import studio.portal.domain.invoice.PaymentAttemptId;
import studio.portal.domain.invoice.PaymentAttemptRepository;
import studio.portal.domain.invoice.PaymentEvent;

/**
 * Clears up what is not known of payments and refunds, by asking the provider and never by charging or paying back again.
 * An attempt whose page was never learned is over: nobody was ever sent there.
 */
public final class RepairAttempts {
    public static final Duration EVERY = Duration.ofMinutes(5);
    private static final Duration LEFT_ALONE = Duration.ofMinutes(10);
    private static final Duration CLEARED_UP_IN = Duration.ofDays(1);
    private static final Duration GIVEN_UP_IN = Duration.ofHours(2);
    private static final int AT_ONCE = 200;

    private final Optional<PaymentGateway> gateway;
    private final Transactions transactions;
    private final PaymentAttemptRepository attempts;
    private final ProviderEvents told;
    private final EventLog log;
    private final AskAboutPayment ask;
    private final Clock clock;
    private final BiConsumer<PaymentAttemptId, RuntimeException> failed;

    /**
     * @param told remembers of which attempts the studio was told
     * @param failed hears of an attempt that could not be cleared up now
     */
    public RepairAttempts(
            Optional<PaymentGateway> gateway,
            Transactions transactions,
            PaymentAttemptRepository attempts,
            ProviderEvents told,
            EventLog log,
            AskAboutPayment ask,
            Clock clock,
            BiConsumer<PaymentAttemptId, RuntimeException> failed) {
        this.gateway = gateway;
        this.transactions = transactions;
        this.attempts = attempts;
        this.told = told;
        this.log = log;
        this.ask = ask;
        this.clock = clock;
        this.failed = failed;
    }

    /** One that cannot be cleared up keeps no other waiting. */
    public void handle(Actor actor) {
        if (gateway.isEmpty()) {
            return;
        }
        var before = clock.instant().minus(LEFT_ALONE);
        for (var id : attempts.unsettled(actor, before, AT_ONCE)) {
            try {
                repair(actor, id);
            } catch (RuntimeException e) {
                failed.accept(id, e);
                tell(actor, id);
            }
        }
    }

    /** The studio, once, of what is not cleared up for a day. */
    private void tell(Actor actor, PaymentAttemptId id) {
        var key = "unclear-" + id;
        transactions.run(
                actor,
                () -> attempts.find(actor, id)
                        .filter(attempt -> attempt.found()
                                .startedAt()
                                .isBefore(clock.instant().minus(CLEARED_UP_IN)))
                        .filter(attempt -> !told.isKnown(actor, key))
                        .ifPresent(attempt -> {
                            told.add(actor, key, clock.instant());
                            log.append(actor, List.of(unclear(actor, attempt)));
                        }));
    }

    private InvoiceEvent unclear(Actor actor, PaymentAttempt attempt) {
        return new InvoiceEvent(
                EventType.PAYMENT_UNCLEAR,
                attempt.invoices().get(0),
                attempt.client(),
                actor.reference(),
                clock.instant(),
                Map.of(
                        PaymentEvent.AMOUNT, attempt.total().amount().toPlainString(),
                        PaymentEvent.CURRENCY, attempt.total().currency().getCurrencyCode()));
    }

    private void repair(Actor actor, PaymentAttemptId id) {
        end(actor, ask.handle(actor, id));
        transactions.run(
                actor,
                () -> attempts.lock(actor, id).ifPresent(attempt -> {
                    if (attempt.hosted().isEmpty()) {
                        attempt.expire();
                    }
                    attempt.refunds().stream().filter(this::isForgotten).forEach(wish -> giveUp(attempt, wish));
                    attempts.update(actor, attempt);
                }));
    }

    /** What was announced and never taken is given up: nobody is there any more who would go on with it. */
    private void end(Actor actor, PaymentAttempt attempt) {
        var left = attempt.found().startedAt().isBefore(clock.instant().minus(GIVEN_UP_IN));
        if (left && !attempt.progress().isOver() && attempt.hosted().isPresent()) {
            gateway.orElseThrow().end(attempt.hosted().get());
            ask.handle(actor, attempt.id());
        }
    }

    /** The provider was asked just now and knows of no such refund: it was never made. */
    private boolean isForgotten(OnlineRefund wish) {
        return !wish.progress().isOver() && wish.at().isBefore(clock.instant().minus(LEFT_ALONE));
    }

    private static void giveUp(PaymentAttempt attempt, OnlineRefund wish) {
        attempt.settle(wish.id(), AttemptProgress.FAILED);
    }
}
