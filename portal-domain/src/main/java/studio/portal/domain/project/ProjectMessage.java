package studio.portal.domain.project;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import studio.portal.domain.MessageBody;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.file.Attachments;

/** What somebody said in a project, for everybody who sees the project. Text is Markdown. */
public record ProjectMessage(
        EntryId id,
        ProjectId project,
        Kind kind,
        ActorReference author,
        String body,
        Attachments attachments,
        Instant at) {
    public ProjectMessage {
        body = MessageBody.checked(body);
    }

    public enum Kind {
        MESSAGE,
        /** How things stand, written by the studio and announced to everybody of the client. */
        UPDATE;

        /** The word in the database and the JSON API. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> ofWord(String word) {
            return Arrays.stream(values())
                    .filter(value -> value.word().equals(word))
                    .findFirst();
        }
    }
}
