package studio.portal.persistence.document;

import static studio.portal.persistence.schema.Tables.DOCUMENT;
import static studio.portal.persistence.schema.Tables.DOCUMENT_VERSION;

import org.jooq.DSLContext;
import studio.portal.application.file.RenderUpload;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.file.UploadId;
import studio.portal.persistence.Database;

/** Lets versions be found by what is written in their files, by whoever sees that version. */
public final class TextWords implements RenderUpload.TextFound {
    private final DSLContext sql;
    private final DocumentWords words;

    public TextWords(Database database) {
        this.sql = database.sql();
        this.words = new DocumentWords(sql);
    }

    @Override
    public void found(Actor actor, UploadId upload, String text) {
        if (!(actor instanceof Actor.System)) {
            return;
        }
        sql.select(DOCUMENT_VERSION.DOCUMENT_ID, DOCUMENT_VERSION.N)
                .from(DOCUMENT_VERSION)
                .where(DOCUMENT_VERSION.UPLOAD_ID.eq(upload.value()))
                .fetchOptional()
                .ifPresent(row -> add(new DocumentId(row.value1()), new VersionNumber(row.value2()), text));
    }

    /** The document's row is what everything of its versions is written under. */
    private void add(DocumentId document, VersionNumber version, String text) {
        sql.select(DOCUMENT.ID)
                .from(DOCUMENT)
                .where(DOCUMENT.ID.eq(document.value()))
                .forUpdate()
                .fetch();
        words.addText(document, version, text);
    }
}
