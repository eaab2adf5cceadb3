package studio.portal.domain.project;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.ClientId;

/**
 * A project as it is stored.
 *
 * @param number empty until it is published
 * @param startedAt when work began; empty before
 * @param closedAt when it was completed or cancelled; empty before
 * @param publishedAt since when the client can see it; empty while it is the studio's alone
 * @param milestones in their order
 * @param updatedAt of the last news: before it is published any, afterwards what the client could notice
 * @param version rises with every change
 * @param shownVersion rises with every change that the client could notice
 * @param saidVersion how much of the version is what was said
 */
public record ProjectState(
        ProjectId id,
        Optional<ProjectNumber> number,
        ClientId client,
        ProjectTerms terms,
        ProjectStatus status,
        Optional<Instant> startedAt,
        Optional<Instant> closedAt,
        Optional<Instant> publishedAt,
        List<Milestone> milestones,
        ActorReference createdBy,
        Instant createdAt,
        Instant updatedAt,
        long version,
        long shownVersion,
        long saidVersion) {
    public ProjectState {
        milestones = List.copyOf(milestones);
    }

    /** Rises with every change but what is said. */
    public long planVersion() {
        return version - saidVersion;
    }

    static ProjectState created(ProjectId id, ClientId client, ProjectTerms terms, ActorReference by, Instant at) {
        return new ProjectState(
                id,
                Optional.empty(),
                client,
                terms,
                ProjectStatus.PLANNED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                by,
                at,
                at,
                0,
                0,
                0);
    }
}
