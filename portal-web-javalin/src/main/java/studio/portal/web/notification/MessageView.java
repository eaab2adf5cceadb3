package studio.portal.web.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import studio.portal.application.notification.MailFailure;
import studio.portal.application.notification.MessageKind;
import studio.portal.application.notification.OutgoingMessage;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.PersonId;
import studio.portal.web.Parsing;
import studio.portal.web.Words;

/**
 * A mail as the API tells it.
 *
 * @param failure why it was not taken, in the reader's language
 */
public record MessageView(
        UUID id,
        UUID event,
        MessageKind kind,
        Optional<PersonId> recipient,
        EmailAddress address,
        OutgoingMessage.State state,
        int tries,
        Optional<String> failure,
        Instant createdAt,
        Optional<Instant> settledAt) {

    static MessageView of(Words words, OutgoingMessage message) {
        return new MessageView(
                message.id(),
                message.event(),
                message.kind(),
                message.recipient(),
                message.address(),
                message.state(),
                message.tries(),
                message.failure().map(failure -> reason(words, failure)),
                message.createdAt(),
                message.settledAt());
    }

    /** Why a mail was not taken; the mail server's own words are quoted as they are. */
    public static String reason(Words words, MailFailure failure) {
        var cause = words.text("account.mail.failure." + Parsing.word(failure.cause()));
        return failure.reply()
                .map(reply -> words.text("account.mail.failure.said", cause, reply))
                .orElse(cause);
    }
}
