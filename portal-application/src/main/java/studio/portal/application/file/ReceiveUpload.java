package studio.portal.application.file;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import studio.portal.application.Ids;
import studio.portal.application.Transactions;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.FileName;
import studio.portal.domain.file.Upload;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.file.UploadRepository;

/** Takes in a file. Bytes first, row second: a crash may leave bytes without a row, never a row without its bytes. */
public final class ReceiveUpload {
    private final Transactions transactions;
    private final UploadRepository uploads;
    private final BlobStore blobs;
    private final SettingsQueries settings;
    private final Ids ids;
    private final Clock clock;

    public ReceiveUpload(
            Transactions transactions,
            UploadRepository uploads,
            BlobStore blobs,
            SettingsQueries settings,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.uploads = uploads;
        this.blobs = blobs;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws TooLarge beyond the studio's limit */
    public Upload handle(Actor actor, String name, InputStream bytes) throws IOException {
        if (!(actor instanceof Actor.Staff || actor instanceof Actor.Member)) {
            throw new AccessDenied("Only people who are signed in upload files");
        }
        var uploader = actor.personId().orElseThrow();
        var fileName = new FileName(name);
        var id = new UploadId(ids.next());
        var stored =
                blobs.write(id, fileName.value(), bytes, settings.current(actor).attachmentSize());
        var upload = new Upload(
                id,
                uploader,
                fileName,
                stored.size(),
                stored.mediaType(),
                stored.hash(),
                stored.blocks(),
                clock.instant());
        transactions.run(actor, () -> uploads.add(actor, upload));
        return upload;
    }
}
