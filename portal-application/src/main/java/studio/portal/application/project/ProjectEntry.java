package studio.portal.application.project;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.portal.application.account.PersonName;
import studio.portal.application.file.AttachmentView;
import studio.portal.domain.project.EntryId;
import studio.portal.domain.project.ProjectMessage;

/**
 * One thing in the thread of a project. A client's is built from messages alone; notes are read from their own table,
 * for staff only.
 */
public sealed interface ProjectEntry {
    EntryId id();

    Instant at();

    /** The author, as far as it was a person. */
    Optional<PersonName> by();

    String body();

    boolean redacted();

    List<AttachmentView> attachments();

    /** For everybody who sees the project. A redacted one has an empty body and no attachments. */
    record Message(
            EntryId id,
            ProjectMessage.Kind kind,
            Optional<PersonName> by,
            String body,
            boolean redacted,
            List<AttachmentView> attachments,
            Instant at)
            implements ProjectEntry {
        public Message {
            attachments = List.copyOf(attachments);
        }
    }

    /** For staff only. */
    record Note(
            EntryId id,
            Optional<PersonName> by,
            String body,
            boolean redacted,
            List<AttachmentView> attachments,
            Instant at)
            implements ProjectEntry {
        public Note {
            attachments = List.copyOf(attachments);
        }
    }
}
