package studio.portal.persistence.file;

import static studio.portal.persistence.schema.Tables.CONTENT;
import static studio.portal.persistence.schema.Tables.RENDITION;
import static studio.portal.persistence.schema.Tables.UPLOAD;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.InsertSetMoreStep;
import org.jooq.impl.DSL;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.file.ContentRepository;
import studio.portal.persistence.Database;
import studio.portal.persistence.Moments;
import studio.portal.persistence.Vendor;
import studio.portal.persistence.schema.tables.records.ContentRecord;

/** Bytes by their hashes, in the table of contents, whose rows are what claiming and removing wait for each other at. */
public final class JooqContents implements ContentRepository {
    private final DSLContext sql;
    private final Vendor vendor;

    public JooqContents(Database database) {
        this.sql = database.sql();
        this.vendor = database.vendor();
    }

    @Override
    public void claim(Actor actor, ContentHash hash, Instant until) {
        switch (vendor) {
            case POSTGRESQL ->
                insert(hash, until)
                        .onConflict(CONTENT.HASH)
                        .doUpdate()
                        .set(CONTENT.CLAIMED_UNTIL, Moments.stored(until))
                        .execute();
            // One transaction writes at a time, so nobody inserts in between.
            case H2 -> {
                if (changed(hash, until) == 0) {
                    insert(hash, until).execute();
                }
            }
        }
    }

    private InsertSetMoreStep<ContentRecord> insert(ContentHash hash, Instant until) {
        return sql.insertInto(CONTENT)
                .set(CONTENT.HASH, hash.value())
                .set(CONTENT.CLAIMED_UNTIL, Moments.stored(until));
    }

    private int changed(ContentHash hash, Instant until) {
        return sql.update(CONTENT)
                .set(CONTENT.CLAIMED_UNTIL, Moments.stored(until))
                .where(CONTENT.HASH.eq(hash.value()))
                .execute();
    }

    @Override
    public List<ContentHash> due(Actor actor, Instant at, int limit) {
        return sql.select(CONTENT.HASH)
                .from(CONTENT)
                .where(CONTENT.CLAIMED_UNTIL.le(Moments.stored(at)))
                .and(isJob(actor))
                .orderBy(CONTENT.CLAIMED_UNTIL, CONTENT.HASH)
                .limit(limit)
                .fetch(row -> new ContentHash(row.value1()));
    }

    /**
     * A row that names these bytes and is being written holds this one too, so it is waited for and then seen; the weaker
     * lock that lets such rows pass would not do.
     */
    @Override
    public boolean lockSpare(Actor actor, ContentHash hash, Instant at) {
        var held = sql.select(CONTENT.HASH)
                .from(CONTENT)
                .where(CONTENT.HASH.eq(hash.value()))
                .and(CONTENT.CLAIMED_UNTIL.le(Moments.stored(at)))
                .and(isJob(actor))
                .forUpdate()
                .fetchOptional();
        if (held.isEmpty()) {
            return false;
        }
        if (!isNamed(hash)) {
            return true;
        }
        sql.update(CONTENT)
                .setNull(CONTENT.CLAIMED_UNTIL)
                .where(CONTENT.HASH.eq(hash.value()))
                .execute();
        return false;
    }

    private boolean isNamed(ContentHash hash) {
        return sql.fetchExists(UPLOAD, UPLOAD.HASH.eq(hash.value()))
                || sql.fetchExists(RENDITION, RENDITION.HASH.eq(hash.value()));
    }

    @Override
    public void remove(Actor actor, ContentHash hash) {
        sql.deleteFrom(CONTENT)
                .where(CONTENT.HASH.eq(hash.value()))
                .and(isJob(actor))
                .execute();
    }

    /**
     * They lose a row in this transaction, and perhaps their last one. Each is held until it ends, claimed or not: whoever
     * looks at it meanwhile would still see that row. In one order, for whoever else loses some at this moment.
     */
    void release(Collection<String> hashes) {
        hashes.stream()
                .distinct()
                .sorted()
                .forEach(hash -> sql.update(CONTENT)
                        .set(CONTENT.CLAIMED_UNTIL, DSL.coalesce(CONTENT.CLAIMED_UNTIL, DSL.val(Instant.EPOCH)))
                        .where(CONTENT.HASH.eq(hash))
                        .execute());
    }

    @Override
    public int adopt(Actor actor, List<ContentHash> hashes, Instant until) {
        if (!(actor instanceof Actor.System)) {
            return 0;
        }
        var known = sql.select(CONTENT.HASH)
                .from(CONTENT)
                .where(CONTENT.HASH.in(hashes.stream().map(ContentHash::value).toList()))
                .fetchSet(row -> new ContentHash(row.value1()));
        var unknown = hashes.stream().filter(hash -> !known.contains(hash)).toList();
        unknown.forEach(hash -> claim(actor, hash, until));
        return unknown.size();
    }

    @Override
    public List<ContentHash> some(Actor actor, int limit) {
        return sql.select(CONTENT.HASH)
                .from(CONTENT)
                .where(isJob(actor))
                .orderBy(CONTENT.HASH)
                .limit(limit)
                .fetch(row -> new ContentHash(row.value1()));
    }

    private static Condition isJob(Actor actor) {
        return actor instanceof Actor.System ? DSL.noCondition() : DSL.falseCondition();
    }
}
