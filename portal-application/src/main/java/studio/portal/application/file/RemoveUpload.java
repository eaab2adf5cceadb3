package studio.portal.application.file;

import java.io.IOException;
import studio.portal.application.Transactions;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.file.UploadRepository;

/** Whoever has sent a file takes it back before anything names it, and has room for another one. */
public final class RemoveUpload {
    private final Transactions transactions;
    private final UploadRepository uploads;
    private final BlobStore blobs;

    public RemoveUpload(Transactions transactions, UploadRepository uploads, BlobStore blobs) {
        this.transactions = transactions;
        this.uploads = uploads;
        this.blobs = blobs;
    }

    /** Row first: bytes that cannot be removed now are stray, and are collected like all stray bytes. */
    public void handle(Actor actor, UploadId id) {
        if (!transactions.write(actor, () -> uploads.removeOwn(actor, id))) {
            throw new NotFound();
        }
        try {
            blobs.remove(id);
        } catch (IOException stray) {
            return;
        }
    }
}
