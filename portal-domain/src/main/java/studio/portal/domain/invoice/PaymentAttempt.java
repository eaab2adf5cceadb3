package studio.portal.domain.invoice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.PaymentAttemptState.Hosted;
import studio.portal.domain.invoice.PaymentAttemptState.Share;
import studio.portal.domain.invoice.PaymentAttemptState.Taken;

/**
 * A client is about to pay one or several invoices on a provider's page. It is written down before the provider hears of
 * it, so that money is never without its reason; whatever the provider tells, in whatever order and however often, leaves
 * it the same in the end: what was taken stays taken, and what was booked once is not booked again.
 */
public final class PaymentAttempt {
    private final PaymentAttemptState found;
    private final List<PaymentMovement> movements;
    private final List<OnlineRefund> refunds;
    private AttemptProgress progress;
    private Optional<Hosted> hosted;
    private Optional<Taken> taken;

    private PaymentAttempt(PaymentAttemptState found) {
        this.found = found;
        progress = found.progress();
        hosted = found.hosted();
        taken = found.taken();
        movements = new ArrayList<>(found.movements());
        refunds = new ArrayList<>(found.refunds());
    }

    /** For repositories: an attempt as it was stored. */
    public static PaymentAttempt stored(PaymentAttemptState state) {
        return new PaymentAttempt(state);
    }

    /**
     * @param shares what is open of each invoice just now
     * @param at later than every attempt for the same invoices that is not over, for the latest one is the one to go on
     * @throws RuleViolation {@code already-paid} if nothing is open of one, {@code currencies-mixed}
     */
    public static PaymentAttempt start(PaymentAttemptId id, ClientId client, List<Share> shares, Actor by, Instant at) {
        if (shares.isEmpty()
                || shares.stream().anyMatch(share -> !share.amount().isPositive())) {
            throw new RuleViolation("already-paid", "Nothing is to be paid of it any more");
        }
        var attempt = new PaymentAttempt(new PaymentAttemptState(
                id,
                client,
                shares,
                by.reference(),
                at,
                AttemptProgress.STARTED,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                0));
        attempt.total();
        return attempt;
    }

    /** The provider has made its page; one that is over stays over, and whoever opened the page closes it again. */
    public void open(Hosted page) {
        hosted = Optional.of(page);
        if (progress == AttemptProgress.UNKNOWN) {
            progress = AttemptProgress.STARTED;
        }
    }

    /** The provider gave no answer, or has none yet. */
    public void doubt() {
        become(AttemptProgress.UNKNOWN);
    }

    public void fail() {
        become(AttemptProgress.FAILED);
    }

    public void expire() {
        become(AttemptProgress.EXPIRED);
    }

    /** A later attempt is to pay the same; only one that has not begun at the provider just ends. */
    public void giveWay() {
        if (hosted.isEmpty()) {
            expire();
        }
    }

    /** Told late it changes nothing: money that came is never unsaid. */
    private void become(AttemptProgress to) {
        if (!progress.isOver()) {
            progress = to;
        }
    }

    /** The provider has taken the money, also if nobody expected it any more. The first to tell is heard. */
    public void succeed(Taken money) {
        if (taken.isEmpty()) {
            taken = Optional.of(money);
            progress = AttemptProgress.SUCCEEDED;
        }
    }

    /** Whether this is told for the first time; then it is to be booked in the same transaction. */
    public boolean hear(PaymentMovement movement) {
        if (movements.stream().anyMatch(known -> known.key().equals(movement.key()))) {
            return false;
        }
        movements.add(movement);
        movement.refund().ifPresent(id -> settle(id, AttemptProgress.SUCCEEDED));
        return true;
    }

    /**
     * The studio wants to pay so much back.
     *
     * @throws RuleViolation {@code refund} if it is nothing or more than is left of what was taken
     */
    public void wishRefund(UUID id, Money amount, Actor by, Instant at) {
        if (!amount.isPositive() || taken.isEmpty() || amount.compareTo(refundable()) > 0) {
            throw new RuleViolation("refund", "No more goes back than was paid and is left");
        }
        refunds.add(new OnlineRefund(id, amount, by.reference(), at, AttemptProgress.STARTED));
    }

    /** What came of a wish; what has succeeded stays so. */
    public void settle(UUID refund, AttemptProgress to) {
        refunds.replaceAll(wish ->
                wish.id().equals(refund) && wish.progress() != AttemptProgress.SUCCEEDED ? wish.become(to) : wish);
    }

    /** It did not arrive, though the provider may have said that it did: banks send money back days later. */
    public void bounce(UUID refund) {
        refunds.replaceAll(wish -> wish.id().equals(refund) ? wish.become(AttemptProgress.FAILED) : wish);
    }

    /** What was taken, less what went back and what is on its way. */
    private Money refundable() {
        var left = taken.orElseThrow().amount();
        for (var movement : movements) {
            left = movement.kind() == PaymentMovement.Kind.REINSTATED
                    ? left.plus(movement.amount())
                    : left.minus(movement.amount());
        }
        for (var wish : refunds) {
            left = wish.progress().isOver() ? left : left.minus(wish.amount());
        }
        return left;
    }

    /** What the payer is asked for. */
    public Money total() {
        var nothing = Money.zero(found.shares().get(0).amount().currency());
        return found.shares().stream().map(Share::amount).reduce(nothing, Money::plus);
    }

    /** Whether the provider took another amount than the payer was asked for: somebody of the studio should look. */
    public boolean differs() {
        return taken.filter(money -> !money.amount().equals(total())).isPresent();
    }

    public PaymentAttemptId id() {
        return found.id();
    }

    public ClientId client() {
        return found.client();
    }

    public List<Share> shares() {
        return found.shares();
    }

    public List<InvoiceId> invoices() {
        return found.shares().stream().map(Share::invoice).toList();
    }

    public AttemptProgress progress() {
        return progress;
    }

    public Optional<Hosted> hosted() {
        return hosted;
    }

    public Optional<Taken> taken() {
        return taken;
    }

    public List<OnlineRefund> refunds() {
        return List.copyOf(refunds);
    }

    /** All that has happened to the money since it came, as far as it was told. */
    public List<PaymentMovement> movements() {
        return List.copyOf(movements);
    }

    /** Movements that were not there when it was found. */
    public List<PaymentMovement> heard() {
        return List.copyOf(movements.subList(found.movements().size(), movements.size()));
    }

    /** As it was found. */
    public PaymentAttemptState found() {
        return found;
    }
}
