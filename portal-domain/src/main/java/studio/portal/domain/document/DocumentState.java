package studio.portal.domain.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.portal.domain.OneLine;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.project.ProjectId;

/**
 * A document as it is stored.
 *
 * @param title one line, without spaces around it
 * @param clients whether it is the client's own, added by one of its members
 * @param versions 1 to n, in order, without a gap
 * @param updatedAt of the last change that its readers could notice
 * @param version rises with every change
 * @param shownVersion rises with every change that its readers could notice
 */
public record DocumentState(
        DocumentId id,
        ClientId client,
        Optional<ProjectId> project,
        String title,
        DocumentKind kind,
        Labels labels,
        boolean clients,
        List<DocumentVersion> versions,
        ActorReference addedBy,
        Instant addedAt,
        Instant updatedAt,
        Optional<Withdrawal> withdrawal,
        long version,
        long shownVersion) {
    /** @throws RuleViolation {@code title} unless it is one line of 1 to {@link Document#TITLE_LENGTH} characters */
    public DocumentState {
        title = title.strip();
        if (!OneLine.is(title) || title.length() > Document.TITLE_LENGTH) {
            throw new RuleViolation("title", "A title is one line of 1 to " + Document.TITLE_LENGTH + " characters");
        }
        versions = List.copyOf(versions);
    }

    static DocumentState opened(
            DocumentId id, DocumentOpening opening, boolean clients, ActorReference by, Instant at) {
        return new DocumentState(
                id,
                opening.client(),
                opening.project(),
                opening.title(),
                opening.kind(),
                opening.labels(),
                clients,
                List.of(),
                by,
                at,
                at,
                Optional.empty(),
                0,
                0);
    }
}
