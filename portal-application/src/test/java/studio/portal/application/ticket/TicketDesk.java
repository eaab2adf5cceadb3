package studio.portal.application.ticket;

import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.MARA;

import java.util.List;
import java.util.Optional;
import studio.portal.application.Change;
import studio.portal.application.InMemoryPortal;
import studio.portal.application.project.InMemoryProjectNames;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.ExampleUploads;
import studio.portal.domain.file.Upload;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.ticket.Category;
import studio.portal.domain.ticket.Priority;
import studio.portal.domain.ticket.Ticket;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketStatus;

/** The use cases of tickets over an in-memory portal, for tests to extend. */
public abstract class TicketDesk extends InMemoryPortal {
    protected final OpenTicket openTicket = new OpenTicket(
            transactions, validation, tickets(), people(), new InMemoryProjectNames(projects()), uploads(), ids, clock);
    protected final ReplyToTicket replyToTicket =
            new ReplyToTicket(transactions, validation, tickets(), people(), uploads(), ids, clock);
    protected final NoteOnTicket noteOnTicket =
            new NoteOnTicket(transactions, validation, tickets(), uploads(), ids, clock);
    protected final ChangeTicket changeTicket = new ChangeTicket(
            transactions, validation, tickets(), people(), new InMemoryProjectNames(projects()), clock);
    protected final ResolveTicket resolveTicket = new ResolveTicket(transactions, tickets(), clock);
    protected final ReopenTicket reopenTicket = new ReopenTicket(transactions, tickets(), clock);
    protected final AddParticipant addParticipant =
            new AddParticipant(transactions, validation, tickets(), people(), clock);
    protected final RemoveParticipant removeParticipant = new RemoveParticipant(transactions, tickets(), clock);
    protected final RedactMessage redactMessage = new RedactMessage(transactions, tickets(), clock);
    protected final CloseQuietTickets closeQuietTickets = new CloseQuietTickets(
            transactions, tickets(), actor -> settings().find(actor).settings(), clock);

    /** A ticket of Mara's. */
    protected final TicketId opened() {
        return openTicket.handle(MARA, fire());
    }

    protected final TicketId closed() {
        return closed(opened());
    }

    protected final TicketId closed(TicketId id) {
        resolveTicket.handle(ANA, id, Optional.empty());
        changeTicket.handle(ANA, id, status(TicketStatus.CLOSED));
        return id;
    }

    protected final Ticket ticket(TicketId id) {
        return tickets().find(JOB, id).orElseThrow();
    }

    protected final TicketStatus statusOf(TicketId id) {
        return ticket(id).status();
    }

    protected final UploadId uploadedBy(Actor.Member who) {
        return uploaded(who, ExampleUploads.screenshot(who.person()));
    }

    protected final UploadId uploadedBy(Actor.Staff who) {
        return uploaded(who, ExampleUploads.screenshot(who.person()));
    }

    private UploadId uploaded(Actor who, Upload upload) {
        ExampleUploads.add(uploads(), who, upload);
        return upload.id();
    }

    protected static OpenTicket.Command fire() {
        return fire(List.of());
    }

    protected static OpenTicket.Command fire(List<UploadId> attachments) {
        return new OpenTicket.Command(
                "The printer is on fire",
                "It began when we pressed **start**.",
                Priority.URGENT,
                Category.TECHNICAL,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                attachments);
    }

    protected static ReplyToTicket.Command saying(String body) {
        return saying(body, List.of());
    }

    protected static ReplyToTicket.Command saying(String body, List<UploadId> attachments) {
        return new ReplyToTicket.Command(body, Optional.empty(), attachments, Optional.empty());
    }

    protected static ReplyToTicket.Command sayingAndSetting(TicketStatus status, Optional<Long> expected) {
        return new ReplyToTicket.Command("Which one?", Optional.of(status), List.of(), expected);
    }

    protected static ChangeTicket.Command status(TicketStatus to) {
        return status(to, Optional.empty());
    }

    protected static ChangeTicket.Command status(TicketStatus to, Optional<Long> expected) {
        return new ChangeTicket.Command(
                Optional.of(to), Optional.empty(), Optional.empty(), Change.none(), Change.none(), expected);
    }
}
