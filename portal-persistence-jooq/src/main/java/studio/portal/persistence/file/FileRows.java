package studio.portal.persistence.file;

import static studio.portal.persistence.schema.Tables.UPLOAD;

import java.util.List;
import org.jooq.Record;
import studio.portal.application.file.AttachmentView;
import studio.portal.application.file.Download;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.file.UploadId;

/** Rows of uploads as the files that people see and get. */
public final class FileRows {
    private FileRows() {}

    /** Of a row with the id, name, size, type and damage of an upload. */
    public static AttachmentView attachment(Record row) {
        return new AttachmentView(
                new UploadId(row.get(UPLOAD.ID)),
                row.get(UPLOAD.NAME),
                row.get(UPLOAD.SIZE),
                row.get(UPLOAD.MEDIA_TYPE),
                row.get(UPLOAD.DAMAGED_AT) != null);
    }

    /** Of a row with all of an upload. */
    public static Download download(Record row) {
        return new Download(
                new UploadId(row.get(UPLOAD.ID)),
                row.get(UPLOAD.NAME),
                row.get(UPLOAD.SIZE),
                row.get(UPLOAD.MEDIA_TYPE),
                new ContentHash(row.get(UPLOAD.HASH)),
                JooqUploadRepository.hashes(row.get(UPLOAD.BLOCKS)),
                row.get(UPLOAD.DAMAGED_AT) != null);
    }

    /** The hashes of a file's blocks as they are stored. */
    public static byte[] bytes(List<ContentHash> blocks) {
        return JooqUploadRepository.bytes(blocks);
    }
}
