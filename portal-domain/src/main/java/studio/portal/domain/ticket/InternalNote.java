package studio.portal.domain.ticket;

import java.time.Instant;
import studio.portal.domain.MessageBody;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.file.Attachments;

/**
 * What staff write for staff about a ticket. A type of its own, stored in a place of its own, so that nothing meant for
 * a client can come upon it. Text is Markdown.
 */
public record InternalNote(
        MessageId id, TicketId ticket, ActorReference author, String body, Attachments attachments, Instant at) {
    public InternalNote {
        body = MessageBody.checked(body);
    }
}
