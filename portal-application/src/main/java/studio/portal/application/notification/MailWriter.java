package studio.portal.application.notification;

import java.time.ZoneId;
import java.util.Optional;
import studio.portal.domain.account.Language;
import studio.portal.domain.settings.StudioSettings;

/** Puts a message into words, in the reader's language and the studio's look. */
public interface MailWriter {
    /**
     * What there is to tell, as the recipient may see it.
     *
     * @param staff whether the recipient is of the studio
     * @param by the name of whoever did it; empty for a job
     * @param clientName of the client it concerns
     */
    record Content(
            OutgoingMessage outgoing,
            StudioSettings settings,
            String recipientName,
            boolean staff,
            Language language,
            ZoneId zone,
            Optional<String> by,
            Optional<String> clientName,
            Matter matter) {}

    Mail write(Content content);
}
