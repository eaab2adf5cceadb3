package studio.portal.persistence.notification;

import static studio.portal.persistence.schema.Tables.OUTGOING_MESSAGE;

import java.util.Locale;
import java.util.Optional;
import studio.portal.application.notification.MailFailure;
import studio.portal.application.notification.MessageKind;
import studio.portal.application.notification.OutgoingMessage;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.PersonId;
import studio.portal.persistence.Moments;
import studio.portal.persistence.schema.tables.records.OutgoingMessageRecord;

/** Outgoing messages from and to their rows. */
final class MessageRows {
    private MessageRows() {}

    static OutgoingMessageRecord row(OutgoingMessage message) {
        var row = new OutgoingMessageRecord();
        row.setId(message.id());
        row.setEventId(message.event());
        row.setKind(message.kind().word());
        row.set(
                OUTGOING_MESSAGE.RECIPIENT_ID,
                message.recipient().map(PersonId::value).orElse(null));
        row.setAddress(message.address().value());
        row.setState(message.state().name());
        row.setTries(message.tries());
        row.set(
                OUTGOING_MESSAGE.FAILURE,
                message.failure().map(MailFailure::stored).orElse(null));
        row.setCreatedAt(Moments.stored(message.createdAt()));
        row.set(
                OUTGOING_MESSAGE.SETTLED_AT,
                message.settledAt().map(Moments::stored).orElse(null));
        return row;
    }

    static OutgoingMessage message(OutgoingMessageRecord row) {
        return new OutgoingMessage(
                row.getId(),
                row.getEventId(),
                MessageKind.valueOf(row.getKind().toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getRecipientId()).map(PersonId::new),
                new EmailAddress(row.getAddress()),
                OutgoingMessage.State.valueOf(row.getState()),
                row.getTries(),
                Optional.ofNullable(row.getFailure()).map(MailFailure::parse),
                row.getCreatedAt(),
                Optional.ofNullable(row.getSettledAt()));
    }
}
