package studio.portal.application.file;

import java.io.IOException;
import java.time.Clock;
import studio.portal.application.Transactions;
import studio.portal.application.Unavailable;
import studio.portal.application.file.BlobStore.Arrived;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.UnfinishedUpload;
import studio.portal.domain.file.UnfinishedUploadRepository;
import studio.portal.domain.file.Upload;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.file.UploadRepository;

/** Makes a file of one that has arrived bit by bit, and says how far those have come that have not. */
final class FinishedUploads {
    private final Transactions transactions;
    private final UploadRepository uploads;
    private final UnfinishedUploadRepository unfinished;
    private final BlobStore blobs;
    private final PartialFiles files;
    private final NamedBytes named;
    private final Clock clock;

    FinishedUploads(
            Transactions transactions,
            UploadRepository uploads,
            UnfinishedUploadRepository unfinished,
            BlobStore blobs,
            PartialFiles files,
            Clock clock) {
        this.transactions = transactions;
        this.uploads = uploads;
        this.unfinished = unfinished;
        this.blobs = blobs;
        this.files = files;
        this.named = new NamedBytes(transactions, uploads, unfinished, blobs);
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
        try {
            named.keep(actor, upload, bytes, () -> mustBeWanted(actor, whole));
        } catch (Unavailable failed) {
            mustBeWanted(actor, whole); // or its bytes went a moment ago, and that is why
            throw failed;
        }
        return confirmed(actor, upload);
    }

    private void mustBeWanted(Actor actor, UnfinishedUpload whole) {
        if (unfinished.find(actor, whole.id()).isEmpty()) {
            throw new NotFound();
        }
    }

    /** Somebody who asked how far it has come may have done it a moment before. */
    private Upload confirmed(Actor actor, Upload upload) {
        return transactions.write(actor, () -> {
            uploads.lockUnused(actor);
            if (!unfinished.remove(actor, upload.id())) {
                return uploads.findUnused(actor, upload.id()).orElseThrow(NotFound::new);
            }
            named.confirm(actor, upload);
            return upload;
        });
    }

    /**
     * One whose bytes were kept when a crash came before it was a file becomes one now. Where bytes were lost, it begins
     * anew.
     *
     * @throws NotFound for one that is not there, or not the actor's
     */
    UploadProgress progress(Actor actor, UploadId id) throws IOException {
        var coming = unfinished.find(actor, id);
        if (coming.isEmpty()) {
            return uploads.findUnused(actor, id).map(UploadProgress::of).orElseThrow(NotFound::new);
        }
        var there = files.size(id);
        var kept = uploads.prepared(actor, id);
        if (there == 0 && kept.isPresent() && blobs.exists(kept.get().hash())) {
            return UploadProgress.of(confirmed(actor, kept.get()));
        }
        return UploadProgress.of(coming.get(), Math.min(coming.get().arrived(), there));
    }
}
