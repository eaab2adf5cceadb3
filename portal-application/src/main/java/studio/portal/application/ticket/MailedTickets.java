package studio.portal.application.ticket;

import java.util.List;
import java.util.Optional;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketNumber;

/** What mails tell of tickets, through the eyes of whoever gets them. What an actor may not see is absent. */
public interface MailedTickets {
    /** By which a ticket is known in a line of a mail. */
    record Title(TicketNumber number, String subject) {}

    Optional<TicketDetail> find(Actor actor, TicketId id);

    /** What somebody asked for, latest change first, at most so many. */
    List<Title> requestedBy(Actor actor, PersonId requester, int most);
}
