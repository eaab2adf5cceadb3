package studio.portal.web;

import java.util.Optional;
import java.util.UUID;
import studio.portal.domain.account.Actor;

/** What every page has to know of a business area, whatever page it is. */
public interface Area {
    /** As the stored names of its events begin: {@code ticket}. */
    String name();

    /** Of its list, and the beginning of the addresses of its things: {@code /tickets}. */
    String path();

    /** How many of its things the reader's own side should see to: they wait for it, or it has to follow them up. */
    int waiting(Actor actor);

    /** The address of the list that is as long as {@link #waiting} says. */
    String waitingList(Actor actor);

    /** Where one of its things is shown; empty for what the actor does not see. */
    Optional<String> address(Actor actor, UUID thing);
}
