package studio.portal.persistence;

import static studio.portal.persistence.schema.Tables.DOCUMENT;
import static studio.portal.persistence.schema.Tables.DOCUMENT_VERSION;
import static studio.portal.persistence.schema.Tables.SCHEDULED_RENDERING;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Whose file is drawn next: one of each client with files waiting, then another of each. A file's place is the round it
 * is drawn in, written when it begins to wait, so that nothing is kept but the row that waits, and a crash forgets
 * nothing. Rounds count down from 0, as db-scheduler draws the highest priority first, and within a round the earliest;
 * they begin again at 0 when nothing waits.
 */
final class RenderingTurns {
    private final DSLContext sql;

    RenderingTurns(DSLContext sql) {
        this.sql = sql;
    }

    /** The file goes behind all others of its client, and is drawn in the present round at the earliest. */
    void last(UUID upload, Instant at) {
        var client = client(upload);
        var round = client.map(id -> Math.min(present(at), before(id))).orElseGet(() -> present(at));
        var queue = SCHEDULED_RENDERING;
        sql.update(queue)
                .set(queue.CLIENT_ID, client.orElse(null))
                .set(queue.PRIORITY, (short) Math.max(round, Short.MIN_VALUE))
                .where(queue.TASK_INSTANCE.eq(upload.toString()))
                .execute();
    }

    private Optional<UUID> client(UUID upload) {
        return sql.select(DOCUMENT.CLIENT_ID)
                .from(DOCUMENT_VERSION)
                .join(DOCUMENT)
                .on(DOCUMENT.ID.eq(DOCUMENT_VERSION.DOCUMENT_ID))
                .where(DOCUMENT_VERSION.UPLOAD_ID.eq(upload))
                .fetchOptional(DOCUMENT.CLIENT_ID);
    }

    /** What only waits to be tried again belongs to no round: for an hour, maybe, nobody else would get to the next. */
    private int present(Instant at) {
        var queue = SCHEDULED_RENDERING;
        var due = queue.PICKED.isFalse().and(queue.EXECUTION_TIME.le(at));
        return round(DSL.max(queue.PRIORITY), due).orElse(0);
    }

    private int before(UUID client) {
        var queue = SCHEDULED_RENDERING;
        return round(DSL.min(queue.PRIORITY), queue.CLIENT_ID.eq(client))
                .map(last -> last - 1)
                .orElse(0);
    }

    private Optional<Integer> round(Field<Short> which, Condition among) {
        return sql.select(which)
                .from(SCHEDULED_RENDERING)
                .where(among)
                .fetchOptional(row -> row.value1())
                .map(Short::intValue);
    }
}
