package studio.portal.persistence.project;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.project.Content;
import studio.portal.domain.project.Deliverable;
import studio.portal.domain.project.DeliverableId;
import studio.portal.domain.project.MilestoneDecision;
import studio.portal.domain.project.MilestoneId;
import studio.portal.domain.project.WebAddress;
import studio.portal.persistence.Moments;
import studio.portal.persistence.schema.tables.records.MilestoneDecisionDeliverableRecord;
import studio.portal.persistence.schema.tables.records.ProjectDeliverableRecord;

/** Deliverables as rows and back: those there are, and those a decision was about. */
final class DeliverableRows {
    private DeliverableRows() {}

    static Deliverable deliverable(ProjectDeliverableRecord row) {
        return deliverable(
                row.getId(),
                row.getName(),
                row.getLabel(),
                content(row.getUrl(), row.getDocumentId(), row.getN(), row.getHash()),
                row.getPublishedAt());
    }

    static Deliverable deliverable(MilestoneDecisionDeliverableRecord row) {
        return deliverable(
                row.getDeliverableId(),
                row.getName(),
                row.getLabel(),
                content(row.getUrl(), row.getDocumentId(), row.getN(), row.getHash()),
                row.getPublishedAt());
    }

    private static Deliverable deliverable(
            UUID id, String name, @Nullable String label, Content content, @Nullable Instant publishedAt) {
        return new Deliverable(
                new DeliverableId(id), name, Optional.ofNullable(label), content, Optional.ofNullable(publishedAt));
    }

    private static Content content(
            @Nullable String url, @Nullable UUID document, @Nullable Integer n, @Nullable String hash) {
        return url == null
                ? new Content.Version(
                        new DocumentId(Objects.requireNonNull(document)),
                        new VersionNumber(Objects.requireNonNull(n)),
                        new ContentHash(Objects.requireNonNull(hash)))
                : new Content.Address(new WebAddress(url));
    }

    static ProjectDeliverableRecord row(MilestoneId milestone, int place, Deliverable deliverable) {
        var row = new ProjectDeliverableRecord();
        row.setId(deliverable.id().value());
        row.setMilestoneId(milestone.value());
        row.setPlace(place);
        row.setName(deliverable.name());
        row.setLabel(deliverable.label().orElse(null));
        row.setPublishedAt(deliverable.publishedAt().map(Moments::stored).orElse(null));
        if (deliverable.content() instanceof Content.Version version) {
            row.setDocumentId(version.document().value());
            row.setN(version.number().value());
            row.setHash(version.hash().value());
        } else if (deliverable.content() instanceof Content.Address address) {
            row.setUrl(address.url().value());
        }
        return row;
    }

    static MilestoneDecisionDeliverableRecord frozen(MilestoneDecision decision, int place, Deliverable deliverable) {
        var now = row(decision.milestone(), place, deliverable);
        var row = new MilestoneDecisionDeliverableRecord();
        row.setDecisionId(decision.id().value());
        row.setPlace(place);
        row.setDeliverableId(now.getId());
        row.setName(now.getName());
        row.setLabel(now.getLabel());
        row.setDocumentId(now.getDocumentId());
        row.setN(now.getN());
        row.setHash(now.getHash());
        row.setUrl(now.getUrl());
        row.setPublishedAt(now.getPublishedAt());
        return row;
    }
}
