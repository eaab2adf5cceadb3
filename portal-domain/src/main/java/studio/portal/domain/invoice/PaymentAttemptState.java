package studio.portal.domain.invoice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.ClientId;

/**
 * All there is of an attempt, for repositories.
 *
 * @param shares what of the money is for which invoice, frozen when it started; all in one currency
 * @param hosted the provider's page, once it is known
 * @param taken what the provider has really taken, once it has
 */
public record PaymentAttemptState(
        PaymentAttemptId id,
        ClientId client,
        List<Share> shares,
        ActorReference startedBy,
        Instant startedAt,
        AttemptProgress progress,
        Optional<Hosted> hosted,
        Optional<Taken> taken,
        List<PaymentMovement> movements,
        List<OnlineRefund> refunds,
        long version) {
    /** So much is for that invoice. */
    public record Share(InvoiceId invoice, Money amount) {}

    /**
     * @param key what the provider calls it
     * @param page its whole address
     */
    public record Hosted(String key, String page) {}

    /**
     * @param key what the provider calls the money
     * @param payment as which it was recorded
     */
    public record Taken(String key, Money amount, PaymentId payment) {}

    public PaymentAttemptState {
        shares = List.copyOf(shares);
        movements = List.copyOf(movements);
        refunds = List.copyOf(refunds);
    }
}
