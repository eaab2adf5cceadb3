package studio.portal.application.invoice;

import java.util.Optional;
import studio.portal.application.Transactions;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.PaymentAttempt;
import studio.portal.domain.invoice.PaymentAttemptId;
import studio.portal.domain.invoice.PaymentAttemptRepository;

/**
 * Asks the provider what became of an attempt, and books it. Nobody else is believed: not the browser that comes back, and
 * not what a notice says but that there is something to ask.
 */
public final class AskAboutPayment {
    static final Actor.System BOOKING = new Actor.System("book-online-payments");

    private final Optional<PaymentGateway> gateway;
    private final Transactions transactions;
    private final PaymentAttemptRepository attempts;
    private final OnlineBooking booking;

    public AskAboutPayment(
            Optional<PaymentGateway> gateway,
            Transactions transactions,
            PaymentAttemptRepository attempts,
            OnlineBooking booking) {
        this.gateway = gateway;
        this.transactions = transactions;
        this.attempts = attempts;
        this.booking = booking;
    }

    /**
     * What is known of an attempt, without asking.
     *
     * @throws NotFound if the actor sees no such attempt
     */
    public PaymentAttempt known(Actor actor, PaymentAttemptId id) {
        return attempts.find(actor, id).orElseThrow(NotFound::new);
    }

    /**
     * @return the attempt as it is now; for a preview, which changes nothing, as it was
     * @throws NotFound if the actor sees no such attempt
     * @throws PaymentGateway.Away
     */
    public PaymentAttempt handle(Actor actor, PaymentAttemptId id) {
        var known = known(actor, id);
        if (gateway.isEmpty() || known.hosted().isEmpty() || actor instanceof Actor.Preview) {
            return known;
        }
        var outcome = gateway.get().outcome(known);
        return transactions.write(BOOKING, () -> {
            var attempt = attempts.lock(BOOKING, id).orElseThrow(NotFound::new);
            booking.book(BOOKING, attempt, outcome);
            attempts.update(BOOKING, attempt);
            return attempt;
        });
    }
}
