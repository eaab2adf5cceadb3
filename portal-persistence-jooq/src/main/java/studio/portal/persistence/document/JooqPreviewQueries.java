package studio.portal.persistence.document;

import static studio.portal.persistence.schema.Tables.DOCUMENT;
import static studio.portal.persistence.schema.Tables.DOCUMENT_VERSION;
import static studio.portal.persistence.schema.Tables.EXTRACTED_TEXT;
import static studio.portal.persistence.schema.Tables.RENDERING;
import static studio.portal.persistence.schema.Tables.RENDITION;
import static studio.portal.persistence.schema.Tables.UPLOAD;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import studio.portal.application.document.PreviewQueries;
import studio.portal.application.document.VersionPreview;
import studio.portal.application.document.VersionPreview.Page;
import studio.portal.application.file.Download;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.file.RenderingFailure;
import studio.portal.domain.file.RenderingState;
import studio.portal.domain.file.Rendition;
import studio.portal.domain.file.UploadId;
import studio.portal.persistence.Database;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.file.JooqUploadRepository;

/** Previews of versions, each by the condition of the version's own bytes. */
public final class JooqPreviewQueries implements PreviewQueries {
    private final DSLContext sql;

    public JooqPreviewQueries(Database database) {
        this.sql = database.sql();
    }

    @Override
    public Optional<VersionPreview> find(Actor actor, DocumentId id, VersionNumber version) {
        return sql.select(DOCUMENT_VERSION.N, UPLOAD.ID, UPLOAD.NAME, UPLOAD.MEDIA_TYPE, UPLOAD.HASH)
                .select(RENDERING.STATE, RENDERING.FAILURE, RENDERING.PAGE_COUNT, EXTRACTED_TEXT.UPLOAD_ID)
                .from(DOCUMENT_VERSION)
                .join(DOCUMENT)
                .on(DOCUMENT.ID.eq(DOCUMENT_VERSION.DOCUMENT_ID))
                .join(UPLOAD)
                .on(UPLOAD.ID.eq(DOCUMENT_VERSION.UPLOAD_ID))
                .leftJoin(RENDERING)
                .on(RENDERING.UPLOAD_ID.eq(DOCUMENT_VERSION.UPLOAD_ID))
                .leftJoin(EXTRACTED_TEXT)
                .on(EXTRACTED_TEXT.UPLOAD_ID.eq(DOCUMENT_VERSION.UPLOAD_ID))
                .where(isHad(actor, id, version))
                .fetchOptional(this::preview);
    }

    private VersionPreview preview(Record row) {
        int pages = Optional.ofNullable(row.get(RENDERING.PAGE_COUNT)).orElse(0);
        return new VersionPreview(
                new VersionNumber(row.get(DOCUMENT_VERSION.N)),
                row.get(UPLOAD.NAME),
                row.get(UPLOAD.MEDIA_TYPE),
                row.get(UPLOAD.HASH),
                Optional.ofNullable(row.get(RENDERING.STATE))
                        .map(RenderingState::of)
                        .orElse(RenderingState.PENDING),
                Optional.ofNullable(row.get(RENDERING.FAILURE)).map(RenderingFailure::of),
                pages,
                pages == 0 ? List.of() : pages(row.get(UPLOAD.ID)),
                row.get(EXTRACTED_TEXT.UPLOAD_ID) != null);
    }

    private List<Page> pages(UUID upload) {
        return sql.select(RENDITION.PAGE, RENDITION.WIDTH, RENDITION.HEIGHT)
                .from(RENDITION)
                .where(RENDITION.UPLOAD_ID.eq(upload))
                .and(RENDITION.KIND.eq(Rendition.Kind.PAGE.word()))
                .orderBy(RENDITION.PAGE)
                .fetch(row -> new Page(row.value1(), row.value2(), row.value3()));
    }

