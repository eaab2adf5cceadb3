package studio.portal.application.invoice;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import studio.portal.application.Ids;
import studio.portal.application.InvalidInput;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.AttemptProgress;
import studio.portal.domain.invoice.InvoicePolicy;
import studio.portal.domain.invoice.LedgerRepository;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.OnlineRefund;
import studio.portal.domain.invoice.PaymentAttempt;
import studio.portal.domain.invoice.PaymentAttemptRepository;
import studio.portal.domain.invoice.PaymentId;

/**
 * The studio pays back what a client paid online, by the way it came: the wish is written down, the provider hears of it
 * after that transaction, and what the provider says is booked.
 */
public final class RefundOnline {
    /** @param currency the payment's */
    public record Command(
            @NotNull @Positive @Digits(integer = Money.DIGITS, fraction = StatedMoney.PLACES)
            BigDecimal amount,

            @NotNull Currency currency) {}

    /** Well before {@link RepairAttempts} gives up what the provider does not know. */
    private static final Duration SENT_WITHIN = Duration.ofMinutes(5);

    private final Optional<PaymentGateway> gateway;
    private final Transactions transactions;
    private final Validation validation;
    private final PaymentAttemptRepository attempts;
    private final LedgerRepository ledgers;
    private final AskAboutPayment ask;
    private final Ids ids;
    private final Clock clock;

    public RefundOnline(
            Optional<PaymentGateway> gateway,
            Transactions transactions,
            Validation validation,
            PaymentAttemptRepository attempts,
            LedgerRepository ledgers,
            AskAboutPayment ask,
            Ids ids,
            Clock clock) {
        this.gateway = gateway;
        this.transactions = transactions;
        this.validation = validation;
        this.attempts = attempts;
        this.ledgers = ledgers;
        this.ask = ask;
        this.ids = ids;
        this.clock = clock;
    }

    /** Whether there is a provider by which anything could go back. */
    public boolean isOffered() {
        return gateway.isPresent();
    }

    /** Whether a payment goes back by the provider, and not by hand. */
    public boolean isFor(Actor actor, PaymentId payment) {
        return gateway.isPresent() && attempts.of(actor, payment).isPresent();
    }

    /**
     * Writes the wish down; {@link #send} follows after the transaction.
     *
     * @throws NotFound if the payment did not come online
     * @throws RuleViolation {@code refund} if more would go back than was paid and is left
     */
    public UUID handle(Actor actor, PaymentId payment, Command command) {
        if (!InvoicePolicy.mayManage(actor)) {
            throw new AccessDenied("Only the studio pays back");
        }
        if (gateway.isEmpty()) {
            throw new NotFound();
        }
        validation.check(command);
        return transactions.write(actor, () -> {
            var id = attempts.of(actor, payment).orElseThrow(NotFound::new).id();
            var attempt = attempts.lock(actor, id).orElseThrow(NotFound::new);
            var amount = amount(attempt, command);
            mustBeLeft(actor, attempt, amount);
            var wish = ids.next();
            attempt.wishRefund(wish, amount, actor, clock.instant());
            attempts.update(actor, attempt);
            return wish;
        });
    }

    private static Money amount(PaymentAttempt attempt, Command command) {
        var amount = StatedMoney.of(command.amount(), command.currency());
        if (!attempt.taken().orElseThrow().amount().currency().equals(amount.currency())) {
            throw InvalidInput.of("currency", "absent");
        }
        return amount;
    }

    /** What pays an invoice is credited first, as of every other payment; what is on its way counts as gone. */
    private void mustBeLeft(Actor actor, PaymentAttempt attempt, Money amount) {
        var taken = attempt.taken().orElseThrow();
        var ledger = ledgers.lock(actor, attempt.client(), amount.currency(), Set.of(), Set.of(taken.payment()));
        var left = ledger.refundable(taken.payment());
        for (var wish : attempt.refunds()) {
            left = wish.progress().isOver() ? left : left.minus(wish.amount());
        }
        if (amount.compareTo(left) > 0) {
            throw new RuleViolation("refund", "No more goes back than was paid and is left");
        }
    }

    /**
     * Has the provider pay back, and books it. A wish that is settled is not sent again, nor is one of long ago: whether it
     * was ever made is asked then, and {@link RepairAttempts} may be giving it up at this moment.
     *
     * @throws RuleViolation {@code provider-declined}, now or before
     * @throws PaymentGateway.Away and it is asked later what became of it
     */
    public void send(Actor actor, PaymentId payment, UUID wish) {
        var provider = gateway.orElseThrow(NotFound::new);
        var attempt = attempts.of(actor, payment).orElseThrow(NotFound::new);
        var refund = attempt.refunds().stream()
                .filter(known -> known.id().equals(wish))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (refund.progress() == AttemptProgress.FAILED) {
            throw declined();
        }
        if (refund.progress().isOver()) {
            return;
        }
        if (refund.at().isAfter(clock.instant().minus(SENT_WITHIN))) {
            send(actor, provider, attempt, refund);
        }
        ask.handle(actor, attempt.id());
    }

    private void send(Actor actor, PaymentGateway provider, PaymentAttempt attempt, OnlineRefund refund) {
        try {
            provider.refund(attempt, refund);
        } catch (PaymentGateway.Away away) {
            settle(actor, attempt, refund, AttemptProgress.UNKNOWN);
            throw away;
        } catch (PaymentGateway.Declined declined) {
            settle(actor, attempt, refund, AttemptProgress.FAILED);
            throw declined();
        }
    }

    private static RuleViolation declined() {
        return new RuleViolation("provider-declined", "The provider does not pay it back");
    }

    private void settle(Actor actor, PaymentAttempt attempt, OnlineRefund refund, AttemptProgress progress) {
        transactions.run(actor, () -> {
            var now = attempts.lock(actor, attempt.id()).orElseThrow(NotFound::new);
            now.settle(refund.id(), progress);
            attempts.update(actor, now);
        });
    }
}
