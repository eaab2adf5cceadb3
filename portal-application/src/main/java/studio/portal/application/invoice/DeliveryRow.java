package studio.portal.application.invoice;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.invoice.SendingId;

/**
 * An invoice that went, or is about to go, to one address.
 *
 * @param person with a login, and the name they have now; empty of an address that need not have one
 * @param by who had it sent; empty for a job
 * @param sentAt empty as long as there is nothing to attach
 * @param mail what became of the mail, as far as that is still known
 */
public record DeliveryRow(
        SendingId sending,
        EmailAddress address,
        Optional<Person> person,
        Instant askedAt,
        Optional<String> by,
        Optional<Instant> sentAt,
        Optional<State> mail) {
    /** How many of one invoice are shown. */
    public static final int MOST = 200;

    private static final Duration UNDER_WAY = Duration.ofHours(1);

    public record Person(PersonId id, String name) {}

    /** What has become of it. */
    public enum State {
        /** It waits for the papers, or for the mail server. */
        WAITING,
        SENT,
        /** Whoever should have got it has no right to it any more. */
        DROPPED,
        /** Given up; it may be sent again. */
        FAILED
    }

    /** Mails are forgotten after a while: what was asked for long ago went out, unless something else is known. */
    public State state(Instant now) {
        return mail.orElseGet(() -> sentAt.filter(at -> at.isBefore(now.minus(UNDER_WAY)))
                .map(at -> State.SENT)
                .orElse(State.WAITING));
    }
}
