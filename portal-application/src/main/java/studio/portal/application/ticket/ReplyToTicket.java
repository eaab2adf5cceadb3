package studio.portal.application.ticket;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import studio.portal.application.Ids;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.application.Versions;
import studio.portal.application.file.UnusedUploads;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.file.Attachments;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.file.UploadRepository;
import studio.portal.domain.ticket.MessageId;
import studio.portal.domain.ticket.Ticket;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketMessage;
import studio.portal.domain.ticket.TicketPolicy;
import studio.portal.domain.ticket.TicketRepository;
import studio.portal.domain.ticket.TicketStatus;

/** Somebody of either side answers. A reply to a closed ticket opens a new one that names it. */
public final class ReplyToTicket {
    /**
     * @param status what staff set in the same step
     * @param expectedVersion the version on which the words or the wish for another status rest; a reply without one is
     *     never stale
     */
    public record Command(
            @NotBlank @Size(max = TicketMessage.BODY_LENGTH) String body,
            Optional<TicketStatus> status,
            @Size(max = Attachments.MOST) List<UploadId> attachmentIds,
            Optional<Long> expectedVersion) {}

    /** Where the words went: into the ticket, or into a new one. */
    public record Written(TicketId ticket, MessageId message, boolean followUp) {}

    private final Transactions transactions;
    private final Validation validation;
    private final TicketRepository tickets;
    private final FollowUps followUps;
    private final UploadRepository uploads;
    private final Ids ids;
    private final Clock clock;

    public ReplyToTicket(
            Transactions transactions,
            Validation validation,
            TicketRepository tickets,
            PersonRepository people,
            UploadRepository uploads,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.tickets = tickets;
        this.followUps = new FollowUps(people);
        this.uploads = uploads;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @throws NotFound if the actor sees no such ticket
     * @throws RuleViolation {@code nobody-left} if the ticket is closed and nobody of the client could read a new one
     * @throws StaleVersion if the ticket is no longer at the expected version
     */
    public Written handle(Actor actor, TicketId id, Command command) {
        validation.check(command);
        return transactions.write(actor, () -> {
            var ticket = locked(actor, id);
            Versions.expect(command.expectedVersion(), ticket.version());
            var attachments = UnusedUploads.of(uploads, actor, command.attachmentIds());
            return ticket.status() == TicketStatus.CLOSED
                    ? followUp(actor, ticket, command, attachments)
                    : reply(actor, ticket, command, attachments);
        });
    }

    /** Where a follow-up may come of it, members are locked first, as everybody does who locks both. */
    private Ticket locked(Actor actor, TicketId id) {
        var seen = tickets.find(actor, id).orElseThrow(NotFound::new);
        if (!seen.status().isAtWork()) {
            followUps.lockMembers(actor, seen);
        }
        return tickets.lock(actor, id).orElseThrow(NotFound::new);
    }

    private Written reply(Actor actor, Ticket ticket, Command command, Attachments attachments) {
        var message = ticket.reply(
                new MessageId(ids.next()), command.body(), attachments, command.status(), actor, clock.instant());
        tickets.append(actor, message);
        tickets.update(actor, ticket);
        return new Written(ticket.id(), message.id(), false);
    }

    private Written followUp(Actor actor, Ticket closed, Command command, Attachments attachments) {
        if (!TicketPolicy.mayReply(actor, closed)) {
            throw new AccessDenied("Only those who take part in a ticket may reply");
        }
        if (command.status().isPresent()) {
            throw new RuleViolation("ticket-closed", "The ticket is closed for good");
        }
        var at = clock.instant();
        var id = new TicketId(ids.next());
        var opening = followUps.opening(actor, closed);
        var ticket = Ticket.open(id, tickets.nextNumber(actor), opening, actor, at);
        var message =
                new TicketMessage(new MessageId(ids.next()), id, actor.reference(), command.body(), attachments, at);
        tickets.add(actor, ticket, message);
        return new Written(id, message.id(), true);
    }
}
