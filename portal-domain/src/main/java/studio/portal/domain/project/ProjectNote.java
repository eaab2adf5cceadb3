package studio.portal.domain.project;

import java.time.Instant;
import studio.portal.domain.MessageBody;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.file.Attachments;

/**
 * What staff write for staff about a project. A type of its own, stored in a place of its own, so that nothing meant for
 * a client can come upon it. Text is Markdown.
 */
public record ProjectNote(
        EntryId id, ProjectId project, ActorReference author, String body, Attachments attachments, Instant at) {
    public ProjectNote {
        body = MessageBody.checked(body);
    }
}
