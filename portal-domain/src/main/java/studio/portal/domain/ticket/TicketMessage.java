package studio.portal.domain.ticket;

import java.time.Instant;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.file.Attachments;

/**
 * What somebody said in a ticket, for everybody who sees the ticket. The first one is the ticket's description. Text is
 * Markdown.
 */
public record TicketMessage(
        MessageId id, TicketId ticket, ActorReference author, String body, Attachments attachments, Instant at) {
    public static final int BODY_LENGTH = 20_000;

    public TicketMessage {
        body = checkedBody(body);
    }

    static String checkedBody(String body) {
        var text = body.replace("\r\n", "\n").strip();
        if (text.isEmpty() || text.length() > BODY_LENGTH) {
            throw new RuleViolation("message-length", "A message has 1 to " + BODY_LENGTH + " characters");
        }
        return text;
    }
}
