package studio.portal.application.file;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import studio.portal.application.Transactions;
import studio.portal.application.file.BlobStore.Arrived;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.UnfinishedUpload;
import studio.portal.domain.file.UnfinishedUploadRepository;
import studio.portal.domain.file.Upload;
import studio.portal.domain.file.UploadRepository;

/** Makes a file of one that has arrived bit by bit. Bytes first, row second, as always. */
final class FinishedUploads {
    private final Transactions transactions;
    private final UploadRepository uploads;
    private final UnfinishedUploadRepository unfinished;
    private final BlobStore blobs;
    private final SpareBytes spare;
    private final Clock clock;

    FinishedUploads(
            Transactions transactions,
            UploadRepository uploads,
            UnfinishedUploadRepository unfinished,
            BlobStore blobs,
            Clock clock) {
        this.transactions = transactions;
        this.uploads = uploads;
        this.unfinished = unfinished;
        this.blobs = blobs;
        this.spare = new SpareBytes(transactions, uploads, blobs);
        this.clock = clock;
    }

    /**
     * Its room was counted when it was announced.
     *
     * @throws NotFound if it was given up meanwhile
     */
    Upload finish(Actor actor, UnfinishedUpload whole, Arrived bytes) throws IOException {
        var stored = bytes.stored();
        var upload = new Upload(
                whole.id(),
                whole.uploader(),
                whole.name(),
                stored.size(),
                stored.mediaType(),
                stored.hash(),
                stored.blocks(),
                clock.instant());
        blobs.keep(bytes);
        try {
            transactions.run(actor, () -> {
                uploads.lockUnused(actor);
                if (!unfinished.remove(actor, whole.id())) {
                    throw new NotFound();
                }
                uploads.add(actor, upload);
            });
        } catch (NotFound givenUp) {
            spare.setAside(List.of(upload.hash()));
            throw givenUp;
        }
        return upload;
    }
}
