package studio.portal.application.file;

import java.io.IOException;
import java.util.List;
import studio.portal.application.Transactions;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.file.UploadRepository;

/**
 * Bytes that lost a row, or got none. They are only set aside, and only if no other row names them: somebody else may have
 * sent the same, and have no row for a moment more. {@link RemoveSetAsideBytes} looks again.
 */
final class SpareBytes {
    /** Whoever has sent the same bytes is nobody else's business. */
    private static final Actor LOOKER = new Actor.System("set-bytes-aside");

    private final Transactions transactions;
    private final UploadRepository uploads;
    private final BlobStore blobs;

    SpareBytes(Transactions transactions, UploadRepository uploads, BlobStore blobs) {
        this.transactions = transactions;
        this.uploads = uploads;
        this.blobs = blobs;
    }

    /** @throws IOException at the end, if some could not be set aside; they are stray, and collected like all stray bytes */
    void setAside(List<ContentHash> hashes) throws IOException {
        var named = transactions.write(LOOKER, () -> uploads.known(LOOKER, hashes));
        var failure = new IOException("Bytes could not be set aside");
        for (var hash : hashes) {
            if (!named.contains(hash)) {
                try {
                    blobs.setAside(hash);
                } catch (IOException e) {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure.getSuppressed().length > 0) {
            throw failure;
        }
    }
}
