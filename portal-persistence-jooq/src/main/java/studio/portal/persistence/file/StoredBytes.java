package studio.portal.persistence.file;

import static studio.portal.persistence.schema.Tables.UPLOAD;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import studio.portal.application.file.BlobStore;
import studio.portal.domain.file.ContentHash;
import studio.portal.persistence.Invariants.Checked;
import studio.portal.persistence.schema.tables.records.UploadRecord;

/** That the bytes of every attached file are there, as many and the same as were received. */
public final class StoredBytes {
    private static final String NAME = "the bytes of attached files are there and unchanged";
    private static final int HASHES_AT_A_TIME = 100;

    private final DSLContext sql;
    private final BlobStore blobs;

    public StoredBytes(DSLContext sql, BlobStore blobs) {
        this.sql = sql;
        this.blobs = blobs;
    }

    public Checked check() {
        var files = 0L;
        for (var hashes = after(""); !hashes.isEmpty(); hashes = after(hashes.get(hashes.size() - 1))) {
            var last = new UploadRecord();
            last.setHash("");
            for (var file : filesOf(hashes)) {
                var broken = areSame(last, file) ? marked(file) : broken(file);
                if (broken.isPresent()) {
                    return new Checked(NAME, files, broken.map(why -> file.getId() + ": " + why));
                }
                files++;
                last = file;
            }
        }
        return new Checked(NAME, files, Optional.empty());
    }

    /** By what an index has in this order: to sort all files for every part of them would take hours of many files. */
    private List<String> after(String last) {
        return sql.selectDistinct(UPLOAD.HASH)
                .from(UPLOAD)
                .where(UPLOAD.HASH.gt(last))
                .orderBy(UPLOAD.HASH)
                .limit(HASHES_AT_A_TIME)
                .fetch(UPLOAD.HASH);
    }

    /** Those of the same bytes one after the other, for these are kept once, and read once. */
    private List<UploadRecord> filesOf(List<String> hashes) {
        return sql.selectFrom(UPLOAD)
                .where(UPLOAD.HASH.in(hashes))
                .and(UPLOAD.USED.isTrue())
                .orderBy(UPLOAD.HASH, UPLOAD.ID)
                .fetch();
    }

    private static boolean areSame(UploadRecord last, UploadRecord file) {
        return last.getHash().equals(file.getHash())
                && last.getSize().equals(file.getSize())
                && Arrays.equals(last.getBlocks(), file.getBlocks());
    }

    private Optional<String> broken(UploadRecord file) {
        var digest = sha256();
        try {
            var hash = new ContentHash(file.getHash());
            if (!blobs.exists(hash)) {
                return Optional.of("no bytes");
            }
            if (file.getSize() > 0) {
                var to = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
                blobs.read(hash, JooqUploadRepository.hashes(file.getBlocks()), 0, file.getSize(), to);
            }
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
        var same = HexFormat.of().formatHex(digest.digest()).equals(file.getHash());
        return same ? marked(file) : Optional.of("other bytes than were received");
    }

    private static Optional<String> marked(UploadRecord file) {
        return Optional.ofNullable(file.getDamagedAt()).map(at -> "marked as damaged at " + at);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }
}
