package studio.portal.domain.invoice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;

/** Every attempt to pay online, seen through the eyes of an actor. */
public interface PaymentAttemptRepository {
    /** An attempt the actor may not see is absent, exactly as if it did not exist. */
    Optional<PaymentAttempt> find(Actor actor, PaymentAttemptId id);

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    Optional<PaymentAttempt> lock(Actor actor, PaymentAttemptId id);

    /** By what the provider calls its page or the money. */
    Optional<PaymentAttempt> ofKey(Actor actor, String key);

    /** The attempt by which a payment came. */
    Optional<PaymentAttempt> of(Actor actor, PaymentId payment);

    /** Attempts that are not over and are about one of these invoices, oldest first. */
    List<PaymentAttempt> unfinished(Actor actor, Set<InvoiceId> invoices);

    /** Attempts, or refunds of attempts, that are not over and began before a time, oldest first. */
    List<PaymentAttemptId> unsettled(Actor actor, Instant before, int most);

    void add(Actor actor, PaymentAttempt attempt);

    /** @throws StaleVersion if it has been changed since it was found */
    void update(Actor actor, PaymentAttempt attempt);
}
