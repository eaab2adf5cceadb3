package studio.portal.persistence.ticket;

import static studio.portal.persistence.schema.Tables.TICKET_MESSAGE;

import java.time.Instant;
import java.util.Map;
import org.jooq.DSLContext;
import studio.portal.application.SearchWords;
import studio.portal.domain.ticket.InternalNote;
import studio.portal.domain.ticket.MessageId;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketMessage;
import studio.portal.persistence.file.Said.Words;

/** Writes messages and notes of tickets, each kind to its own tables, and the words by which they are found. */
final class TicketMessages {
    private final DSLContext sql;
    private final TicketWords words;

    TicketMessages(DSLContext sql, TicketWords words) {
        this.sql = sql;
        this.words = words;
    }

    void append(TicketMessage message, boolean description) {
        var said = new Words(
                message.id().value(),
                message.ticket().value(),
                message.author(),
                message.body(),
                message.attachments(),
                message.at());
        SaidInTickets.MESSAGES.add(sql, said, Map.of(TICKET_MESSAGE.DESCRIPTION, description));
        words.add(message.ticket(), SearchWords.of(message.body()), false);
    }

    void append(InternalNote note) {
        var said = new Words(
                note.id().value(), note.ticket().value(), note.author(), note.body(), note.attachments(), note.at());
        SaidInTickets.NOTES.add(sql, said, Map.of());
        words.add(note.ticket(), SearchWords.of(note.body()), true);
    }

    void redact(TicketId ticket, MessageId message, Instant at) {
        SaidInTickets.MESSAGES.redact(sql, ticket.value(), message.value(), at);
        words.renew(ticket);
    }

    void redactNote(TicketId ticket, MessageId note, Instant at) {
        SaidInTickets.NOTES.redact(sql, ticket.value(), note.value(), at);
        words.renew(ticket);
    }
}
