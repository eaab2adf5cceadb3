package studio.portal.application.file;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.UUID;
import studio.portal.application.Ids;
import studio.portal.application.Submission;
import studio.portal.application.Submissions;
import studio.portal.application.Transactions;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.file.FileName;
import studio.portal.domain.file.UnfinishedUpload;
import studio.portal.domain.file.UnfinishedUploadRepository;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.file.UploadRepository;

/** Announces a file that is going to come bit by bit. Its room is counted from now on. */
public final class BeginUpload {
    private final Transactions transactions;
    private final Submissions submissions;
    private final UploadRepository uploads;
    private final UnfinishedUploadRepository unfinished;
    private final PartialFiles files;
    private final FinishedUploads finished;
    private final SettingsQueries settings;
    private final Ids ids;
    private final Clock clock;

    public BeginUpload(
            Transactions transactions,
            Submissions submissions,
            UploadRepository uploads,
            UnfinishedUploadRepository unfinished,
            BlobStore blobs,
            PartialFiles files,
            SettingsQueries settings,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.submissions = submissions;
        this.uploads = uploads;
        this.unfinished = unfinished;
        this.files = files;
        this.finished = new FinishedUploads(transactions, uploads, unfinished, blobs, files, clock);
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A file of no bytes is there at once.
     *
     * @param size in bytes
     * @throws TooLarge beyond the studio's limit
     * @throws RuleViolation {@code too-many-unfinished-uploads}, {@code too-many-unused-files}
     */
    public UploadProgress handle(Actor actor, String name, long size, Submission submission) throws IOException {
        var largest = settings.current(actor).attachmentSize();
        if (size > largest) {
            throw new TooLarge(largest);
        }
        var begun = new UnfinishedUpload(
                new UploadId(ids.next()), uploader(actor), new FileName(name), size, 0, clock.instant());
        var answered = submissions.once(actor, submission.key(), submission.bodyHash(), () -> {
            transactions.run(actor, () -> add(actor, begun, largest));
            return begun.id().toString();
        });
        var id = new UploadId(UUID.fromString(answered));
        return size == 0 && id.equals(begun.id()) ? finish(actor, begun) : finished.progress(actor, id);
    }

    private void add(Actor actor, UnfinishedUpload begun, long largest) {
        var unused = uploads.lockUnused(actor);
        var announced = unfinished.announced(actor);
        if (announced.count() >= UnfinishedUpload.MOST) {
            throw new RuleViolation(
                    "too-many-unfinished-uploads", "There are " + announced.count() + " that have not arrived yet");
        }
        unused.plus(announced).mustLeaveRoomFor(begun.size(), largest, uploads.givenUp(actor));
        unfinished.add(actor, begun);
    }

    private UploadProgress finish(Actor actor, UnfinishedUpload begun) throws IOException {
        try (var writing = files.write(begun.id(), () -> 0)) {
            writing.append(InputStream.nullInputStream(), 0);
            return UploadProgress.of(
                    finished.finish(actor, begun, writing.finish(begun.name().value())));
        }
    }

    private static PersonId uploader(Actor actor) {
        if (!(actor instanceof Actor.Staff || actor instanceof Actor.Member)) {
            throw new AccessDenied("Only people who are signed in upload files");
        }
        return actor.personId().orElseThrow(NotFound::new);
    }
}
