package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.UPLOAD;

import java.time.Instant;
import org.jooq.DSLContext;
import studio.portal.domain.invoice.Paper;
import studio.portal.persistence.Moments;
import studio.portal.persistence.file.FileRows;

/** Papers as files that nobody has sent, so that their bytes are counted, checked and marked like all others. */
final class PaperFiles {
    private final DSLContext sql;

    PaperFiles(DSLContext sql) {
        this.sql = sql;
    }

    void add(Paper paper, Instant at) {
        sql.insertInto(UPLOAD)
                .set(UPLOAD.ID, paper.id().value())
                .set(UPLOAD.NAME, paper.name().value())
                .set(UPLOAD.SIZE, paper.size())
                .set(UPLOAD.MEDIA_TYPE, paper.kind().mediaType())
                .set(UPLOAD.HASH, paper.hash().value())
                .set(UPLOAD.BLOCKS, FileRows.bytes(paper.blocks()))
                .set(UPLOAD.UPLOADED_AT, Moments.stored(at))
                .set(UPLOAD.USED, true)
                .execute();
    }
}
