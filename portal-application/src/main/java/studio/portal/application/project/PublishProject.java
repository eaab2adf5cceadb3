package studio.portal.application.project;

import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.Set;
import studio.portal.application.InvalidInput;
import studio.portal.application.Validation;
import studio.portal.application.Versions;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.Content;
import studio.portal.domain.project.DeliverableId;
import studio.portal.domain.project.MilestoneId;
import studio.portal.domain.project.Project;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectPolicy;
import studio.portal.domain.project.ProjectRepository;
import studio.portal.domain.project.Publication;

/** The studio lets the client see a project, milestones and what is handed over with them. */
public final class PublishProject {
    /**
     * What is to be seen besides the project itself, which becomes visible with the first of it.
     *
     * @param expectedSaid what was said in it, which becomes visible with it; empty: whatever was
     */
    public record Command(
            @NotNull Set<MilestoneId> milestoneIds,
            @NotNull Set<DeliverableId> deliverableIds,
            Optional<Long> expectedVersion,
            Optional<Long> expectedSaid) {}

    private final LockedProjects locked;
    private final Validation validation;
    private final ProjectRepository projects;
    private final DocumentVersions documents;

    public PublishProject(
            LockedProjects locked, Validation validation, ProjectRepository projects, DocumentVersions documents) {
        this.locked = locked;
        this.validation = validation;
        this.projects = projects;
        this.documents = documents;
    }

    /**
     * What {@link #handle} would make visible, and changes nothing.
     *
     * @throws InvalidInput {@code milestoneIds} or {@code deliverableIds} for one the project has not
     */
    public Publication preview(Actor actor, ProjectId id, Command command) {
        var project = projects.find(actor, id).orElseThrow(NotFound::new);
        if (!ProjectPolicy.mayManage(actor)) {
            throw new AccessDenied("Only the studio publishes a project");
        }
        mustBeThere(project, command);
        return project.publication(command.milestoneIds(), command.deliverableIds());
    }

    /**
     * @return what became visible; nothing if the client saw all of it before
     * @throws InvalidInput {@code milestoneIds} or {@code deliverableIds} for one the project has not
     * @throws StaleVersion if the plan is no longer at the expected version, or what becomes visible was not all said then
     */
    public Publication handle(Actor actor, ProjectId id, Command command) {
        validation.check(command);
        return locked.planning(actor, id, command.expectedVersion(), (project, at) -> {
            mustBeThere(project, command);
            if (!project.isPublished()) {
                Versions.expect(command.expectedSaid(), project.found().saidVersion());
            }
            var published = project.publish(
                    command.milestoneIds(), command.deliverableIds(), () -> projects.nextNumber(actor), actor, at);
            documents.share(
                    actor, Content.versions(published.deliverables().stream().map(Publication.Item::deliverable)));
            return published;
        });
    }

    private static void mustBeThere(Project project, Command command) {
        var milestones = project.milestones();
        if (!command.milestoneIds().stream()
                .allMatch(id -> milestones.stream().anyMatch(one -> one.id().equals(id)))) {
            throw InvalidInput.of("milestoneIds", "absent");
        }
        if (!command.deliverableIds().stream()
                .allMatch(id ->
                        milestones.stream().anyMatch(one -> one.deliverable(id).isPresent()))) {
            throw InvalidInput.of("deliverableIds", "absent");
        }
    }
}
