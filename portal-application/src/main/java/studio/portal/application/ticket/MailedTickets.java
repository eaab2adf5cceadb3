package studio.portal.application.ticket;

import java.util.Optional;
import studio.portal.domain.account.Actor;
import studio.portal.domain.ticket.TicketId;

/** What mails tell of tickets, through the eyes of whoever gets them. What an actor may not see is absent. */
public interface MailedTickets {
    Optional<TicketDetail> find(Actor actor, TicketId id);
}
