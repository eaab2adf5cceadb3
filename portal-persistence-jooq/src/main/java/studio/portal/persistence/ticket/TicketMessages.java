package studio.portal.persistence.ticket;

import static studio.portal.persistence.schema.Tables.TICKET_MESSAGE;
import static studio.portal.persistence.schema.Tables.TICKET_MESSAGE_ATTACHMENT;
import static studio.portal.persistence.schema.Tables.TICKET_NOTE;
import static studio.portal.persistence.schema.Tables.TICKET_NOTE_ATTACHMENT;

import java.time.Instant;
import org.jooq.DSLContext;
import studio.portal.application.SearchWords;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.ticket.InternalNote;
import studio.portal.domain.ticket.MessageId;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketMessage;
import studio.portal.persistence.Moments;
import studio.portal.persistence.file.AttachedUploads;

/** Writes messages and notes of tickets, each kind to its own tables. Words that are redacted are gone for good. */
final class TicketMessages {
    private static final String NOTHING = "";

    private final DSLContext sql;
    private final TicketWords words;
    private final AttachedUploads uploads;

    TicketMessages(DSLContext sql, TicketWords words) {
        this.sql = sql;
        this.words = words;
        this.uploads = new AttachedUploads(sql);
    }

    void append(TicketMessage message, boolean description) {
        sql.insertInto(TICKET_MESSAGE)
                .set(TICKET_MESSAGE.ID, message.id().value())
                .set(TICKET_MESSAGE.TICKET_ID, message.ticket().value())
                .set(TICKET_MESSAGE.DESCRIPTION, description)
                .set(
                        TICKET_MESSAGE.AUTHOR_PERSON,
                        message.author().person().map(PersonId::value).orElse(null))
                .set(TICKET_MESSAGE.AUTHOR_JOB, message.author().job().orElse(null))
                .set(TICKET_MESSAGE.BODY, message.body())
                .set(TICKET_MESSAGE.AT, Moments.stored(message.at()))
                .execute();
        uploads.use(message.author(), message.attachments().uploads());
        var place = 0;
        for (var upload : message.attachments().uploads()) {
            sql.insertInto(TICKET_MESSAGE_ATTACHMENT)
                    .set(TICKET_MESSAGE_ATTACHMENT.UPLOAD_ID, upload.value())
                    .set(TICKET_MESSAGE_ATTACHMENT.MESSAGE_ID, message.id().value())
                    .set(TICKET_MESSAGE_ATTACHMENT.PLACE, place++)
                    .execute();
        }
        words.add(message.ticket(), SearchWords.of(message.body()), false);
    }

    void append(InternalNote note) {
        sql.insertInto(TICKET_NOTE)
                .set(TICKET_NOTE.ID, note.id().value())
                .set(TICKET_NOTE.TICKET_ID, note.ticket().value())
                .set(
                        TICKET_NOTE.AUTHOR_PERSON,
                        note.author().person().map(PersonId::value).orElse(null))
                .set(TICKET_NOTE.AUTHOR_JOB, note.author().job().orElse(null))
                .set(TICKET_NOTE.BODY, note.body())
                .set(TICKET_NOTE.AT, Moments.stored(note.at()))
                .execute();
        uploads.use(note.author(), note.attachments().uploads());
        var place = 0;
        for (var upload : note.attachments().uploads()) {
            sql.insertInto(TICKET_NOTE_ATTACHMENT)
                    .set(TICKET_NOTE_ATTACHMENT.UPLOAD_ID, upload.value())
                    .set(TICKET_NOTE_ATTACHMENT.NOTE_ID, note.id().value())
                    .set(TICKET_NOTE_ATTACHMENT.PLACE, place++)
                    .execute();
        }
        words.add(note.ticket(), SearchWords.of(note.body()), true);
    }

    void redact(TicketId ticket, MessageId message, Instant at) {
        var redacted = sql.update(TICKET_MESSAGE)
                .set(TICKET_MESSAGE.BODY, NOTHING)
                .set(TICKET_MESSAGE.REDACTED_AT, Moments.stored(at))
                .where(TICKET_MESSAGE.ID.eq(message.value()))
                .and(TICKET_MESSAGE.TICKET_ID.eq(ticket.value()))
                .and(TICKET_MESSAGE.REDACTED_AT.isNull())
                .execute();
        if (redacted == 0) {
            throw new NotFound();
        }
        var files = sql.select(TICKET_MESSAGE_ATTACHMENT.UPLOAD_ID)
                .from(TICKET_MESSAGE_ATTACHMENT)
                .where(TICKET_MESSAGE_ATTACHMENT.MESSAGE_ID.eq(message.value()))
                .fetch(TICKET_MESSAGE_ATTACHMENT.UPLOAD_ID);
        sql.deleteFrom(TICKET_MESSAGE_ATTACHMENT)
                .where(TICKET_MESSAGE_ATTACHMENT.MESSAGE_ID.eq(message.value()))
                .execute();
        uploads.giveUp(files);
        words.renew(ticket);
    }

    void redactNote(TicketId ticket, MessageId note, Instant at) {
        var redacted = sql.update(TICKET_NOTE)
                .set(TICKET_NOTE.BODY, NOTHING)
                .set(TICKET_NOTE.REDACTED_AT, Moments.stored(at))
                .where(TICKET_NOTE.ID.eq(note.value()))
                .and(TICKET_NOTE.TICKET_ID.eq(ticket.value()))
                .and(TICKET_NOTE.REDACTED_AT.isNull())
                .execute();
        if (redacted == 0) {
            throw new NotFound();
        }
        var files = sql.select(TICKET_NOTE_ATTACHMENT.UPLOAD_ID)
                .from(TICKET_NOTE_ATTACHMENT)
                .where(TICKET_NOTE_ATTACHMENT.NOTE_ID.eq(note.value()))
                .fetch(TICKET_NOTE_ATTACHMENT.UPLOAD_ID);
        sql.deleteFrom(TICKET_NOTE_ATTACHMENT)
                .where(TICKET_NOTE_ATTACHMENT.NOTE_ID.eq(note.value()))
                .execute();
        uploads.giveUp(files);
        words.renew(ticket);
    }
}
