package studio.portal.persistence.document;

import static studio.portal.persistence.schema.Tables.DOCUMENT_VERSION;
import static studio.portal.persistence.schema.Tables.UPLOAD;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import studio.portal.domain.document.Document;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.DocumentVersion;
import studio.portal.persistence.file.AttachedUploads;

/** The versions of documents as rows. */
final class DocumentVersions {
    private final DSLContext sql;
    private final AttachedUploads uploads;
    private final DocumentWords words;

    DocumentVersions(DSLContext sql, DocumentWords words) {
        this.sql = sql;
        this.uploads = new AttachedUploads(sql);
        this.words = words;
    }

    List<DocumentVersion> of(UUID document) {
        return sql.select(DOCUMENT_VERSION.fields())
                .select(UPLOAD.HASH)
                .from(DOCUMENT_VERSION)
                .join(UPLOAD)
                .on(UPLOAD.ID.eq(DOCUMENT_VERSION.UPLOAD_ID))
                .where(DOCUMENT_VERSION.DOCUMENT_ID.eq(document))
                .orderBy(DOCUMENT_VERSION.N)
                .fetch(row -> DocumentRows.version(row.into(DOCUMENT_VERSION), row.get(UPLOAD.HASH)));
    }

    /** @param document new or locked */
    void write(Document document) {
        document.added().forEach(version -> add(document.id(), version));
        document.touched().forEach(version -> change(document.id(), version));
    }

    private void add(DocumentId document, DocumentVersion version) {
        uploads.use(version.addedBy(), List.of(version.upload()), "uploadId");
        var row = sql.newRecord(DOCUMENT_VERSION);
        DocumentRows.fillFirst(row, document, version);
        DocumentRows.fill(row, version);
        row.insert();
        var name = sql.select(UPLOAD.NAME)
                .from(UPLOAD)
                .where(UPLOAD.ID.eq(version.upload().value()))
                .fetchSingle(UPLOAD.NAME);
        words.add(document, version.number(), List.of(name, version.note()));
    }

    private void change(DocumentId document, DocumentVersion version) {
        var row = sql.newRecord(DOCUMENT_VERSION);
        DocumentRows.fill(row, version);
        sql.update(DOCUMENT_VERSION)
                .set(row)
                .where(DOCUMENT_VERSION.DOCUMENT_ID.eq(document.value()))
                .and(DOCUMENT_VERSION.N.eq(version.number().value()))
                .execute();
    }
}
