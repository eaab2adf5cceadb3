package studio.portal.web.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import studio.portal.application.account.ClientName;
import studio.portal.application.account.PersonName;
import studio.portal.application.file.AttachmentView;
import studio.portal.application.project.ProjectName;
import studio.portal.application.ticket.ThreadEntry;
import studio.portal.application.ticket.TicketDetail;
import studio.portal.application.ticket.TicketRow;
import studio.portal.domain.ticket.Category;
import studio.portal.domain.ticket.MessageId;
import studio.portal.domain.ticket.Priority;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketNumber;
import studio.portal.domain.ticket.TicketStatus;

/** Tickets as scripts read them. */
final class TicketJson {
    private TicketJson() {}

    /** A line of the list. */
    record Row(
            TicketId id,
            TicketNumber number,
            String subject,
            TicketStatus status,
            Priority priority,
            Category category,
            ClientName client,
            PersonName requester,
            Optional<PersonName> assignee,
            Optional<LocalDate> plannedFor,
            Instant createdAt,
            Instant updatedAt) {
        static Row of(TicketRow row) {
            return new Row(
                    row.id(),
                    row.number(),
                    row.subject(),
                    row.status(),
                    row.priority(),
                    row.category(),
                    row.client(),
                    row.requester(),
                    row.assignee(),
                    row.plannedFor(),
                    row.openedAt(),
                    row.updatedAt());
        }
    }

    /** @param openedBy who wrote it, where that was not the requester */
    record Ticket(
            TicketId id,
            TicketNumber number,
            String subject,
            String description,
            TicketStatus status,
            Priority priority,
            Category category,
            ClientName client,
            PersonName requester,
            Optional<PersonName> openedBy,
            Optional<PersonName> assignee,
            Optional<LocalDate> plannedFor,
            Optional<ProjectName> project,
            List<PersonName> participants,
            Optional<TicketNumber> followsUp,
            List<TicketNumber> followUps,
            List<Message> messages,
            List<FileJson> attachments,
            Instant createdAt,
            Instant updatedAt,
            Optional<Instant> closesAt,
            long version) {
        static Ticket of(TicketDetail ticket) {
            return new Ticket(
                    ticket.id(),
                    ticket.number(),
                    ticket.subject(),
                    ticket.description().body(),
                    ticket.status(),
                    ticket.priority(),
                    ticket.category(),
                    ticket.ofClient(),
                    ticket.requestedBy(),
                    ticket.openedBy(),
                    ticket.assignee(),
                    ticket.plannedFor(),
                    ticket.project(),
                    ticket.people(),
                    ticket.followsUp(),
                    ticket.followUps(),
                    Message.allOf(ticket),
                    files(ticket.description().attachments(), ticket.id()),
                    ticket.openedAt(),
                    ticket.updatedAt(),
                    ticket.closesAt(),
                    ticket.version());
        }
    }

    /** A reply or, for staff, a note. */
    record Message(
            MessageId id,
            TicketId ticketId,
            TicketNumber ticketNumber,
            String kind,
            Optional<PersonName> author,
            String body,
            boolean redacted,
            List<FileJson> attachments,
            Instant createdAt) {

        /** What came after the description, oldest first; lines that tell of changes are in the history. */
        static List<Message> allOf(TicketDetail ticket) {
            return ticket.thread().stream()
                    .flatMap(entry -> of(ticket, entry).stream())
                    .toList();
        }

        private static Optional<Message> of(TicketDetail ticket, ThreadEntry entry) {
            if (entry instanceof ThreadEntry.Message message) {
                return Optional.of(of(ticket, message));
            }
            if (entry instanceof ThreadEntry.Note note) {
                return Optional.of(new Message(
                        note.id(),
                        ticket.id(),
                        ticket.number(),
                        "note",
                        note.by(),
                        note.body(),
                        note.redacted(),
                        files(note.attachments(), ticket.id()),
                        note.at()));
            }
            return Optional.empty();
        }

        static Message of(TicketDetail ticket, ThreadEntry.Message message) {
            return new Message(
                    message.id(),
                    ticket.id(),
                    ticket.number(),
                    "reply",
                    message.by(),
                    message.body(),
                    message.redacted(),
                    files(message.attachments(), ticket.id()),
                    message.at());
        }

        /** The description counts as a message where one is asked for by its id. */
        static Optional<Message> find(TicketDetail ticket, MessageId id) {
            if (ticket.description().id().equals(id)) {
                return Optional.of(of(ticket, ticket.description()));
            }
            return allOf(ticket).stream()
                    .filter(message -> message.id().equals(id))
                    .findFirst();
        }
    }

    private static List<FileJson> files(List<AttachmentView> views, TicketId ticket) {
        return views.stream().map(view -> FileJson.of(view, ticket)).toList();
    }
}
