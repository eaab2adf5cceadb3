package studio.portal.application.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import studio.portal.application.account.ClientName;
import studio.portal.application.account.PersonName;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.project.Milestone;
import studio.portal.domain.project.MilestoneId;
import studio.portal.domain.project.Progress;
import studio.portal.domain.project.ProjectFacts;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectNumber;
import studio.portal.domain.project.ProjectStatus;

/**
 * A project as a page.
 *
 * @param number empty until it is published
 * @param milestones those the reader sees, in their order
 * @param createdAt empty for a client: it was the studio's alone then
 * @param version of everything but what is said for the studio, of what a client is shown for a client
 * @param said rises whenever something is said or taken back; for the studio, which is about to show that to a client
 */
public record ProjectDetail(
        ProjectId id,
        Optional<ProjectNumber> number,
        String name,
        String description,
        ProjectStatus status,
        ClientName ofClient,
        Optional<PersonName> lead,
        LocalDate startsOn,
        Optional<Instant> startedAt,
        Optional<Instant> closedAt,
        Optional<Instant> publishedAt,
        List<MilestoneDetail> milestones,
        Optional<Instant> createdAt,
        Instant updatedAt,
        long version,
        long said)
        implements ProjectFacts {
    public ProjectDetail {
        milestones = List.copyOf(milestones);
    }

    /** Over what the reader sees. */
    public Optional<Progress> progress() {
        return Progress.of(milestones.stream().map(MilestoneDetail::milestone).toList());
    }

    /** Over what the client sees; the same for a client. */
    public Optional<Progress> shownProgress() {
        return Progress.of(milestones.stream()
                .map(MilestoneDetail::milestone)
                .filter(Milestone::isPublished)
                .toList());
    }

    public Optional<MilestoneDetail> milestone(MilestoneId wanted) {
        return milestones.stream()
                .filter(detail -> detail.milestone().id().equals(wanted))
                .findFirst();
    }

    @Override
    public ClientId client() {
        return ofClient.id();
    }

    @Override
    public boolean isPublished() {
        return publishedAt.isPresent();
    }
}
