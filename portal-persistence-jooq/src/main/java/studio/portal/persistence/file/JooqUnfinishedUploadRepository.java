package studio.portal.persistence.file;

import static studio.portal.persistence.schema.Tables.UNFINISHED_UPLOAD;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.file.FileName;
import studio.portal.domain.file.UnfinishedUpload;
import studio.portal.domain.file.UnfinishedUploadRepository;
import studio.portal.domain.file.UnusedFiles;
import studio.portal.domain.file.UploadId;
import studio.portal.persistence.Database;
import studio.portal.persistence.Moments;
import studio.portal.persistence.schema.tables.records.UnfinishedUploadRecord;

/** Files on their way, in the table of that name. */
public final class JooqUnfinishedUploadRepository implements UnfinishedUploadRepository {
    private final DSLContext sql;

    public JooqUnfinishedUploadRepository(Database database) {
        this.sql = database.sql();
    }

    @Override
    public Optional<UnfinishedUpload> find(Actor actor, UploadId id) {
        return sql.selectFrom(UNFINISHED_UPLOAD)
                .where(UNFINISHED_UPLOAD.ID.eq(id.value()))
                .and(isOf(actor))
                .fetchOptional(JooqUnfinishedUploadRepository::upload);
    }

    @Override
    public UnusedFiles announced(Actor actor) {
        return sql.select(DSL.count(), DSL.coalesce(DSL.sum(UNFINISHED_UPLOAD.SIZE), BigDecimal.ZERO))
                .from(UNFINISHED_UPLOAD)
                .where(isOf(actor))
                .fetchSingle(row -> new UnusedFiles(row.value1(), row.value2().longValueExact()));
    }

    @Override
    public void add(Actor actor, UnfinishedUpload upload) {
        sql.insertInto(UNFINISHED_UPLOAD)
                .set(UNFINISHED_UPLOAD.ID, upload.id().value())
                .set(UNFINISHED_UPLOAD.UPLOADER_ID, upload.uploader().value())
                .set(UNFINISHED_UPLOAD.NAME, upload.name().value())
                .set(UNFINISHED_UPLOAD.SIZE, upload.size())
                .set(UNFINISHED_UPLOAD.ARRIVED, upload.arrived())
                .set(UNFINISHED_UPLOAD.MOVED_AT, Moments.stored(upload.movedAt()))
                .execute();
    }

    @Override
    public boolean move(Actor actor, UploadId id, long before, long arrived, Instant at) {
        return sql.update(UNFINISHED_UPLOAD)
                        .set(UNFINISHED_UPLOAD.ARRIVED, arrived)
                        .set(UNFINISHED_UPLOAD.MOVED_AT, Moments.stored(at))
                        .where(UNFINISHED_UPLOAD.ID.eq(id.value()))
                        .and(UNFINISHED_UPLOAD.ARRIVED.eq(before))
                        .and(isOf(actor))
                        .execute()
                == 1;
    }

    @Override
    public boolean remove(Actor actor, UploadId id) {
        return sql.deleteFrom(UNFINISHED_UPLOAD)
                        .where(UNFINISHED_UPLOAD.ID.eq(id.value()))
                        .and(isOf(actor))
                        .execute()
                == 1;
    }

    /** One by one: of one that goes on in this very moment more has arrived. */
    @Override
    public List<UploadId> removeIdle(Actor actor, Instant movedBefore, int limit) {
        var idle = UNFINISHED_UPLOAD.MOVED_AT.lt(movedBefore).and(isJob(actor));
        return sql
                .select(UNFINISHED_UPLOAD.ID)
                .from(UNFINISHED_UPLOAD)
                .where(idle)
                .orderBy(UNFINISHED_UPLOAD.MOVED_AT)
                .limit(limit)
                .fetch(UNFINISHED_UPLOAD.ID)
                .stream()
                .filter(id -> sql.deleteFrom(UNFINISHED_UPLOAD)
                                .where(UNFINISHED_UPLOAD.ID.eq(id))
                                .and(idle)
                                .execute()
                        == 1)
                .map(UploadId::new)
                .toList();
    }

    @Override
    public Set<UploadId> known(Actor actor, List<UploadId> ids) {
        return sql.select(UNFINISHED_UPLOAD.ID)
                .from(UNFINISHED_UPLOAD)
                .where(UNFINISHED_UPLOAD.ID.in(ids.stream().map(UploadId::value).toList()))
                .and(isJob(actor))
                .fetchSet(row -> new UploadId(row.value1()));
    }

    private static Condition isJob(Actor actor) {
        return actor instanceof Actor.System ? DSL.noCondition() : DSL.falseCondition();
    }

    /** What a member is about to send is nobody else's business, not even a preview's. */
    private static Condition isOf(Actor actor) {
        return Optional.of(actor)
                .filter(who -> !(who instanceof Actor.Preview))
                .flatMap(Actor::personId)
                .map(person -> UNFINISHED_UPLOAD.UPLOADER_ID.eq(person.value()))
                .orElse(DSL.falseCondition());
    }

    private static UnfinishedUpload upload(UnfinishedUploadRecord row) {
        return new UnfinishedUpload(
                new UploadId(row.getId()),
                new PersonId(row.getUploaderId()),
                new FileName(row.getName()),
                row.getSize(),
                row.getArrived(),
                row.getMovedAt());
    }
}
