package studio.portal.domain.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.portal.domain.NotFound;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;

/** Every ticket there is, seen through the eyes of an actor. Saving a ticket stores its events with it. */
public interface TicketRepository {
    /** A number greater than every one given before; gaps are possible. */
    TicketNumber nextNumber(Actor actor);

    /** A ticket the actor may not see is absent, exactly as if it did not exist. */
    Optional<Ticket> find(Actor actor, TicketId id);

    /** As {@link #find}, and nobody else changes the ticket or adds to it until the transaction ends. */
    Optional<Ticket> lock(Actor actor, TicketId id);

    /** Stores a new ticket with its first message, which is its description. */
    void add(Actor actor, Ticket ticket, TicketMessage description);

    /**
     * Stores what changed; a ticket on which only notes were written keeps its version and dates.
     *
     * @throws StaleVersion if it has been changed since it was found
     */
    void update(Actor actor, Ticket ticket);

    /** Appends a message to a locked ticket; its attachments must be unused uploads of its author. */
    void append(Actor actor, TicketMessage message);

    /** Appends a note to a locked ticket. */
    void append(Actor actor, InternalNote note);

    /**
     * Takes away words and files of a message of a locked ticket and leaves the mark.
     *
     * @throws NotFound if the ticket has no such message, or it is redacted already
     */
    void redact(Actor actor, TicketId ticket, MessageId message, Instant at);

    /** As {@link #redact}, for a note. */
    void redactNote(Actor actor, TicketId ticket, MessageId note, Instant at);

    /** Resolved tickets without a reply since before the given time, oldest first. */
    List<TicketId> quietSinceBefore(Actor actor, Instant time, int limit);

    /**
     * Every ticket of the client that a person requested or takes part in, closed ones too; locked one after the other
     * in the order of their ids until the transaction ends.
     */
    List<Ticket> lockAllOf(Actor actor, ClientId client, PersonId person);

    /**
     * Stores who takes part in locked tickets, and what was recorded of it. As many statements for many as for one.
     *
     * @throws StaleVersion if one of them has been changed since it was found
     */
    void updateParticipants(Actor actor, List<Ticket> tickets);
}
