package studio.portal.persistence.ticket;

import static studio.portal.persistence.schema.Tables.TICKET;
import static studio.portal.persistence.schema.Tables.TICKET_MESSAGE;
import static studio.portal.persistence.schema.Tables.TICKET_MESSAGE_ATTACHMENT;
import static studio.portal.persistence.schema.Tables.TICKET_NOTE;
import static studio.portal.persistence.schema.Tables.TICKET_NOTE_ATTACHMENT;
import static studio.portal.persistence.schema.Tables.UPLOAD;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import studio.portal.application.ticket.DamagedAttachment;
import studio.portal.domain.ticket.TicketNumber;

/** The damaged files of messages and notes, for the studio alone. There are hardly ever any, and then one statement. */
final class DamagedAttachments {
    private final DSLContext sql;

    DamagedAttachments(DSLContext sql) {
        this.sql = sql;
    }

    List<DamagedAttachment> latest(int most) {
        var damaged = sql.select(UPLOAD.ID)
                .from(UPLOAD)
                .where(UPLOAD.DAMAGED_AT.gt(Instant.EPOCH)) // which an index answers, unlike "is not null"
                .and(UPLOAD.USED.isTrue())
                .orderBy(UPLOAD.DAMAGED_AT.desc(), UPLOAD.ID.desc())
                .limit(most)
                .fetch(UPLOAD.ID);
        return damaged.isEmpty() ? List.of() : of(damaged);
    }

    private List<DamagedAttachment> of(List<UUID> uploads) {
        return sql.select(UPLOAD.NAME, TICKET.NUMBER, TICKET.SUBJECT, UPLOAD.DAMAGED_AT)
                .from(UPLOAD)
                .leftJoin(TICKET_MESSAGE_ATTACHMENT)
                .on(TICKET_MESSAGE_ATTACHMENT.UPLOAD_ID.eq(UPLOAD.ID))
                .leftJoin(TICKET_MESSAGE)
                .on(TICKET_MESSAGE.ID.eq(TICKET_MESSAGE_ATTACHMENT.MESSAGE_ID))
                .leftJoin(TICKET_NOTE_ATTACHMENT)
                .on(TICKET_NOTE_ATTACHMENT.UPLOAD_ID.eq(UPLOAD.ID))
                .leftJoin(TICKET_NOTE)
                .on(TICKET_NOTE.ID.eq(TICKET_NOTE_ATTACHMENT.NOTE_ID))
                .join(TICKET)
                .on(TICKET.ID.eq(DSL.coalesce(TICKET_MESSAGE.TICKET_ID, TICKET_NOTE.TICKET_ID)))
                .where(UPLOAD.ID.in(uploads))
                .orderBy(UPLOAD.DAMAGED_AT.desc(), UPLOAD.ID.desc())
                .fetch(row -> new DamagedAttachment(
                        row.value1(), new TicketNumber(row.value2()), row.value3(), row.value4()));
    }
}
