package studio.portal.application.notification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import studio.portal.domain.account.Actor;

/** Every mail there was, unique per event, recipient and kind. */
public interface OutgoingMessages {
    /** Adds those that are not there yet, so that deriving twice adds nothing; returns the added ones. */
    List<OutgoingMessage> addNew(Actor actor, List<OutgoingMessage> messages);

    Optional<OutgoingMessage> find(Actor actor, UUID id);

    void update(Actor actor, OutgoingMessage message);

    /** Removes sent and dropped ones settled before a time. */
    int removeSettledBefore(Actor actor, Instant time);
}
