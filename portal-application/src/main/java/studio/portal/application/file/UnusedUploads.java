package studio.portal.application.file;

import java.util.List;
import studio.portal.application.InvalidInput;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.Attachments;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.file.UploadRepository;

/** Turns the ids somebody sent into attachments, if every one is an upload of theirs that nothing names yet. */
public final class UnusedUploads {
    private UnusedUploads() {}

    /** @throws InvalidInput {@code attachmentIds}: {@code absent} for any other id, whosever it is */
    public static Attachments of(UploadRepository uploads, Actor actor, List<UploadId> wanted) {
        for (var id : wanted) {
            if (uploads.findUnused(actor, id).isEmpty()) {
                throw InvalidInput.of("attachmentIds", "absent");
            }
        }
        return new Attachments(wanted);
    }
}
