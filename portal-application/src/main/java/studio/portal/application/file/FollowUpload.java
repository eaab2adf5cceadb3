package studio.portal.application.file;

import java.io.IOException;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.UnfinishedUploadRepository;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.file.UploadRepository;

/** How far a file has come, for whoever sends it; for everybody else it is not there. */
public final class FollowUpload {
    private final UploadRepository uploads;
    private final UnfinishedUploadRepository unfinished;
    private final PartialFiles files;

    public FollowUpload(UploadRepository uploads, UnfinishedUploadRepository unfinished, PartialFiles files) {
        this.uploads = uploads;
        this.unfinished = unfinished;
        this.files = files;
    }

    /** Also of a file that is whole, until something names it: its sender may not have heard so. */
    public UploadProgress handle(Actor actor, UploadId id) throws IOException {
        return progress(actor, id, uploads, unfinished, files);
    }

    /** Where the bytes were lost, it begins anew. */
    static UploadProgress progress(
            Actor actor,
            UploadId id,
            UploadRepository uploads,
            UnfinishedUploadRepository unfinished,
            PartialFiles files)
            throws IOException {
        var upload = unfinished.find(actor, id);
        if (upload.isPresent()) {
            return UploadProgress.of(upload.get(), Math.min(upload.get().arrived(), files.size(id)));
        }
        return uploads.findUnused(actor, id).map(UploadProgress::of).orElseThrow(NotFound::new);
    }
}
