package studio.portal.domain.ticket;

import java.util.Set;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;

/** What {@link TicketPolicy} decides by; the aggregate and the page's view both have it. */
public interface TicketFacts {
    ClientId client();

    PersonId requester();

    Set<PersonId> participants();

    TicketStatus status();
}
