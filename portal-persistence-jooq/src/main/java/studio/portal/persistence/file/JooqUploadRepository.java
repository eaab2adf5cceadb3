package studio.portal.persistence.file;

import static studio.portal.persistence.schema.Tables.PERSON;
import static studio.portal.persistence.schema.Tables.RENDITION;
import static studio.portal.persistence.schema.Tables.UPLOAD;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToIntFunction;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.file.FileName;
import studio.portal.domain.file.StoredFile;
import studio.portal.domain.file.UnusedFiles;
import studio.portal.domain.file.Upload;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.file.UploadRepository;
import studio.portal.persistence.Database;
import studio.portal.persistence.Moments;
import studio.portal.persistence.schema.tables.records.UploadRecord;

/** Uploads in the table of that name; the hashes of a file's blocks one after the other, 32 bytes each. */
public final class JooqUploadRepository implements UploadRepository {
    private static final int HASH_BYTES = 32;
    private static final int ASKED_AT_ONCE = 500;

    private final DSLContext sql;

    public JooqUploadRepository(Database database) {
        this.sql = database.sql();
    }

    @Override
    public Optional<Upload> findUnused(Actor actor, UploadId id) {
        return sql.selectFrom(UPLOAD)
                .where(UPLOAD.ID.eq(id.value()))
                .and(UPLOAD.USED.isFalse())
                .and(isOf(actor))
                .fetchOptional(JooqUploadRepository::upload);
    }

