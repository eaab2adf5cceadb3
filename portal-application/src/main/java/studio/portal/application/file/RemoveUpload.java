package studio.portal.application.file;

import java.io.IOException;
import java.util.List;
import studio.portal.application.Transactions;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.file.UploadRepository;

/** Whoever has sent a file takes it back before anything names it, and has room for another one. */
public final class RemoveUpload {
    private final Transactions transactions;
    private final UploadRepository uploads;
    private final SpareBytes spare;

    public RemoveUpload(Transactions transactions, UploadRepository uploads, BlobStore blobs) {
        this.transactions = transactions;
        this.uploads = uploads;
        this.spare = new SpareBytes(transactions, uploads, blobs);
    }

    /** Row first: bytes that cannot be set aside now are stray, and are collected like all stray bytes. */
    public void handle(Actor actor, UploadId id) {
        var hash = transactions.write(actor, () -> uploads.removeOwn(actor, id)).orElseThrow(NotFound::new);
        try {
            spare.setAside(List.of(hash));
        } catch (IOException stray) {
            return;
        }
    }
}
