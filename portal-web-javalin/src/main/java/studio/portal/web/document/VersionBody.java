package studio.portal.web.document;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import studio.portal.domain.document.DocumentVersion;
import studio.portal.domain.file.UploadId;

/**
 * The fields of a new version, for the description of the API.
 *
 * @param share whether the client sees it at once (staff)
 */
record VersionBody(
        @NotNull UploadId uploadId, Optional<@Size(max = DocumentVersion.NOTE_LENGTH) String> note, boolean share) {}
