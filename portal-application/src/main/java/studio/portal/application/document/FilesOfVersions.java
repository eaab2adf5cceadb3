package studio.portal.application.document;

import java.util.Optional;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.file.UploadId;

/** Which version a stored file is of. */
@FunctionalInterface
public interface FilesOfVersions {
    /** @param shared whether everybody of the client sees that version */
    record Place(DocumentId document, boolean shared) {}

    /** Empty for everybody but jobs, and for a file that is none of a version. */
    Optional<Place> of(Actor actor, UploadId file);
}
