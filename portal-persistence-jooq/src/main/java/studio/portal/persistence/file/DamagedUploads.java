package studio.portal.persistence.file;

import static studio.portal.persistence.schema.Tables.UPLOAD;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.file.StoredFile;
import studio.portal.domain.file.UploadId;
import studio.portal.persistence.Moments;

/** The mark that the bytes of an upload are not what was received, on all rows of the same bytes. */
final class DamagedUploads {
    private final DSLContext sql;

    DamagedUploads(DSLContext sql) {
        this.sql = sql;
    }

    List<UploadId> mark(Actor actor, ContentHash hash, Instant at) {
        var whole = ids(
                UPLOAD.HASH.eq(hash.value()).and(UPLOAD.DAMAGED_AT.isNull()).and(JooqUploadRepository.isJob(actor)));
        return changed(
                whole,
                id -> sql.update(UPLOAD)
                        .set(UPLOAD.DAMAGED_AT, Moments.stored(at))
                        .where(UPLOAD.ID.eq(id))
                        .and(UPLOAD.DAMAGED_AT.isNull())
                        .execute());
    }

    List<StoredFile> all(Actor actor) {
        return sql
                .select(UPLOAD.HASH, UPLOAD.SIZE, UPLOAD.BLOCKS)
                .from(UPLOAD)
                .where(UPLOAD.DAMAGED_AT.gt(Instant.EPOCH)) // which an index answers, unlike "is not null"
                .and(JooqUploadRepository.isJob(actor))
                .orderBy(UPLOAD.ID)
                .fetch(row -> new StoredFile(
                        new ContentHash(row.value1()), row.value2(), JooqUploadRepository.hashes(row.value3())))
                .stream()
                .distinct()
                .toList();
    }

    List<UploadId> clear(Actor actor, ContentHash hash) {
        var damaged = ids(
                UPLOAD.HASH.eq(hash.value()).and(UPLOAD.DAMAGED_AT.isNotNull()).and(JooqUploadRepository.isJob(actor)));
        return changed(
                damaged,
                id -> sql.update(UPLOAD)
                        .setNull(UPLOAD.DAMAGED_AT)
                        .where(UPLOAD.ID.eq(id))
                        .and(UPLOAD.DAMAGED_AT.isNotNull())
                        .execute());
    }

    private List<UUID> ids(Condition condition) {
        return sql.select(UPLOAD.ID)
                .from(UPLOAD)
                .where(condition)
                .orderBy(UPLOAD.ID)
                .fetch(UPLOAD.ID);
    }

    /** One by one, in one order: two who meet the same damage at once each hear of what they changed themselves. */
    private static List<UploadId> changed(List<UUID> ids, ToIntFunction<UUID> change) {
        return ids.stream()
                .filter(id -> change.applyAsInt(id) == 1)
                .map(UploadId::new)
                .toList();
    }
}
