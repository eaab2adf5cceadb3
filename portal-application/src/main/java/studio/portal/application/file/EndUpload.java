package studio.portal.application.file;

import java.io.IOException;
import studio.portal.application.Transactions;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.UnfinishedUploadRepository;
import studio.portal.domain.file.UploadId;

/** Whoever sends a file bit by bit gives it up, however far it has come, as long as nothing names it. */
public final class EndUpload {
    private final Transactions transactions;
    private final UnfinishedUploadRepository unfinished;
    private final PartialFiles files;
    private final RemoveUpload removeUpload;

    public EndUpload(
            Transactions transactions,
            UnfinishedUploadRepository unfinished,
            PartialFiles files,
            RemoveUpload removeUpload) {
        this.transactions = transactions;
        this.unfinished = unfinished;
        this.files = files;
        this.removeUpload = removeUpload;
    }

    /**
     * Row first: bytes that cannot be removed now are stray, and are collected like all stray bytes.
     *
     * @throws NotFound for one that is not there, or not the actor's
     */
    public void handle(Actor actor, UploadId id) {
        if (!transactions.write(actor, () -> unfinished.remove(actor, id))) {
            removeUpload.handle(actor, id);
            return;
        }
        try {
            files.remove(id);
        } catch (IOException stray) {
            return;
        }
    }
}
