package studio.portal.application.file;

import java.time.Clock;
import studio.portal.application.Transactions;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.file.UploadRepository;

/** Whoever has sent a file takes it back before anything names it, and has room for another one. Nothing is removed now. */
public final class RemoveUpload {
    private final Transactions transactions;
    private final UploadRepository uploads;
    private final Clock clock;

    public RemoveUpload(Transactions transactions, UploadRepository uploads, Clock clock) {
        this.transactions = transactions;
        this.uploads = uploads;
        this.clock = clock;
    }

    /** @throws NotFound for one that is not there, or not the actor's */
    public void handle(Actor actor, UploadId id) {
        if (!transactions.write(actor, () -> uploads.giveUp(actor, id, clock.instant()))) {
            throw new NotFound();
        }
    }
}
