package studio.portal.persistence.file;

import static studio.portal.persistence.schema.Tables.EXTRACTED_TEXT;
import static studio.portal.persistence.schema.Tables.RENDERING;
import static studio.portal.persistence.schema.Tables.RENDITION;
import static studio.portal.persistence.schema.Tables.UPLOAD;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.file.FileToRender;
import studio.portal.domain.file.Rendering;
import studio.portal.domain.file.RenderingFailure;
import studio.portal.domain.file.RenderingRepository;
import studio.portal.domain.file.RenderingState;
import studio.portal.domain.file.Rendition;
import studio.portal.domain.file.UploadId;
import studio.portal.persistence.Database;
import studio.portal.persistence.Moments;
import studio.portal.persistence.schema.tables.records.RenderingRecord;
import studio.portal.persistence.schema.tables.records.RenditionRecord;

/** Previews in their tables. Writing happens inside a transaction of the caller's. */
public final class JooqRenderings implements RenderingRepository {
    private final DSLContext sql;
    private final JooqContents contents;

    public JooqRenderings(Database database) {
        this.sql = database.sql();
        this.contents = new JooqContents(database);
    }

    @Override
    public void ask(Actor actor, UploadId upload, Instant at) {
        note(upload, at, row -> row.setState(RenderingState.PENDING.word()));
    }

    @Override
    public void refuse(Actor actor, UploadId upload, RenderingFailure why, Instant at) {
        note(upload, at, row -> {
            row.setState(RenderingState.FAILED.word());
            row.setFailure(why.word());
            row.setSettledAt(Moments.stored(at));
        });
    }

    private void note(UploadId upload, Instant at, Consumer<RenderingRecord> state) {
        // Not "on conflict do nothing": H2 reads the whole table for jOOQ's way of saying that.
        if (sql.fetchExists(RENDERING, RENDERING.UPLOAD_ID.eq(upload.value()))) {
            return;
        }
        var row = sql.newRecord(RENDERING);
        row.setUploadId(upload.value());
        row.setTries(0);
        row.setPageCount(0);
        row.setAskedAt(Moments.stored(at));
        state.accept(row);
        row.insert();
    }

    @Override
    public Optional<Rendering> find(Actor actor, UploadId upload) {
        return sql.select(RENDERING.fields())
                .select(EXTRACTED_TEXT.TEXT)
                .from(RENDERING)
                .leftJoin(EXTRACTED_TEXT)
                .on(EXTRACTED_TEXT.UPLOAD_ID.eq(RENDERING.UPLOAD_ID))
                .where(RENDERING.UPLOAD_ID.eq(upload.value()))
                .and(isJob(actor))
                .fetchOptional(row -> new Rendering(
                        RenderingState.of(row.get(RENDERING.STATE)),
                        row.get(RENDERING.TRIES),
                        Optional.ofNullable(row.get(RENDERING.FAILURE)).map(RenderingFailure::of),
                        row.get(RENDERING.PAGE_COUNT),
                        renditions(upload),
                        Optional.ofNullable(row.get(EXTRACTED_TEXT.TEXT))));
    }

    private List<Rendition> renditions(UploadId upload) {
        return sql.selectFrom(RENDITION)
                .where(RENDITION.UPLOAD_ID.eq(upload.value()))
                .orderBy(RENDITION.KIND.desc(), RENDITION.PAGE)
                .fetch(JooqRenderings::rendition);
    }

    public static Rendition rendition(RenditionRecord row) {
        return new Rendition(
                Rendition.Kind.of(row.getKind()),
                row.getPage(),
                row.getMediaType(),
                row.getWidth(),
                row.getHeight(),
                row.getSize(),
                new ContentHash(row.getHash()),
                JooqUploadRepository.hashes(row.getBlocks()));
    }

    @Override
    public Optional<FileToRender> begin(Actor actor, UploadId upload) {
        var counted = sql.update(RENDERING)
                .set(RENDERING.TRIES, RENDERING.TRIES.plus(1))
                .where(isPending(actor, upload))
                .execute();
        return counted == 0 ? Optional.empty() : file(upload);
    }

    private Optional<FileToRender> file(UploadId upload) {
        return sql.select(UPLOAD.MEDIA_TYPE, UPLOAD.SIZE, UPLOAD.HASH, UPLOAD.BLOCKS, RENDERING.TRIES)
                .from(RENDERING)
                .join(UPLOAD)
                .on(UPLOAD.ID.eq(RENDERING.UPLOAD_ID))
                .where(RENDERING.UPLOAD_ID.eq(upload.value()))
                .fetchOptional(row -> new FileToRender(
                        upload,
                        row.value1(),
                        row.value2(),
                        new ContentHash(row.value3()),
                        JooqUploadRepository.hashes(row.value4()),
                        row.value5()));
    }

