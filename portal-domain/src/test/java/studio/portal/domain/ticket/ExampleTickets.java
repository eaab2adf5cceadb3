package studio.portal.domain.ticket;

import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import studio.portal.domain.Cast;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.file.Attachments;
import studio.portal.domain.file.Upload;

/** Tickets to test with. Each call makes a new one, with an id and a number of its own. */
public final class ExampleTickets {
    private static final AtomicLong NEXT = new AtomicLong(0x7_0000);

    private ExampleTickets() {}

    /** Mara Kern's; open, urgent. */
    public static Ticket printerOnFire() {
        return opened(MARA, "The printer is on fire", Priority.URGENT, Category.TECHNICAL);
    }

    /** Paul Kern's; open. */
    public static Ticket invoiceQuestion() {
        return opened(PAUL, "A question about the last invoice", Priority.LOW, Category.BILLING);
    }

    /** Bea Wong's; open. */
    public static Ticket logoTooSmall() {
        return opened(BEA, "The logo is too small", Priority.MEDIUM, Category.GENERAL);
    }

    public static Ticket opened(Actor.Member requester, String subject, Priority priority, Category category) {
        var opening = new TicketOpening(
                requester.client(), requester.person(), subject, priority, category, Optional.empty());
        var number = NEXT.incrementAndGet();
        return Ticket.open(new TicketId(Cast.id(number)), new TicketNumber(number), opening, requester, MONDAY);
    }

    /** The same ticket as a repository would hand it out: with a state, and nothing left to be recorded. */
    public static Ticket stored(Ticket ticket) {
        return Ticket.stored(ticket.state());
    }

    /** A ticket as it is stored in a status, which it need not have reached by legal moves. */
    public static Ticket inStatus(TicketStatus status) {
        var state = printerOnFire().state();
        var quietSince = status == TicketStatus.RESOLVED ? Optional.of(state.updatedAt()) : Optional.<Instant>empty();
        return stored(state, status, state.assignee(), state.participants(), quietSince);
    }

    /** The same ticket with an assignee, and a person who takes part. */
    public static Ticket with(Ticket ticket, Optional<PersonId> assignee, PersonId participant) {
        var state = ticket.state();
        return stored(state, state.status(), assignee, Set.of(participant), state.quietSince());
    }

    private static Ticket stored(
            TicketState state,
            TicketStatus status,
            Optional<PersonId> assignee,
            Set<PersonId> participants,
            Optional<Instant> quietSince) {
        return Ticket.stored(new TicketState(
                state.id(),
                state.number(),
                state.client(),
                state.requester(),
                state.openedBy(),
                state.subject(),
                status,
                state.priority(),
                state.category(),
                assignee,
                state.plannedFor(),
                state.followsUp(),
                state.project(),
                participants,
                state.openedAt(),
                state.updatedAt(),
                quietSince,
                state.version()));
    }

    public static TicketMessage description(Ticket ticket) {
        return new TicketMessage(
                messageId(),
                ticket.id(),
                ticket.state().openedBy(),
                "Please help: " + ticket.subject(),
                Attachments.none(),
                ticket.state().openedAt());
    }

    public static MessageId messageId() {
        return new MessageId(Cast.id(NEXT.incrementAndGet()));
    }

    public static Attachments attaching(Upload upload) {
        return new Attachments(List.of(upload.id()));
    }
}
