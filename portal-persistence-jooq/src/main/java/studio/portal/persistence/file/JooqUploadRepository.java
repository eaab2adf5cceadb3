package studio.portal.persistence.file;

import static studio.portal.persistence.schema.Tables.PERSON;
import static studio.portal.persistence.schema.Tables.UNFINISHED_UPLOAD;
import static studio.portal.persistence.schema.Tables.UPLOAD;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.file.ContentRepository;
import studio.portal.domain.file.FileName;
import studio.portal.domain.file.StoredFile;
import studio.portal.domain.file.UnusedFiles;
import studio.portal.domain.file.Upload;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.file.UploadRepository;
import studio.portal.persistence.Database;
import studio.portal.persistence.Moments;
import studio.portal.persistence.RowLock;
import studio.portal.persistence.schema.tables.records.UploadRecord;

/** Uploads in the table of that name; the hashes of a file's blocks one after the other, 32 bytes each. */
public final class JooqUploadRepository implements UploadRepository {
    private static final int HASH_BYTES = 32;
    private static final int ASKED_AT_ONCE = 500;

    private final Database database;
    private final DSLContext sql;
    private final JooqContents contents;
    private final DamagedUploads damaged;

    public JooqUploadRepository(Database database) {
        this.database = database;
        this.sql = database.sql();
        this.contents = new JooqContents(database);
        this.damaged = new DamagedUploads(sql);
    }

    @Override
    public Optional<Upload> findUnused(Actor actor, UploadId id) {
        return sql.selectFrom(UPLOAD)
                .where(UPLOAD.ID.eq(id.value()))
                .and(isUnused())
                .and(isOf(actor))
                .fetchOptional(JooqUploadRepository::upload);
    }

    /** A file that nothing names, and that nobody has given up. */
    public static Condition isUnused() {
        return UPLOAD.USED.isFalse().and(UPLOAD.GIVEN_UP_AT.isNull());
    }

    /** Locks the person, for rows that are not there yet cannot be locked. */
    @Override
    public UnusedFiles lockUnused(Actor actor) {
        var person = actor.personId().map(PersonId::value).orElse(null);
        RowLock.on(database, sql.select(PERSON.ID).from(PERSON).where(PERSON.ID.eq(person)))
                .fetch();
        return unused(actor);
    }

    @Override
    public UnusedFiles unused(Actor actor) {
        return counted(isOf(actor).and(isUnused()));
    }

    @Override
    public UnusedFiles givenUp(Actor actor) {
        return counted(isOf(actor).and(UPLOAD.USED.isFalse()).and(UPLOAD.GIVEN_UP_AT.isNotNull()));
    }

    private UnusedFiles counted(Condition condition) {
        return sql.select(DSL.count(), DSL.coalesce(DSL.sum(UPLOAD.SIZE), BigDecimal.ZERO))
                .from(UPLOAD)
                .where(condition)
                .fetchSingle(row -> new UnusedFiles(row.value1(), row.value2().longValueExact()));
    }

    @Override
    public void prepare(Actor actor, Upload upload) {
        contents.claim(actor, upload.hash(), upload.uploadedAt().plus(ContentRepository.CLAIMED));
        removePrepared(isPrepared(actor, upload.id()));
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
                .set(UPLOAD.GIVEN_UP_AT, Moments.stored(upload.uploadedAt()))
                .execute();
    }

    private void removePrepared(Condition earlier) {
        var lost = sql.select(UPLOAD.HASH).from(UPLOAD).where(earlier).fetch(UPLOAD.HASH);
        sql.deleteFrom(UPLOAD).where(earlier).execute();
        contents.release(lost);
    }

    private static Condition isPrepared(Actor actor, UploadId id) {
        return UPLOAD.ID
                .eq(id.value())
                .and(UPLOAD.USED.isFalse())
                .and(UPLOAD.GIVEN_UP_AT.isNotNull())
                .and(isOf(actor));
    }

    @Override
    public Optional<Upload> prepared(Actor actor, UploadId id) {
        return sql.selectFrom(UPLOAD).where(isPrepared(actor, id)).fetchOptional(JooqUploadRepository::upload);
    }

    @Override
    public boolean confirm(Actor actor, UploadId id) {
        return sql.update(UPLOAD)
                        .setNull(UPLOAD.GIVEN_UP_AT)
                        .where(isPrepared(actor, id))
                        .execute()
                == 1;
    }

    @Override
    public boolean giveUp(Actor actor, UploadId id, Instant at) {
        return sql.update(UPLOAD)
                        .set(UPLOAD.GIVEN_UP_AT, Moments.stored(at))
                        .where(UPLOAD.ID.eq(id.value()))
                        .and(isUnused())
                        .and(isOf(actor))
                        .execute()
                == 1;
    }

    @Override
    public boolean isDamaged(Actor actor, UploadId id) {
        return sql.fetchExists(UPLOAD, UPLOAD.ID.eq(id.value()).and(isOf(actor)).and(UPLOAD.DAMAGED_AT.isNotNull()));
    }

    @Override
    public List<UploadId> markDamaged(Actor actor, ContentHash hash, Instant at) {
        return damaged.mark(actor, hash, at);
    }

    @Override
    public List<StoredFile> damaged(Actor actor) {
        return damaged.all(actor);
    }

    @Override
    public List<UploadId> clearDamaged(Actor actor, ContentHash hash) {
        return damaged.clear(actor, hash);
    }

    static Condition isJob(Actor actor) {
        return actor instanceof Actor.System ? DSL.noCondition() : DSL.falseCondition();
    }

    /** One by one: a row that something names in this very moment is left alone, and so is one that becomes a file. */
    @Override
    public int removeUnused(Actor actor, Instant uploadedBefore, Instant givenUpBefore, int limit) {
        var isRemoved = UPLOAD.USED
                .isFalse()
                .and(DSL.or(
                        UPLOAD.UPLOADED_AT.lt(Moments.stored(uploadedBefore)),
                        UPLOAD.GIVEN_UP_AT.lt(Moments.stored(givenUpBefore))))
                .and(DSL.notExists(DSL.selectOne().from(UNFINISHED_UPLOAD).where(UNFINISHED_UPLOAD.ID.eq(UPLOAD.ID))));
        var lost = sql
                .select(UPLOAD.ID, UPLOAD.HASH)
                .from(UPLOAD)
                .where(isRemoved)
                .orderBy(UPLOAD.UPLOADED_AT, UPLOAD.ID)
                .limit(limit)
                .fetch()
                .stream()
                .filter(row -> sql.deleteFrom(UPLOAD)
                                .where(UPLOAD.ID.eq(row.value1()))
                                .and(isRemoved)
                                .execute()
                        == 1)
                .map(row -> row.value2())
                .toList();
        contents.release(lost);
        return lost.size();
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
