package studio.portal.application.notification;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.portal.application.notification.RecordedEvents.Recorded;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Permission;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.project.Milestone;
import studio.portal.domain.project.MilestoneId;
import studio.portal.domain.project.Project;
import studio.portal.domain.project.ProjectEvent;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectPolicy;
import studio.portal.domain.project.ProjectRepository;

/** Who should hear of what happens to projects: nobody of a client of anything it cannot see. */
public final class ProjectRules {
    private final ProjectRepository projects;
    private final PersonRepository people;
    private final StudioSide studio;

    public ProjectRules(ProjectRepository projects, PersonRepository people, StudioSide studio) {
        this.projects = projects;
        this.people = people;
        this.studio = studio;
    }

    /** Everybody of the client hears of what is now different for all of them. */
    List<Hearing> client(Actor actor, Recorded event, MessageKind kind) {
        return shown(actor, event)
                .map(project -> Hearing.of(event, kind, members(actor, project, member -> true)))
                .orElse(List.of());
    }

    /** Those are asked who may answer. */
    List<Hearing> submitted(Actor actor, Recorded event) {
        return shown(actor, event)
                .flatMap(project -> milestone(project, event)
                        .map(milestone -> members(
                                actor, project, member -> ProjectPolicy.mayDecide(member, project, milestone.ask()))))
                .map(asked -> Hearing.of(event, MessageKind.MILESTONE_SUBMITTED, asked))
                .orElse(List.of());
    }

    /** The studio, and those of the client who decide such things as well. */
    List<Hearing> decided(Actor actor, Recorded event, MessageKind kind) {
        return shown(actor, event)
                .map(project -> {
                    var everybody = new LinkedHashSet<>(members(
                            actor,
                            project,
                            member -> member instanceof Actor.Member one && one.may(Permission.APPROVE)));
                    everybody.addAll(
                            studio.of(actor, project.client(), project.terms().lead()));
                    return Hearing.of(event, kind, everybody);
                })
                .orElse(List.of());
    }

    /** The project, if the client sees it and the milestone that the event names, if it names one. */
    private Optional<Project> shown(Actor actor, Recorded event) {
        return projects.find(actor, new ProjectId(event.subject()))
                .filter(Project::isPublished)
                .filter(project -> !event.details().containsKey(ProjectEvent.MILESTONE)
                        || milestone(project, event)
                                .filter(Milestone::isPublished)
                                .isPresent());
    }

    private static Optional<Milestone> milestone(Project project, Recorded event) {
        return Stream.ofNullable(event.details().get(ProjectEvent.MILESTONE))
                .map(id -> new MilestoneId(UUID.fromString(id)))
                .flatMap(id -> project.milestones().stream()
                        .filter(milestone -> milestone.id().equals(id)))
                .findFirst();
    }

    private Set<PersonId> members(Actor actor, Project project, Predicate<Actor> wanted) {
        return people.members(actor, project.client()).stream()
                .filter(person -> person.actor(Optional.of(project.client()))
                        .filter(wanted)
                        .isPresent())
                .map(person -> person.id())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
