package studio.portal.application.file;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import studio.portal.application.Ids;
import studio.portal.application.InvalidInput;
import studio.portal.application.Submission;
import studio.portal.application.Submissions;
import studio.portal.application.Transactions;
import studio.portal.application.file.BlobStore.Arrived;
import studio.portal.application.file.BlobStore.Stored;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.file.FileName;
import studio.portal.domain.file.Upload;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.file.UploadRepository;

/**
 * Takes in a file. Bytes first, row second: a crash may leave bytes without a row, never a row without its bytes. Only
 * the row is part of a transaction; bytes are read, hashed and moved before it begins.
 */
public final class ReceiveUpload {
    private final Transactions transactions;
    private final Submissions submissions;
    private final UploadRepository uploads;
    private final BlobStore blobs;
    private final SpareBytes spare;
    private final ArrivingFiles arriving;
    private final SettingsQueries settings;
    private final Ids ids;
    private final Clock clock;

    public ReceiveUpload(
            Transactions transactions,
            Submissions submissions,
            UploadRepository uploads,
            BlobStore blobs,
            SettingsQueries settings,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.submissions = submissions;
        this.uploads = uploads;
        this.blobs = blobs;
        this.spare = new SpareBytes(transactions, uploads, blobs);
        this.arriving = new ArrivingFiles(uploads, blobs);
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @throws TooLarge beyond the studio's limit
     * @throws RuleViolation {@code too-many-unused-files}
     */
    public Upload handle(Actor actor, String name, InputStream bytes) throws IOException {
        uploader(actor);
        var largest = settings.current(actor).attachmentSize();
        arriving.mustHaveRoom(actor, largest);
        var arrived = arriving.receive(actor, new FileName(name).value(), bytes, largest);
        try {
            return handle(actor, name, arrived, Submission.UNNAMED);
        } finally {
            arriving.giveUp(actor, arrived);
        }
    }

    /**
     * Makes a file of what has arrived. A repeat gets the first file again, and what came with it is given up.
     *
     * @throws RuleViolation {@code too-many-unused-files}
     * @throws InvalidInput {@code submission}: {@code reused} if its key came with another file before
     */
    public Upload handle(Actor actor, String name, Arrived bytes, Submission submission) throws IOException {
        var upload = upload(uploader(actor), new FileName(name), bytes.stored());
        var largest = settings.current(actor).attachmentSize();
        blobs.keep(bytes);
        try {
            var answered = submissions.once(actor, submission.key(), submission.bodyHash(), () -> {
                transactions.run(actor, () -> {
                    uploads.lockUnused(actor).mustLeaveRoomFor(upload.size(), largest);
                    uploads.add(actor, upload);
                });
                return upload.id().toString();
            });
            if (answered.equals(upload.id().toString())) {
                return upload;
            }
            spare.setAside(List.of(upload.hash()));
            return upload.earlier(new UploadId(UUID.fromString(answered)));
        } catch (RuleViolation | InvalidInput refused) {
            // Only where it is certain that no row was written; whatever else happens, stray bytes are collected.
            spare.setAside(List.of(upload.hash()));
            throw refused;
        }
    }

    private static PersonId uploader(Actor actor) {
        if (!(actor instanceof Actor.Staff || actor instanceof Actor.Member)) {
            throw new AccessDenied("Only people who are signed in upload files");
        }
        return actor.personId().orElseThrow();
    }

    private Upload upload(PersonId uploader, FileName name, Stored stored) {
        return new Upload(
                new UploadId(ids.next()),
                uploader,
                name,
                stored.size(),
                stored.mediaType(),
                stored.hash(),
                stored.blocks(),
                clock.instant());
    }
}
