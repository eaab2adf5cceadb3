package studio.portal.application.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.EmailAddress;

/** Every mail there was, unique per event, recipient and kind. */
public interface OutgoingMessages {
    /** Adds those that are not there yet, so that deriving twice adds nothing; returns the added ones. */
    List<OutgoingMessage> addNew(Actor actor, List<OutgoingMessage> messages);

    Optional<OutgoingMessage> find(Actor actor, UUID id);

    /**
     * Stores what became of a message that was in a state: its new state, tries, failure and when it was settled. Never
     * its address, which may have been forgotten since it was found.
     *
     * @return whether it still was in that state; if not, nothing is changed
     */
    boolean update(Actor actor, OutgoingMessage.State from, OutgoingMessage message);

    /**
     * Replaces an address in every mail, for somebody who is to be forgotten; what still waits for it is dropped at
     * {@code at}.
     */
    void forget(Actor actor, EmailAddress address, EmailAddress replacement, Instant at);

    /** Removes those settled before a time, given-up ones too. Returns how many. */
    int removeSettledBefore(Actor actor, Instant time);
}
