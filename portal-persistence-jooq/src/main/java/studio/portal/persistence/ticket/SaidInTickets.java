package studio.portal.persistence.ticket;

import static studio.portal.persistence.schema.Tables.TICKET_MESSAGE;
import static studio.portal.persistence.schema.Tables.TICKET_MESSAGE_ATTACHMENT;
import static studio.portal.persistence.schema.Tables.TICKET_NOTE;
import static studio.portal.persistence.schema.Tables.TICKET_NOTE_ATTACHMENT;

import studio.portal.persistence.file.Said;

/** Where it is kept what people say in tickets. */
final class SaidInTickets {
    static final Said MESSAGES = new Said(
            TICKET_MESSAGE,
            TICKET_MESSAGE.ID,
            TICKET_MESSAGE.TICKET_ID,
            TICKET_MESSAGE.AUTHOR_PERSON,
            TICKET_MESSAGE.AUTHOR_JOB,
            TICKET_MESSAGE.BODY,
            TICKET_MESSAGE.AT,
            TICKET_MESSAGE.REDACTED_AT,
            TICKET_MESSAGE_ATTACHMENT,
            TICKET_MESSAGE_ATTACHMENT.UPLOAD_ID,
            TICKET_MESSAGE_ATTACHMENT.MESSAGE_ID,
            TICKET_MESSAGE_ATTACHMENT.PLACE);

    /** For staff only. */
    static final Said NOTES = new Said(
            TICKET_NOTE,
            TICKET_NOTE.ID,
            TICKET_NOTE.TICKET_ID,
            TICKET_NOTE.AUTHOR_PERSON,
            TICKET_NOTE.AUTHOR_JOB,
            TICKET_NOTE.BODY,
            TICKET_NOTE.AT,
            TICKET_NOTE.REDACTED_AT,
            TICKET_NOTE_ATTACHMENT,
            TICKET_NOTE_ATTACHMENT.UPLOAD_ID,
            TICKET_NOTE_ATTACHMENT.NOTE_ID,
            TICKET_NOTE_ATTACHMENT.PLACE);

    private SaidInTickets() {}
}
