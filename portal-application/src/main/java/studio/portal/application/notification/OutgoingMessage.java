package studio.portal.application.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.PersonId;

/**
 * A mail to one recipient because of one event. Its words are made when it is sent, after the recipient's right to them
 * is checked again; no secret and no text of a ticket is kept here.
 *
 * @param recipient empty for an invitation, whose recipient is nobody here yet
 */
public record OutgoingMessage(
        UUID id,
        UUID event,
        MessageKind kind,
        Optional<PersonId> recipient,
        EmailAddress address,
        State state,
        int tries,
        Optional<MailFailure> failure,
        Instant createdAt,
        Optional<Instant> settledAt) {

    public enum State {
        /** To be sent, perhaps after a failure. */
        WAITING,
        SENT,
        /** Not sent: the recipient has no right to it any more, or it is of no use any more. */
        DROPPED,
        /** Given up after too many failures, or refused for good; staff may have it sent again. */
        DEAD
    }

    /** How often sending is tried before a message is given up. */
    public static final int MOST_TRIES = 8;

    public OutgoingMessage sent(Instant at) {
        return settled(State.SENT, Optional.empty(), at);
    }

    public OutgoingMessage dropped(Instant at) {
        return settled(State.DROPPED, Optional.empty(), at);
    }

    /** @param forGood whether trying again is of no use */
    public OutgoingMessage failed(MailFailure why, boolean forGood, Instant at) {
        var dead = forGood || tries + 1 >= MOST_TRIES;
        return new OutgoingMessage(
                id,
                event,
                kind,
                recipient,
                address,
                dead ? State.DEAD : State.WAITING,
                tries + 1,
                Optional.of(why),
                createdAt,
                dead ? Optional.of(at) : Optional.empty());
    }

    public OutgoingMessage again() {
        return new OutgoingMessage(
                id, event, kind, recipient, address, State.WAITING, 0, failure, createdAt, Optional.empty());
    }

    private OutgoingMessage settled(State to, Optional<MailFailure> why, Instant at) {
        return new OutgoingMessage(id, event, kind, recipient, address, to, tries + 1, why, createdAt, Optional.of(at));
    }
}
