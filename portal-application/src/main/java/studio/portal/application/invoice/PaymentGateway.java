package studio.portal.application.invoice;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import studio.portal.application.Unavailable;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.AttemptProgress;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.OnlineRefund;
import studio.portal.domain.invoice.PaymentAttempt;
import studio.portal.domain.invoice.PaymentAttemptId;
import studio.portal.domain.invoice.PaymentAttemptState.Hosted;
import studio.portal.domain.invoice.PaymentMovement;

/**
 * A provider on whose own pages clients pay; no card number ever comes here. All of it goes over the network and is done
 * outside of any transaction. What is asked for twice under the same id is done once.
 */
public interface PaymentGateway {
    /** The provider did not answer, or not so that it could be understood: whether it has done it is not known. */
    final class Away extends Unavailable {
        private static final long serialVersionUID = 1L;

        public Away(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The provider refuses, and has done nothing. */
    final class Declined extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Declined(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** What claims to come from the provider does not, or comes too late to be believed. */
    final class NotFromProvider extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public NotFromProvider(String message) {
            super(message);
        }
    }

    /**
     * @param items what the payer reads, adding up to the attempt's total
     * @param customer as whom the provider knows the client; empty as long as nothing was saved
     * @param back where the payer returns to, however it ends
     */
    record Request(PaymentAttempt attempt, List<Item> items, Optional<String> customer, Language language, URI back) {
        public Request {
            items = List.copyOf(items);
        }
    }

    record Item(String name, Money amount) {}

    /**
     * What the provider knows of an attempt.
     *
     * @param taken what it has taken, whatever happened to it since
     * @param movements what happened to it since, in the order in which it happened
     * @param failed movements that were announced and then did not happen
     */
    record Outcome(
            AttemptProgress progress,
            Optional<Taken> taken,
            List<PaymentMovement> movements,
            List<PaymentMovement> failed) {
        public Outcome {
            movements = List.copyOf(movements);
            failed = List.copyOf(failed);
        }

        public static Outcome of(AttemptProgress progress) {
            return new Outcome(progress, Optional.empty(), List.of(), List.of());
        }
    }

    /** @param key what the provider calls it */
    record Taken(String key, Money amount) {}

    /**
     * The provider tells that something happened; what, is asked of it.
     *
     * @param key of this notice, told again under the same one
     * @param attempt it is about, where it says so
     * @param about what the provider calls the page or the money it is about
     * @param customer whose saved methods it is about
     */
    record Notice(String key, Optional<PaymentAttemptId> attempt, Optional<String> about, Optional<String> customer) {}

    /** The test provider of the demo says what it is wherever it is offered. */
    default boolean movesMoney() {
        return true;
    }

    /** What clients have saved with it. */
    MethodVault vault();

    /**
     * Makes the page on which the payer pays.
     *
     * @throws Away or {@link Declined}
     */
    Hosted begin(Request request);

    /** @throws Away or {@link Declined} */
    Outcome outcome(PaymentAttempt attempt);

    /**
     * Closes a page, or gives up what was announced. Where it was paid meanwhile, or is closed already, nothing happens.
     *
     * @throws Away
     */
    void end(Hosted page);

    /**
     * Pays back; what came of it is in the {@link #outcome}.
     *
     * @throws Away or {@link Declined}
     */
    void refund(PaymentAttempt attempt, OnlineRefund refund);

    /** The attempt that money is of, by what the provider calls it; empty if it is none of this portal's. */
    Optional<PaymentAttemptId> attemptOf(String about);

    /**
     * Reads what the provider sends by itself.
     *
     * @throws NotFromProvider if it is not signed by the provider, or was signed too long ago
     */
    Notice hear(byte[] body, String signature);
}