    @Override
    public Optional<String> text(Actor actor, DocumentId id, VersionNumber version) {
        return sql.select(EXTRACTED_TEXT.TEXT)
                .from(DOCUMENT_VERSION)
                .join(DOCUMENT)
                .on(DOCUMENT.ID.eq(DOCUMENT_VERSION.DOCUMENT_ID))
                .join(EXTRACTED_TEXT)
                .on(EXTRACTED_TEXT.UPLOAD_ID.eq(DOCUMENT_VERSION.UPLOAD_ID))
                .where(isHad(actor, id, version))
                .fetchOptional(EXTRACTED_TEXT.TEXT);
    }

    @Override
    public Optional<Download> rendition(
            Actor actor, DocumentId id, VersionNumber version, Rendition.Kind kind, int page) {
        return sql.select(RENDITION.fields())
                .from(DOCUMENT_VERSION)
                .join(DOCUMENT)
                .on(DOCUMENT.ID.eq(DOCUMENT_VERSION.DOCUMENT_ID))
                .join(RENDITION)
                .on(RENDITION.UPLOAD_ID.eq(DOCUMENT_VERSION.UPLOAD_ID))
                .where(isHad(actor, id, version))
                .and(RENDITION.KIND.eq(kind.word()))
                .and(RENDITION.PAGE.eq(page))
                .fetchOptional(row -> new Download(
                        new UploadId(row.get(RENDITION.UPLOAD_ID)),
                        kind.word() + "-" + page
                                + (row.get(RENDITION.MEDIA_TYPE).equals("image/png") ? ".png" : ".jpg"),
                        row.get(RENDITION.SIZE),
                        row.get(RENDITION.MEDIA_TYPE),
                        new ContentHash(row.get(RENDITION.HASH)),
                        JooqUploadRepository.hashes(row.get(RENDITION.BLOCKS)),
                        false));
    }

    private static Condition isHad(Actor actor, DocumentId id, VersionNumber version) {
        return DOCUMENT_VERSION
                .DOCUMENT_ID
                .eq(id.value())
                .and(DOCUMENT_VERSION.N.eq(version.value()))
                .and(Visibility.versionsOf(actor, DOCUMENT_VERSION))
                .and(JooqOwnVersions.mayHave(actor));
    }

    @Override
    public Map<DocumentId, VersionNumber> thumbnails(Actor actor, Collection<DocumentId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        var newest = sql.select(DOCUMENT_VERSION.DOCUMENT_ID, DSL.max(DOCUMENT_VERSION.N))
                .from(DOCUMENT_VERSION)
                .join(DOCUMENT)
                .on(DOCUMENT.ID.eq(DOCUMENT_VERSION.DOCUMENT_ID))
                .where(DOCUMENT_VERSION.DOCUMENT_ID.in(
                        ids.stream().map(DocumentId::value).toList()))
                .and(Visibility.versionsOf(actor, DOCUMENT_VERSION))
                .and(JooqOwnVersions.mayHave(actor))
                .and(DOCUMENT_VERSION.WITHDRAWN_AT.isNull())
                .groupBy(DOCUMENT_VERSION.DOCUMENT_ID)
                .asTable("newest", "document_id", "n");
        var document = newest.field("document_id", UUID.class);
        var number = newest.field("n", Integer.class);
        return sql
                .select(DOCUMENT_VERSION.DOCUMENT_ID, DOCUMENT_VERSION.N)
                .from(newest)
                .join(DOCUMENT_VERSION)
                .on(DOCUMENT_VERSION.DOCUMENT_ID.eq(document))
                .and(DOCUMENT_VERSION.N.eq(number))
                .join(RENDITION)
                .on(RENDITION.UPLOAD_ID.eq(DOCUMENT_VERSION.UPLOAD_ID))
                .and(RENDITION.KIND.eq(Rendition.Kind.THUMBNAIL.word()))
                .fetch()
                .stream()
                .collect(Collectors.toMap(row -> new DocumentId(row.value1()), row -> new VersionNumber(row.value2())));
    }
}
