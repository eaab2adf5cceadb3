package studio.portal.web.project;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import studio.portal.application.project.DecideOnItem;
import studio.portal.domain.file.UploadId;

/**
 * What a script may change of an item, for the description of the API.
 *
 * @param answer what a member has so far: the text, the choice or the address
 * @param attachmentIds all files of the answer
 * @param seen the fingerprint of what there was of the answer, or of the answer that is decided on; another is refused
 * @param decision the studio's, about an answer that was sent
 * @param reason why it is returned
 */
record ItemPatch(
        @NotNull Optional<String> answer,
        @NotNull Optional<List<UploadId>> attachmentIds,
        @NotNull Optional<String> seen,
        @NotNull Optional<DecideOnItem.Decision> decision,
        Optional<String> reason) {}
