package studio.portal.persistence.ticket;

import static studio.portal.persistence.schema.Tables.TICKET;
import static studio.portal.persistence.schema.Tables.UPLOAD;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import studio.portal.application.file.Download;
import studio.portal.application.ticket.DownloadAttachment;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.ticket.TicketId;
import studio.portal.persistence.Database;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.file.FileRows;
import studio.portal.persistence.file.JooqUploadRepository;

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
                .and(DSL.or(
                        SaidInTickets.MESSAGES.has(UPLOAD.ID, ticket.value()),
                        actor.isStaff() ? SaidInTickets.NOTES.has(UPLOAD.ID, ticket.value()) : DSL.falseCondition(),
                        ofOwn))
                .fetchOptional(FileRows::download);
    }

    private static Condition sees(Actor actor, TicketId ticket) {
        return DSL.exists(DSL.selectOne()
                .from(TICKET)
                .where(TICKET.ID.eq(ticket.value()))
                .and(Visibility.ticketsOf(actor, TICKET)));
    }
}
