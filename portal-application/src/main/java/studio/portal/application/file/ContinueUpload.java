package studio.portal.application.file;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import studio.portal.application.Transactions;
import studio.portal.application.Unavailable;
import studio.portal.application.file.PartialFiles.Writing;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.UnfinishedUpload;
import studio.portal.domain.file.UnfinishedUploadRepository;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.file.UploadRepository;

/**
 * Takes in more of a file. What counts as arrived is what its row says: bytes are synced first, and the row written second,
 * every so often, so that whatever breaks off is resumed near where it was.
 */
public final class ContinueUpload {
    /** Between two rows; what is lost at most when the machine stops. */
    public static final long STEP = 32L << 20;

    /** Of a sender whose last step took less than a second: nothing comes in while one ends. */
    private static final long LARGEST_STEP = 256L << 20;

    private static final Duration QUICK = Duration.ofSeconds(1);

    private final Transactions transactions;
    private final UnfinishedUploadRepository unfinished;
    private final PartialFiles files;
    private final FinishedUploads finished;
    private final Clock clock;

    public ContinueUpload(
            Transactions transactions,
            UploadRepository uploads,
            UnfinishedUploadRepository unfinished,
            BlobStore blobs,
            PartialFiles files,
            Clock clock) {
        this.transactions = transactions;
        this.unfinished = unfinished;
        this.files = files;
        this.finished = new FinishedUploads(transactions, uploads, unfinished, blobs, files, clock);
        this.clock = clock;
    }

    /**
     * @param offset how much the sender believes has arrived
     * @param checksum of what is sent now; with one, what breaks off is not kept
     * @throws RuleViolation {@code other-offset} if another amount has arrived, {@code upload-busy} while some of it still
     *     arrives elsewhere, {@code more-than-announced}
     * @throws Checksum.Mismatch if other bytes come than were sent
     * @throws IOException if reading failed; what came before is kept
     * @throws Unavailable if storing failed
     */
    public UploadProgress handle(Actor actor, UploadId id, long offset, InputStream bytes, Optional<Checksum> checksum)
            throws IOException {
        var now = finished.progress(actor, id);
        if (now.arrived() != offset) {
            throw new RuleViolation("other-offset", now.arrived() + " bytes have arrived");
        }
        if (now.arrived() == now.size()) {
            mustBeOver(bytes, now.size());
            return now;
        }
        try (var writing = files.write(id, () -> stillAt(actor, id, offset))) {
            var upload = unfinished.find(actor, id).orElseThrow(NotFound::new);
            if (checksum.isPresent()) {
                checked(upload, bytes, checksum.get(), writing);
                moved(actor, upload, writing.arrived());
            } else {
                inSteps(actor, upload, bytes, writing);
            }
            if (writing.arrived() < upload.size()) {
                return finished.progress(actor, id);
            }
            mustBeOver(bytes, upload.size());
            return UploadProgress.of(
                    finished.finish(actor, upload, writing.finish(upload.name().value())));
        }
    }

    /** Asked when nobody else writes to it any more: until then somebody did, perhaps to its end. */
    private long stillAt(Actor actor, UploadId id, long offset) throws IOException {
        var held = finished.progress(actor, id);
        if (held.arrived() != offset) {
            throw new RuleViolation("other-offset", held.arrived() + " bytes have arrived");
        }
        return offset;
    }

    private static void checked(UnfinishedUpload upload, InputStream bytes, Checksum checksum, Writing writing)
            throws IOException {
        var read = checksum.over(bytes);
        writing.append(read, upload.size() - writing.arrived());
        if (!checksum.matches(read)) {
            throw new Checksum.Mismatch();
        }
    }

    /** The last step is not among those that are written down: a file that is whole has a row of its own. */
    private void inSteps(Actor actor, UnfinishedUpload upload, InputStream bytes, Writing writing) throws IOException {
        var at = upload;
        var step = STEP;
        for (var before = -1L; before < writing.arrived() && writing.arrived() < upload.size(); ) {
            before = writing.arrived();
            var begun = clock.instant();
            try {
                writing.append(bytes, Math.min(step, upload.size() - before));
            } finally {
                at = moved(actor, at, writing.arrived());
            }
            var isQuick = clock.instant().isBefore(begun.plus(QUICK));
            step = isQuick ? Math.min(2 * step, LARGEST_STEP) : STEP;
        }
    }

    private UnfinishedUpload moved(Actor actor, UnfinishedUpload upload, long arrived) {
        if (arrived == upload.arrived() || arrived == upload.size()) {
            return upload;
        }
        var at = clock.instant();
        if (!transactions.write(actor, () -> unfinished.move(actor, upload.id(), upload.arrived(), arrived, at))) {
            throw new NotFound();
        }
        return upload.moved(arrived, at);
    }

    private static void mustBeOver(InputStream bytes, long size) throws IOException {
        if (bytes.read() >= 0) {
            throw new RuleViolation("more-than-announced", "The file was announced with " + size + " bytes");
        }
    }
}
