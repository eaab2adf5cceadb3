package studio.portal.application.notification;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import studio.portal.application.ticket.MailedTickets;
import studio.portal.application.ticket.ThreadEntry;
import studio.portal.application.ticket.TicketDetail;
import studio.portal.domain.account.Language;
import studio.portal.domain.settings.StudioSettings;

/** Puts a message into words, in the reader's language and the studio's look. */
public interface MailWriter {
    /**
     * What there is to tell, as the recipient may see it.
     *
     * @param staff whether the recipient is of the studio
     * @param by the name of whoever did it; empty for a job
     * @param ticket as the recipient sees it
     * @param message what was said; its body is Markdown
     * @param left what a member who left, or cannot sign in any more, had asked for
     * @param code what is to be typed in, for a sign-in code
     * @param path where the button leads, beginning with a slash
     */
    record Content(
            OutgoingMessage outgoing,
            StudioSettings settings,
            String recipientName,
            boolean staff,
            Language language,
            ZoneId zone,
            Optional<String> by,
            Optional<TicketDetail> ticket,
            Optional<ThreadEntry> message,
            Optional<Left> left,
            Optional<String> code,
            Optional<String> clientName,
            String path) {}

    /**
     * @param by the name of whoever left; empty for somebody who was forgotten
     * @param more whether there are others beside these
     */
    record Left(Optional<String> by, List<MailedTickets.Title> tickets, boolean more) {
        public Left {
            tickets = List.copyOf(tickets);
        }
    }

    Mail write(Content content);
}
