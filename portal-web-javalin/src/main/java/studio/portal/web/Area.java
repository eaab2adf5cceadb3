package studio.portal.web;

import java.util.List;
import java.util.UUID;
import studio.portal.application.home.WaitingCounts;
import studio.portal.domain.account.Actor;

/** What every page has to know of a business area, whatever page it is. */
public interface Area {
    /** As the stored names of its events begin: {@code ticket}. */
    String name();

    /** Of its list, and the beginning of the addresses of its things: {@code /tickets}. */
    String path();

    /** How many of its things the reader's own side should see to: they wait for it, or it has to follow them up. */
    int waiting(WaitingCounts counts);

    /** The address of the list that is as long as {@link #waiting} says. */
    String waitingList(Actor actor);

    /** The pages on which one of its things is shown, its own first; none for what the actor does not see. */
    List<String> addresses(Actor actor, UUID thing);
}
