package studio.portal.application.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.portal.application.account.ClientName;
import studio.portal.application.account.PersonName;
import studio.portal.application.project.ProjectName;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.document.DocumentFacts;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.DocumentKind;
import studio.portal.domain.document.VersionNumber;

/**
 * A document as a page.
 *
 * @param project as far as the reader sees it
 * @param isClients whether it is the client's own
 * @param by empty if a job added it
 * @param versions those the reader sees, in order; withdrawn ones too
 * @param version of everything for the studio, of what a client is shown for a client
 */
public record DocumentDetail(
        DocumentId id,
        String title,
        DocumentKind kind,
        List<String> labels,
        ClientName client,
        Optional<ProjectName> project,
        boolean isClients,
        Optional<PersonName> by,
        Instant addedAt,
        Instant updatedAt,
        Optional<WithdrawalMark> withdrawal,
        List<VersionRow> versions,
        long version)
        implements DocumentFacts {
    public DocumentDetail {
        labels = List.copyOf(labels);
        versions = List.copyOf(versions);
    }

    /** The highest version the reader sees that is not withdrawn. */
    public Optional<VersionRow> current() {
        return versions.stream().filter(row -> !row.isWithdrawn()).reduce((older, newer) -> newer);
    }

    public Optional<VersionRow> version(VersionNumber number) {
        return versions.stream().filter(row -> row.number().equals(number)).findFirst();
    }

    @Override
    public ClientId ofClient() {
        return client.id();
    }

    @Override
    public Optional<PersonId> adder() {
        return by.map(PersonName::id);
    }

    @Override
    public boolean isWithdrawn() {
        return withdrawal.isPresent();
    }
}
