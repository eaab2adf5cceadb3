package studio.portal.application.file;

import java.io.IOException;
import java.time.Clock;
import studio.portal.application.Transactions;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.UnfinishedUploadRepository;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.file.UploadRepository;

/** How far a file has come, for whoever sends it; for everybody else it is not there. */
public final class FollowUpload {
    private final FinishedUploads uploads;

    public FollowUpload(
            Transactions transactions,
            UploadRepository uploads,
            UnfinishedUploadRepository unfinished,
            BlobStore blobs,
            PartialFiles files,
            Clock clock) {
        this.uploads = new FinishedUploads(transactions, uploads, unfinished, blobs, files, clock);
    }

    /**
     * Also of a file that is whole, until something names it: its sender may not have heard so.
     *
     * @throws NotFound for one that is not there, or not the actor's
     */
    public UploadProgress handle(Actor actor, UploadId id) throws IOException {
        return uploads.progress(actor, id);
    }
}
