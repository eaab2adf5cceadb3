package studio.portal.web.document;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.document.DocumentKind;
import studio.portal.domain.document.Labels;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.project.ProjectId;
import studio.portal.web.Sent;

/**
 * The fields of a new document, for the description of the API.
 *
 * @param title empty: the name of the file without its ending
 * @param clientId staff only, and then required
 * @param share whether the client sees it at once (staff)
 */
record DocumentBody(
        Optional<String> title,
        @Sent DocumentKind kind,
        @Size(max = Labels.MOST) List<String> labels,
        Optional<ClientId> clientId,
        Optional<ProjectId> projectId,
        @NotNull UploadId uploadId,
        Optional<String> note,
        boolean share) {}
