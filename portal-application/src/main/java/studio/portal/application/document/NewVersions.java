package studio.portal.application.document;

import java.util.Optional;
import studio.portal.application.InvalidInput;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.NewVersion;
import studio.portal.domain.file.Upload;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.file.UploadRepository;

/** Turns a file that somebody has sent into a version, if it is one of theirs that nothing names yet. */
final class NewVersions {
    private NewVersions() {}

    /** @throws InvalidInput {@code uploadId}: {@code absent} for any other id, whosever it is */
    static Upload file(UploadRepository files, Actor actor, UploadId wanted) {
        return files.findUnused(actor, wanted).orElseThrow(() -> InvalidInput.of("uploadId", "absent"));
    }

    static NewVersion of(Upload file, Optional<String> note, boolean share) {
        return new NewVersion(file.id(), file.hash(), note.orElse(""), share);
    }
}
