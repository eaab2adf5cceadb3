package studio.portal.domain.document;

import java.util.Optional;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.project.ProjectId;

/**
 * What a new document is besides its file.
 *
 * @param project one of the same client, if any
 */
public record DocumentOpening(
        ClientId client, Optional<ProjectId> project, String title, DocumentKind kind, Labels labels) {}