    /** Locks the person, for rows that are not there yet cannot be locked. */
    @Override
    public UnusedFiles lockUnused(Actor actor) {
        var person = actor.personId().map(PersonId::value).orElse(null);
        sql.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.ID.eq(person))
                .forUpdate()
                .fetch();
        return unused(actor);
    }

    @Override
    public UnusedFiles unused(Actor actor) {
        return sql.select(DSL.count(), DSL.coalesce(DSL.sum(UPLOAD.SIZE), BigDecimal.ZERO))
                .from(UPLOAD)
                .where(isOf(actor))
                .and(UPLOAD.USED.isFalse())
                .fetchSingle(row -> new UnusedFiles(row.value1(), row.value2().longValueExact()));
    }

    @Override
    public void add(Actor actor, Upload upload) {
        sql.insertInto(UPLOAD)
                .set(UPLOAD.ID, upload.id().value())
                .set(UPLOAD.UPLOADER_ID, upload.uploader().value())
                .set(UPLOAD.NAME, upload.name().value())
                .set(UPLOAD.SIZE, upload.size())
                .set(UPLOAD.MEDIA_TYPE, upload.mediaType())
                .set(UPLOAD.HASH, upload.hash().value())
                .set(UPLOAD.BLOCKS, bytes(upload.blocks()))
                .set(UPLOAD.UPLOADED_AT, Moments.stored(upload.uploadedAt()))
                .set(UPLOAD.USED, false)
                .execute();
    }

    @Override
    public boolean isDamaged(Actor actor, UploadId id) {
        return sql.fetchExists(UPLOAD, UPLOAD.ID.eq(id.value()).and(isOf(actor)).and(UPLOAD.DAMAGED_AT.isNotNull()));
    }

    @Override
    public List<UploadId> markDamaged(Actor actor, ContentHash hash, Instant at) {
        var whole =
                ids(UPLOAD.HASH.eq(hash.value()).and(UPLOAD.DAMAGED_AT.isNull()).and(isJob(actor)));
        return changed(
                whole,
                id -> sql.update(UPLOAD)
                        .set(UPLOAD.DAMAGED_AT, Moments.stored(at))
                        .where(UPLOAD.ID.eq(id))
                        .and(UPLOAD.DAMAGED_AT.isNull())
                        .execute());
    }

    @Override
    public List<StoredFile> damaged(Actor actor) {
        return sql
                .select(UPLOAD.HASH, UPLOAD.SIZE, UPLOAD.BLOCKS)
                .from(UPLOAD)
                .where(UPLOAD.DAMAGED_AT.gt(Instant.EPOCH)) // which an index answers, unlike "is not null"
                .and(isJob(actor))
                .orderBy(UPLOAD.ID)
                .fetch(row -> new StoredFile(new ContentHash(row.value1()), row.value2(), hashes(row.value3())))
                .stream()
                .distinct()
                .toList();
    }

    @Override
    public List<UploadId> clearDamaged(Actor actor, ContentHash hash) {
        var damaged = ids(
                UPLOAD.HASH.eq(hash.value()).and(UPLOAD.DAMAGED_AT.isNotNull()).and(isJob(actor)));
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

    private static Condition isJob(Actor actor) {
        return actor instanceof Actor.System ? DSL.noCondition() : DSL.falseCondition();
    }

    /** Not if something names it in this very moment. */
    @Override
    public Optional<ContentHash> removeOwn(Actor actor, UploadId id) {
        return findUnused(actor, id).map(Upload::hash).filter(hash -> remove(id.value()));
    }

    /** One by one: a row that something names in this very moment is left alone. */
    @Override
    public List<ContentHash> removeUnused(Actor actor, Instant uploadedBefore, int limit) {
        return sql
                .select(UPLOAD.ID, UPLOAD.HASH)
                .from(UPLOAD)
                .where(UPLOAD.USED.isFalse())
                .and(UPLOAD.UPLOADED_AT.lt(uploadedBefore))
                .orderBy(UPLOAD.UPLOADED_AT)
                .limit(limit)
                .fetch()
                .stream()
                .filter(row -> remove(row.value1()))
                .map(row -> new ContentHash(row.value2()))
                .toList();
    }

    private boolean remove(UUID id) {
        return sql.deleteFrom(UPLOAD)
                        .where(UPLOAD.ID.eq(id))
                        .and(UPLOAD.USED.isFalse())
                        .execute()
                == 1;
    }

    @Override
    public Set<ContentHash> known(Actor actor, List<ContentHash> hashes) {
        var known = new HashSet<ContentHash>();
        for (var from = 0; from < hashes.size(); from += ASKED_AT_ONCE) {
            var some = hashes.subList(from, Math.min(hashes.size(), from + ASKED_AT_ONCE));
            sql.selectDistinct(UPLOAD.HASH)
                    .from(UPLOAD)
                    .where(UPLOAD.HASH.in(some.stream().map(ContentHash::value).toList()))
                    .and(isJob(actor))
                    .union(DSL.selectDistinct(RENDITION.HASH)
                            .from(RENDITION)
                            .where(RENDITION.HASH.in(
                                    some.stream().map(ContentHash::value).toList()))
                            .and(isJob(actor)))
                    .forEach(row -> known.add(new ContentHash(row.value1())));
        }
        return known;
    }

    @Override
    public Map<UploadId, ContentHash> hashes(Actor actor, List<UploadId> ids) {
        var hashes = new HashMap<UploadId, ContentHash>();
        for (var from = 0; from < ids.size(); from += ASKED_AT_ONCE) {
            var some = ids.subList(from, Math.min(ids.size(), from + ASKED_AT_ONCE));
            sql.select(UPLOAD.ID, UPLOAD.HASH)
                    .from(UPLOAD)
                    .where(UPLOAD.ID.in(some.stream().map(UploadId::value).toList()))
                    .and(isJob(actor))
                    .forEach(row -> hashes.put(new UploadId(row.value1()), new ContentHash(row.value2())));
        }
        return hashes;
    }

    /** Uploaded by the actor. What a member is about to send is nobody else's business, not even a preview's. */
    public static Condition isOf(Actor actor) {
        return Optional.of(actor)
                .filter(who -> !(who instanceof Actor.Preview))
                .flatMap(Actor::personId)
                .map(person -> UPLOAD.UPLOADER_ID.eq(person.value()))
                .orElse(DSL.falseCondition());
    }

    private static Upload upload(UploadRecord row) {
        return new Upload(
                new UploadId(row.getId()),
                new PersonId(row.getUploaderId()),
                new FileName(row.getName()),
                row.getSize(),
                row.getMediaType(),
                new ContentHash(row.getHash()),
                hashes(row.getBlocks()),
                row.getUploadedAt());
    }

    static byte[] bytes(List<ContentHash> blocks) {
        var bytes = new byte[blocks.size() * HASH_BYTES];
        for (var i = 0; i < blocks.size(); i++) {
            System.arraycopy(HexFormat.of().parseHex(blocks.get(i).value()), 0, bytes, i * HASH_BYTES, HASH_BYTES);
        }
        return bytes;
    }

    public static List<ContentHash> hashes(byte[] bytes) {
        var blocks = new ArrayList<ContentHash>();
        for (var from = 0; from < bytes.length; from += HASH_BYTES) {
            blocks.add(new ContentHash(HexFormat.of().formatHex(bytes, from, from + HASH_BYTES)));
        }
        return blocks;
    }
}
