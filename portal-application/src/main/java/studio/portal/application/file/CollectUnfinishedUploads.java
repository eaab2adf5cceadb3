package studio.portal.application.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import studio.portal.application.Transactions;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.UnfinishedUpload;
import studio.portal.domain.file.UnfinishedUploadRepository;
import studio.portal.domain.file.UploadId;

/** Gives up files of which nothing comes any more, and removes bytes that a crash left without a row. */
public final class CollectUnfinishedUploads {
    private static final int BATCH = 100;

    private final Transactions transactions;
    private final UnfinishedUploadRepository unfinished;
    private final PartialFiles files;
    private final Clock clock;

    public CollectUnfinishedUploads(
            Transactions transactions, UnfinishedUploadRepository unfinished, PartialFiles files, Clock clock) {
        this.transactions = transactions;
        this.unfinished = unfinished;
        this.files = files;
        this.clock = clock;
    }

    /** Returns how many were given up. */
    public int handle(Actor actor) {
        var before = clock.instant().minus(UnfinishedUpload.KEPT_IDLE);
        var given = 0;
        List<UploadId> batch;
        do {
            batch = transactions.write(actor, () -> unfinished.removeIdle(actor, before, BATCH));
            given += batch.size();
        } while (batch.size() == BATCH);
        removeStray(actor);
        return given;
    }

    /** Their rows go first, so what was given up just now is stray too. */
    private void removeStray(Actor actor) {
        var stray = new ArrayList<UploadId>();
        try {
            files.idleSince(clock.instant().minus(UnfinishedUpload.KEPT_IDLE), ids -> {
                var known = transactions.write(actor, () -> unfinished.known(actor, ids));
                ids.stream().filter(id -> !known.contains(id)).forEach(stray::add);
            });
            for (var id : stray) {
                files.remove(id);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
