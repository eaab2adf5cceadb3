package studio.portal.application.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.portal.application.account.ClientName;
import studio.portal.application.account.PersonName;
import studio.portal.application.project.ProjectName;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.DocumentKind;
import studio.portal.domain.document.VersionNumber;

/**
 * A document as a line of a list.
 *
 * @param project as far as the reader sees it
 * @param clients whether it is the client's own
 * @param latest the current version, or of those that the reader sees the current one; empty if all are withdrawn
 * @param shared whether the client sees any of it
 */
public record DocumentRow(
        DocumentId id,
        String title,
        DocumentKind kind,
        List<String> labels,
        ClientName client,
        Optional<ProjectName> project,
        boolean clients,
        boolean shared,
        boolean withdrawn,
        Optional<Latest> latest,
        Instant updatedAt) {
    public DocumentRow {
        labels = List.copyOf(labels);
    }

    /** @param by empty if a job added it */
    public record Latest(
            VersionNumber number, long size, String mediaType, Optional<PersonName> by, Instant at, boolean shared) {}
}
