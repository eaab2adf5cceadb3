package studio.portal.persistence.file;

import static studio.portal.persistence.schema.Tables.RENDITION;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jooq.DSLContext;
import studio.portal.application.file.BlobStore;
import studio.portal.domain.file.ContentHash;
import studio.portal.persistence.Invariants.Checked;
import studio.portal.persistence.schema.tables.records.RenditionRecord;

/** That the bytes of every picture drawn of a file are there, each block as it was drawn. */
public final class StoredRenditions {
    private static final String NAME = "the pictures drawn of files are there and unchanged";
    private static final int AT_A_TIME = 100;

    private final DSLContext sql;
    private final BlobStore blobs;

    public StoredRenditions(DSLContext sql, BlobStore blobs) {
        this.sql = sql;
        this.blobs = blobs;
    }

    /** The same bytes are kept once, and read once. */
    public Checked check() {
        var pictures = 0L;
        var last = "";
        while (true) {
            var batch = sql.selectFrom(RENDITION)
                    .where(RENDITION.HASH.gt(last))
                    .orderBy(RENDITION.HASH)
                    .limit(AT_A_TIME)
                    .fetch();
            if (batch.isEmpty()) {
                return new Checked(NAME, pictures, Optional.empty());
            }
            for (var picture : batch) {
                var broken = picture.getHash().equals(last) ? Optional.<String>empty() : broken(picture);
                if (broken.isPresent()) {
                    return new Checked(NAME, pictures, broken.map(why -> picture.getUploadId() + ": " + why));
                }
                last = picture.getHash();
                pictures++;
            }
        }
    }

    private Optional<String> broken(RenditionRecord picture) {
        try {
            blobs.read(
                    new ContentHash(picture.getHash()),
                    JooqUploadRepository.hashes(picture.getBlocks()),
                    0,
                    picture.getSize(),
                    OutputStream.nullOutputStream());
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
