package studio.portal.application.file;

import java.io.IOException;
import studio.portal.application.Transactions;
import studio.portal.application.Unavailable;
import studio.portal.application.file.BlobStore.Arrived;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.UnfinishedUploadRepository;
import studio.portal.domain.file.Upload;
import studio.portal.domain.file.UploadRepository;

/**
 * The rows of a file around the moment its bytes are kept: one before, which names them, so that nobody removes them and
 * their room is counted whatever comes of it, and a second step after, which makes it a file.
 */
final class NamedBytes {
    private final Transactions transactions;
    private final UploadRepository uploads;
    private final UnfinishedUploadRepository unfinished;
    private final BlobStore blobs;

    NamedBytes(
            Transactions transactions,
            UploadRepository uploads,
            UnfinishedUploadRepository unfinished,
            BlobStore blobs) {
        this.transactions = transactions;
        this.uploads = uploads;
        this.unfinished = unfinished;
        this.blobs = blobs;
    }

    /**
     * @param mayCome is part of the transaction that names the bytes; what it throws is thrown on, and nothing is kept
     * @throws Unavailable if storing failed
     */
    void keep(Actor actor, Upload upload, Arrived bytes, Runnable mayCome) throws IOException {
        transactions.run(actor, () -> {
            mayCome.run();
            uploads.prepare(actor, upload);
        });
        blobs.keep(bytes);
    }

    /** Part of the transaction that makes it a file. */
    void confirm(Actor actor, Upload upload) {
        if (!uploads.confirm(actor, upload.id())) {
            throw new Unavailable("Upload " + upload.id() + " took longer than it may", new IOException("Removed"));
        }
    }

    /**
     * Part of a transaction that takes in, or announces, one more file; whoever else does so for the same person waits.
     *
     * @throws RuleViolation {@code too-many-unused-files}
     */
    void mustHaveRoom(Actor actor, long size, long largest) {
        uploads.lockUnused(actor)
                .plus(unfinished.announced(actor))
                .mustLeaveRoomFor(size, largest, uploads.givenUp(actor));
    }

    /** As {@link #mustHaveRoom}, for one that is counted among those given up already. */
    void mustHaveRoomStill(Actor actor, long size, long largest) {
        uploads.lockUnused(actor).plus(unfinished.announced(actor)).mustLeaveRoomFor(size, largest);
    }
}
