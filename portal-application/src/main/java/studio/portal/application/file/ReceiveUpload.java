package studio.portal.application.file;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
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
import studio.portal.domain.file.UnfinishedUploadRepository;
import studio.portal.domain.file.Upload;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.file.UploadRepository;

/**
 * Takes in a file. Its bytes are named before they are kept, and it becomes a file after: a crash may leave bytes that are
 * no file's, never a file without its bytes. Only rows are part of a transaction.
 */
public final class ReceiveUpload {
    private final Transactions transactions;
    private final Submissions submissions;
    private final NamedBytes named;
    private final ArrivingFiles arriving;
    private final SettingsQueries settings;
    private final Ids ids;
    private final Clock clock;

    public ReceiveUpload(
            Transactions transactions,
            Submissions submissions,
            UploadRepository uploads,
            UnfinishedUploadRepository unfinished,
            BlobStore blobs,
            SettingsQueries settings,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.submissions = submissions;
        this.named = new NamedBytes(transactions, uploads, unfinished, blobs);
        this.arriving = new ArrivingFiles(uploads, unfinished, blobs);
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
        var first = earlier(actor, submission);
        if (first.isPresent()) {
            return upload.earlier(first.get());
        }
        var largest = settings.current(actor).attachmentSize();
        named.keep(actor, upload, bytes, () -> named.mustHaveRoom(actor, upload.size(), largest));
        var answered = submissions.once(actor, submission.key(), submission.bodyHash(), () -> {
            transactions.run(actor, () -> {
                named.mustHaveRoomStill(actor, upload.size(), largest);
                named.confirm(actor, upload);
            });
            return upload.id().toString();
        });
        var id = id(answered);
        return id.equals(upload.id()) ? upload : upload.earlier(id);
    }

    /** A repeat is answered before anything is kept; of two that come at once, one is kept for nothing. */
    private Optional<UploadId> earlier(Actor actor, Submission submission) {
        var body = submission.bodyHash();
        if (submission
                .key()
                .flatMap(key -> submissions.ofAnother(actor, key, body))
                .isPresent()) {
            throw InvalidInput.of("submission", "reused");
        }
        return submission
                .key()
                .flatMap(key -> submissions.earlier(actor, key, body))
                .map(ReceiveUpload::id);
    }

    private static UploadId id(String answered) {
        return new UploadId(UUID.fromString(answered));
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
