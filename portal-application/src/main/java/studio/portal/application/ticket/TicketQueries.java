package studio.portal.application.ticket;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.application.InvalidInput;
import studio.portal.application.Page;
import studio.portal.application.PageRequest;
import studio.portal.application.account.ClientName;
import studio.portal.application.activity.HistoryLine;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketNumber;
import studio.portal.domain.ticket.TicketStatus;

/** Reads tickets for lists and pages, through the eyes of an actor. What an actor may not see is absent. */
public interface TicketQueries extends MailedTickets {
    /** @throws InvalidInput {@code after} or {@code before} if a cursor is none of ours */
    Page<TicketRow> list(Actor actor, TicketFilter filter, PageRequest request);

    /** How many of the tickets the actor sees have each status; every status is a key. */
    Map<TicketStatus, Integer> summary(Actor actor);

    /**
     * The clients to filter by; none for everybody but staff. Of more than {@link OfferedClients#MOST} clients those
     * with tickets among the 500 changed last, latest first up to as many.
     *
     * @param chosen is offered in any case, if there is such a client
     */
    OfferedClients offeredClients(Actor actor, Optional<ClientId> chosen);

    /**
     * The people to filter by, by name, disabled ones last: everybody active of the studio, and whoever else has tickets.
     * None for everybody but staff.
     */
    List<OfferedAssignee> offeredAssignees(Actor actor);

    /** The files that were found damaged, latest first, at most as many; none for everybody but staff. */
    List<DamagedAttachment> damaged(Actor actor, int most);

    Optional<TicketDetail> find(Actor actor, TicketNumber number);

    /** Only what is needed to find the way from number to id. */
    Optional<TicketId> idOf(Actor actor, TicketNumber number);

    /** The way back from id to number. */
    default Optional<TicketNumber> numberOf(Actor actor, TicketId id) {
        return placeOf(actor, id).map(TicketPlace::number);
    }

    /** On which pages a ticket is shown. */
    Optional<TicketPlace> placeOf(Actor actor, TicketId id);

    /** Everything that was recorded of a ticket, newest first; empty for everybody but staff. */
    List<HistoryLine> history(Actor actor, TicketId id);

    /**
     * Another client the member belongs to, under which they would see this ticket: the page offers the switch. Empty
     * for everybody else, and for a ticket they would not see there either.
     */
    Optional<ClientName> visibleUnder(Actor actor, TicketNumber number);
}
