package studio.portal.web.document;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import studio.portal.domain.document.DocumentKind;
import studio.portal.domain.project.ProjectId;

/** The fields of a merge patch of a document, for the description of the API; null takes the project away. */
record DocumentPatch(
        @NotNull Optional<String> title,
        @NotNull Optional<DocumentKind> kind,
        @NotNull Optional<List<String>> labels,
        Optional<ProjectId> projectId) {}
