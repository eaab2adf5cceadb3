package studio.portal.web.project;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import studio.portal.application.account.ClientName;
import studio.portal.application.account.PersonName;
import studio.portal.application.project.MilestoneDetail;
import studio.portal.application.project.ProjectDetail;
import studio.portal.application.project.ProjectRow;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.project.Ask;
import studio.portal.domain.project.Content;
import studio.portal.domain.project.Decision;
import studio.portal.domain.project.Deliverable;
import studio.portal.domain.project.MilestoneStatus;
import studio.portal.domain.project.Progress;
import studio.portal.domain.project.ProjectNumber;
import studio.portal.domain.project.ProjectStatus;
import studio.portal.web.Sent;

/** Projects as scripts read and write them. */
final class ProjectJson {
    private ProjectJson() {}

    /**
     * A line of the list.
     *
     * @param progress in whole percent, over the milestones the caller sees
     * @param waiting whether something waits for the caller's answer
     */
    record ProjectLine(
            UUID id,
            Optional<Long> number,
            String name,
            ProjectStatus status,
            ClientName client,
            Optional<PersonName> lead,
            Optional<Integer> progress,
            Optional<Next> nextMilestone,
            Optional<LocalDate> dueOn,
            boolean waiting,
            LocalDate startsOn,
            Instant updatedAt) {
        record Next(UUID id, String name, LocalDate dueOn, MilestoneStatus status, Ask ask) {}

        static ProjectLine of(ProjectRow row) {
            return new ProjectLine(
                    row.id().value(),
                    row.number().map(ProjectNumber::value),
                    row.name(),
                    row.status(),
                    row.client(),
                    row.lead(),
                    row.progress().map(Progress::percent),
                    row.next()
                            .map(next ->
                                    new Next(next.id().value(), next.name(), next.dueOn(), next.status(), next.ask())),
                    row.dueOn(),
                    row.waiting(),
                    row.startsOn(),
                    row.updatedAt());
        }
    }

    /** @param clientProgress what the client is shown, where the caller sees more */
    record Project(
            UUID id,
            Optional<Long> number,
            String name,
            String description,
            ProjectStatus status,
            ClientName client,
            Optional<PersonName> lead,
            Optional<Integer> progress,
            Optional<Integer> clientProgress,
            LocalDate startsOn,
            Optional<Instant> startedAt,
            Optional<Instant> closedAt,
            Optional<Instant> publishedAt,
            List<Milestone> milestones,
            Optional<Instant> createdAt,
            Instant updatedAt,
            long version) {
        static Project of(ProjectDetail project) {
            return new Project(
                    project.id().value(),
                    project.number().map(ProjectNumber::value),
                    project.name(),
                    project.description(),
                    project.status(),
                    project.ofClient(),
                    project.lead(),
                    project.progress().map(Progress::percent),
                    project.shownProgress().map(Progress::percent),
                    project.startsOn(),
                    project.startedAt(),
                    project.closedAt(),
                    project.publishedAt(),
                    project.milestones().stream().map(Milestone::of).toList(),
                    project.createdAt(),
                    project.updatedAt(),
                    project.version());
        }
    }

    /**
     * @param firstDueOn the day the client was first told
     * @param seen stands for the deliverables the client is shown; a decision names it
     */
    record Milestone(
            UUID id,
            String name,
            String description,
            int weight,
            Ask ask,
            LocalDate dueOn,
            Optional<LocalDate> firstDueOn,
            MilestoneStatus status,
            Optional<Instant> submittedAt,
            Optional<Instant> doneAt,
            Optional<Instant> publishedAt,
            List<Handed> deliverables,
            String seen,
            List<Moved> moves,
            List<Decided> decisions) {
        static Milestone of(MilestoneDetail detail) {
            var milestone = detail.milestone();
            return new Milestone(
                    milestone.id().value(),
                    milestone.name(),
                    milestone.terms().description(),
                    milestone.weight(),
                    milestone.ask(),
                    milestone.dueOn(),
                    milestone.due().first(),
                    milestone.status(),
                    milestone.standing().submittedAt(),
                    milestone.standing().doneAt(),
                    milestone.publishedAt(),
                    milestone.deliverables().stream().map(Handed::of).toList(),
                    milestone.fingerprint().value(),
                    detail.moves().stream()
                            .map(move -> new Moved(move.from(), move.to(), move.reason(), move.by(), move.at()))
                            .toList(),
                    detail.decisions().stream().map(Decided::of).toList());
        }
    }

