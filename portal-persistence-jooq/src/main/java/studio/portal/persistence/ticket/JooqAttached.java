package studio.portal.persistence.ticket;

import static studio.portal.persistence.schema.Tables.TICKET;
import static studio.portal.persistence.schema.Tables.TICKET_MESSAGE;
import static studio.portal.persistence.schema.Tables.TICKET_MESSAGE_ATTACHMENT;
import static studio.portal.persistence.schema.Tables.TICKET_NOTE;
import static studio.portal.persistence.schema.Tables.TICKET_NOTE_ATTACHMENT;
import static studio.portal.persistence.schema.Tables.UPLOAD;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import studio.portal.application.file.Download;
import studio.portal.application.ticket.DownloadAttachment;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.ticket.TicketId;
import studio.portal.persistence.Database;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.file.JooqUploadRepository;
import studio.portal.persistence.schema.tables.records.UploadRecord;

/** The files of messages, of notes, and of the actor's own that nothing names yet, each by its own condition. */
public final class JooqAttached implements DownloadAttachment.Attached {
    private final DSLContext sql;

    public JooqAttached(Database database) {
        this.sql = database.sql();
    }

    @Override
    public Optional<Download> find(Actor actor, TicketId ticket, UploadId upload) {
        var ofOwn = JooqUploadRepository.isUnused().and(JooqUploadRepository.isOf(actor));
        return sql.selectFrom(UPLOAD)
                .where(UPLOAD.ID.eq(upload.value()))
                .and(sees(actor, ticket))
                .and(DSL.or(withMessage(ticket), actor.isStaff() ? withNote(ticket) : DSL.falseCondition(), ofOwn))
                .fetchOptional(JooqAttached::download);
    }

    private static Condition sees(Actor actor, TicketId ticket) {
        return DSL.exists(DSL.selectOne()
                .from(TICKET)
                .where(TICKET.ID.eq(ticket.value()))
                .and(Visibility.ticketsOf(actor, TICKET)));
    }

    private static Condition withMessage(TicketId ticket) {
        return DSL.exists(DSL.selectOne()
                .from(TICKET_MESSAGE_ATTACHMENT)
                .join(TICKET_MESSAGE)
                .on(TICKET_MESSAGE.ID.eq(TICKET_MESSAGE_ATTACHMENT.MESSAGE_ID))
                .where(TICKET_MESSAGE_ATTACHMENT.UPLOAD_ID.eq(UPLOAD.ID))
                .and(TICKET_MESSAGE.TICKET_ID.eq(ticket.value())));
    }

    private static Condition withNote(TicketId ticket) {
        return DSL.exists(DSL.selectOne()
                .from(TICKET_NOTE_ATTACHMENT)
                .join(TICKET_NOTE)
                .on(TICKET_NOTE.ID.eq(TICKET_NOTE_ATTACHMENT.NOTE_ID))
                .where(TICKET_NOTE_ATTACHMENT.UPLOAD_ID.eq(UPLOAD.ID))
                .and(TICKET_NOTE.TICKET_ID.eq(ticket.value())));
    }

    private static Download download(UploadRecord row) {
        return new Download(
                new UploadId(row.getId()),
                row.getName(),
                row.getSize(),
                row.getMediaType(),
                new ContentHash(row.getHash()),
                JooqUploadRepository.hashes(row.getBlocks()),
                row.getDamagedAt() != null);
    }
}
