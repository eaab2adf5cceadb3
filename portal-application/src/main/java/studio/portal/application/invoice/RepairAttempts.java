package studio.portal.application.invoice;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import studio.portal.application.Transactions;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.AttemptProgress;
import studio.portal.domain.invoice.OnlineRefund;
import studio.portal.domain.invoice.PaymentAttempt;
import studio.portal.domain.invoice.PaymentAttemptId;
import studio.portal.domain.invoice.PaymentAttemptRepository;

/**
 * Clears up what is not known of payments and refunds, by asking the provider and never by charging or paying back again.
 * An attempt whose page was never learned is over: nobody was ever sent there.
 */
public final class RepairAttempts {
    public static final Duration EVERY = Duration.ofMinutes(5);
    private static final Duration LEFT_ALONE = Duration.ofMinutes(10);
    private static final int AT_ONCE = 200;

    private final Optional<PaymentGateway> gateway;
    private final Transactions transactions;
    private final PaymentAttemptRepository attempts;
    private final AskAboutPayment ask;
    private final Clock clock;
    private final BiConsumer<PaymentAttemptId, RuntimeException> failed;

    /** @param failed hears of an attempt that could not be cleared up now */
    public RepairAttempts(
            Optional<PaymentGateway> gateway,
            Transactions transactions,
            PaymentAttemptRepository attempts,
            AskAboutPayment ask,
            Clock clock,
            BiConsumer<PaymentAttemptId, RuntimeException> failed) {
        this.gateway = gateway;
        this.transactions = transactions;
        this.attempts = attempts;
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
            }
        }
    }

    private void repair(Actor actor, PaymentAttemptId id) {
        ask.handle(actor, id);
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

    /** The provider was asked just now and knows of no such refund: it was never made. */
    private boolean isForgotten(OnlineRefund wish) {
        return !wish.progress().isOver() && wish.at().isBefore(clock.instant().minus(LEFT_ALONE));
    }

    private static void giveUp(PaymentAttempt attempt, OnlineRefund wish) {
        attempt.settle(wish.id(), AttemptProgress.FAILED);
    }
}