    /** A deliverable: a version of a document, with its hash, or an address, which is not frozen. */
    record Handed(
            UUID id,
            String name,
            Optional<String> label,
            Optional<String> url,
            Optional<UUID> documentId,
            Optional<Integer> version,
            Optional<String> hash,
            Optional<Instant> publishedAt) {
        static Handed of(Deliverable deliverable) {
            var version = Optional.of(deliverable.content())
                    .filter(Content.Version.class::isInstance)
                    .map(Content.Version.class::cast);
            var address = Optional.of(deliverable.content())
                    .filter(Content.Address.class::isInstance)
                    .map(Content.Address.class::cast);
            return new Handed(
                    deliverable.id().value(),
                    deliverable.name(),
                    deliverable.label(),
                    address.map(content -> content.url().value()),
                    version.map(content -> content.document().value()),
                    version.map(content -> content.number().value()),
                    version.map(content -> content.hash().value()),
                    deliverable.publishedAt());
        }
    }

    record Moved(LocalDate from, LocalDate to, String reason, Optional<PersonName> by, Instant at) {}

    record Decided(
            UUID id,
            String milestone,
            String description,
            Ask ask,
            Decision decision,
            Optional<String> words,
            List<Handed> deliverables,
            Optional<PersonName> by,
            Instant at) {
        static Decided of(MilestoneDetail.Decided decided) {
            return new Decided(
                    decided.id().value(),
                    decided.name(),
                    decided.description(),
                    decided.ask(),
                    decided.decision(),
                    decided.words(),
                    decided.deliverables().stream().map(Handed::of).toList(),
                    decided.by(),
                    decided.at());
        }
    }

    /**
     * What publishing would make visible; the messages are those written before the project is published.
     *
     * @param said for whoever publishes to name: another is refused, for something was said meanwhile
     */
    record WouldPublish(
            boolean project, List<UUID> milestoneIds, List<UUID> deliverableIds, List<UUID> messageIds, long said) {}

    /** As a merge patch. */
    record ProjectPatch(
            @NotNull Optional<String> name,
            Optional<String> description,
            Optional<PersonId> leadId,
            @NotNull Optional<LocalDate> startsOn,
            @NotNull Optional<ProjectStatus> status) {}

    /** As a merge patch; when it is due is moved by itself. */
    record MilestonePatch(
            @NotNull Optional<String> name,
            Optional<String> description,
            @NotNull Optional<Integer> weight,
            @NotNull Optional<Ask> ask) {}

    /** What a project is planned with; the rest comes later. */
    record NewProject(
            @NotNull UUID clientId,
            @NotNull String name,
            Optional<String> description,
            Optional<UUID> leadId,
            @NotNull LocalDate startsOn,
            Optional<UUID> templateId) {}

    record NewMilestone(
            @NotNull String name,
            Optional<String> description,
            @NotNull LocalDate dueOn,
            Optional<Integer> weight,
            Optional<Ask> ask) {}

    record Move(@NotNull LocalDate dueOn, Optional<String> reason) {}

    record Order(@NotEmpty List<UUID> milestoneIds) {}

    record Publish(Optional<List<UUID>> milestoneIds, Optional<List<UUID>> deliverableIds, Optional<Long> said) {}

    record Attach(
            @NotNull String name,
            Optional<String> label,
            Optional<String> url,
            Optional<UUID> documentId,
            Optional<Integer> version) {}

    record Decide(
            @Sent Decision decision,
            Optional<String> words,
            @NotNull String seen) {}
}
