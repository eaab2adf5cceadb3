package studio.portal.application.notification;

import java.util.Optional;
import studio.portal.application.Page;
import studio.portal.application.PageRequest;
import studio.portal.domain.account.Actor;

/** Mails and their state, for staff; empty for everybody else. */
public interface MessageQueries {
    /** Newest first. Empty state: all. */
    Page<OutgoingMessage> list(Actor actor, Optional<OutgoingMessage.State> state, PageRequest request);

    /** How many were given up. */
    int dead(Actor actor);
}
