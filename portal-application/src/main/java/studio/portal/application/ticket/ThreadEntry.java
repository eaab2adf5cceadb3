package studio.portal.application.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.portal.application.account.PersonName;
import studio.portal.application.file.AttachmentView;
import studio.portal.domain.EventType;
import studio.portal.domain.ticket.MessageId;

/**
 * One thing in a ticket's conversation. A client's thread is built from messages and changes alone; notes are read from
 * their own table, for staff only.
 */
public sealed interface ThreadEntry {
    Instant at();

    /** The author, as far as it was a person. */
    Optional<PersonName> by();

    /** For everybody who sees the ticket. A redacted one has an empty body and no attachments. */
    record Message(
            MessageId id,
            Optional<PersonName> by,
            String body,
            boolean redacted,
            List<AttachmentView> attachments,
            Instant at)
            implements ThreadEntry {
        public Message {
            attachments = List.copyOf(attachments);
        }
    }

    /** For staff only. */
    record Note(
            MessageId id,
            Optional<PersonName> by,
            String body,
            boolean redacted,
            List<AttachmentView> attachments,
            Instant at)
            implements ThreadEntry {
        public Note {
            attachments = List.copyOf(attachments);
        }
    }

    /**
     * A line between messages.
     *
     * @param person the assignee or participant, where the type has one
     * @param from the earlier status, priority or category word, or date
     * @param to the later one
     */
    record Change(
            EventType type,
            Optional<PersonName> by,
            Optional<PersonName> person,
            Optional<String> from,
            Optional<String> to,
            Instant at)
            implements ThreadEntry {}
}
