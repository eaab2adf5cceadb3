package studio.portal.persistence.file;

import static studio.portal.persistence.schema.Tables.UPLOAD;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import studio.portal.application.file.BlobStore;
import studio.portal.domain.file.UploadId;
import studio.portal.persistence.Invariants.Checked;
import studio.portal.persistence.schema.tables.records.UploadRecord;

/** That the bytes of every attached file are there, as many and the same as were received. */
public final class StoredBytes {
    private static final String NAME = "the bytes of attached files are there and unchanged";
    private static final int FILES_AT_A_TIME = 100;

    private final DSLContext sql;
    private final BlobStore blobs;

    public StoredBytes(DSLContext sql, BlobStore blobs) {
        this.sql = sql;
        this.blobs = blobs;
    }

    public Checked check() {
        var files = 0L;
        var after = new UUID(0, 0);
        while (true) {
            var batch = after(after);
            if (batch.isEmpty()) {
                return new Checked(NAME, files, Optional.empty());
            }
            for (var file : batch) {
                var broken = broken(file);
                if (broken.isPresent()) {
                    return new Checked(NAME, files, broken.map(why -> file.getId() + ": " + why));
                }
                files++;
            }
            after = batch.get(batch.size() - 1).getId();
        }
    }

    private List<UploadRecord> after(UUID id) {
        return sql.selectFrom(UPLOAD)
                .where(UPLOAD.USED.isTrue())
                .and(UPLOAD.ID.gt(id))
                .orderBy(UPLOAD.ID)
                .limit(FILES_AT_A_TIME)
                .fetch();
    }

    private Optional<String> broken(UploadRecord file) {
        var digest = sha256();
        try {
            var id = new UploadId(file.getId());
            if (!blobs.exists(id)) {
                return Optional.of("no bytes");
            }
            if (file.getSize() > 0) {
                var to = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
                blobs.read(id, JooqUploadRepository.hashes(file.getBlocks()), 0, file.getSize(), to);
            }
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
        if (file.getDamagedAt() != null) {
            return Optional.of("marked as damaged at " + file.getDamagedAt());
        }
        var same = HexFormat.of().formatHex(digest.digest()).equals(file.getHash());
        return same ? Optional.empty() : Optional.of("other bytes than were received");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }
}
