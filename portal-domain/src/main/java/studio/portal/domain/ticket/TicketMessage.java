package studio.portal.domain.ticket;

import java.time.Instant;
import studio.portal.domain.MessageBody;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.file.Attachments;

/**
 * What somebody said in a ticket, for everybody who sees the ticket. The first one is the ticket's description. Text is
 * Markdown.
 */
public record TicketMessage(
        MessageId id, TicketId ticket, ActorReference author, String body, Attachments attachments, Instant at) {
    public static final int BODY_LENGTH = MessageBody.LENGTH;

    public TicketMessage {
        body = MessageBody.checked(body);
    }
}