    @Override
    public void giveBack(Actor actor, UploadId upload) {
        sql.update(RENDERING)
                .set(RENDERING.TRIES, RENDERING.TRIES.minus(1))
                .where(isPending(actor, upload))
                .execute();
    }

    @Override
    public void finish(
            Actor actor,
            UploadId upload,
            int pageCount,
            List<Rendition> renditions,
            Optional<String> text,
            Instant at) {
        var settled = sql.update(RENDERING)
                .set(RENDERING.STATE, RenderingState.DONE.word())
                .set(RENDERING.PAGE_COUNT, pageCount)
                .set(RENDERING.SETTLED_AT, Moments.stored(at))
                .where(isPending(actor, upload))
                .execute();
        if (settled == 0) {
            return;
        }
        sql.batchInsert(renditions.stream().map(drawn -> row(upload, drawn)).toList())
                .execute();
        text.ifPresent(words -> sql.insertInto(EXTRACTED_TEXT)
                .set(EXTRACTED_TEXT.UPLOAD_ID, upload.value())
                .set(EXTRACTED_TEXT.TEXT, words)
                .execute());
    }

    private RenditionRecord row(UploadId upload, Rendition drawn) {
        var row = sql.newRecord(RENDITION);
        row.setUploadId(upload.value());
        row.setKind(drawn.kind().word());
        row.setPage(drawn.page());
        row.setMediaType(drawn.mediaType());
        row.setWidth(drawn.width());
        row.setHeight(drawn.height());
        row.setSize(drawn.size());
        row.setHash(drawn.hash().value());
        row.setBlocks(JooqUploadRepository.bytes(drawn.blocks()));
        return row;
    }

    @Override
    public void fail(Actor actor, UploadId upload, RenderingFailure why, Instant at) {
        sql.update(RENDERING)
                .set(RENDERING.STATE, RenderingState.FAILED.word())
                .set(RENDERING.FAILURE, why.word())
                .set(RENDERING.SETTLED_AT, Moments.stored(at))
                .where(isPending(actor, upload))
                .execute();
    }

    @Override
    public List<UploadId> askAgain(Actor actor, List<UploadId> uploads, Instant at) {
        return uploads.stream()
                .filter(id -> reset(
                        id.value(),
                        RENDERING.FAILURE.eq(RenderingFailure.DAMAGED.word()).and(isJob(actor)),
                        at))
                .toList();
    }

    /** One by one, in one order, for whoever meets the same damage at this moment. */
    @Override
    public List<UploadId> drawAnew(Actor actor, ContentHash drawn, Instant at) {
        var done = RENDERING.STATE.eq(RenderingState.DONE.word()).and(isJob(actor));
        return sql
                .selectDistinct(RENDITION.UPLOAD_ID)
                .from(RENDITION)
                .where(RENDITION.HASH.eq(drawn.value()))
                .orderBy(RENDITION.UPLOAD_ID)
                .fetch(RENDITION.UPLOAD_ID)
                .stream()
                .filter(id -> reset(id, done, at))
                .map(this::withoutWhatWasMade)
                .toList();
    }

    private boolean reset(UUID upload, Condition condition, Instant at) {
        return sql.update(RENDERING)
                        .set(RENDERING.STATE, RenderingState.PENDING.word())
                        .set(RENDERING.TRIES, 0)
                        .setNull(RENDERING.FAILURE)
                        .set(RENDERING.PAGE_COUNT, 0)
                        .set(RENDERING.ASKED_AT, Moments.stored(at))
                        .setNull(RENDERING.SETTLED_AT)
                        .where(RENDERING.UPLOAD_ID.eq(upload))
                        .and(condition)
                        .execute()
                == 1;
    }

    private UploadId withoutWhatWasMade(UUID upload) {
        var lost = sql.select(RENDITION.HASH)
                .from(RENDITION)
                .where(RENDITION.UPLOAD_ID.eq(upload))
                .fetch(RENDITION.HASH);
        sql.deleteFrom(RENDITION).where(RENDITION.UPLOAD_ID.eq(upload)).execute();
        sql.deleteFrom(EXTRACTED_TEXT)
                .where(EXTRACTED_TEXT.UPLOAD_ID.eq(upload))
                .execute();
        contents.release(lost);
        return new UploadId(upload);
    }

    private static Condition isPending(Actor actor, UploadId upload) {
        return RENDERING
                .UPLOAD_ID
                .eq(upload.value())
                .and(RENDERING.STATE.eq(RenderingState.PENDING.word()))
                .and(isJob(actor));
    }

    private static Condition isJob(Actor actor) {
        return actor instanceof Actor.System ? DSL.noCondition() : DSL.falseCondition();
    }
}
