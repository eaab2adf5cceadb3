package studio.portal.application.notification;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import studio.portal.application.notification.RecordedEvents.Recorded;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.project.Project;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectRepository;

/** Who should hear of what is said in projects. Of one that is not published no client hears anything. */
public final class ThreadRules {
    private final ProjectRepository projects;
    private final PersonRepository people;
    private final StudioSide studio;

    public ThreadRules(ProjectRepository projects, PersonRepository people, StudioSide studio) {
        this.projects = projects;
        this.people = people;
        this.studio = studio;
    }

    /** What the studio says is for everybody of the client; what a client says for whoever leads the project. */
    List<Hearing> written(Actor actor, Recorded event, MessageKind kind) {
        return projects.find(actor, new ProjectId(event.subject()))
                .map(project -> {
                    var hear = new LinkedHashSet<>(studioSide(actor, project));
                    if (project.isPublished() && isOfStudio(actor, event)) {
                        hear.addAll(members(actor, project));
                    }
                    return Hearing.of(event, kind, hear);
                })
                .orElse(List.of());
    }

    /** A note goes to whoever leads the project, or looks after the client. */
    List<Hearing> noted(Actor actor, Recorded event) {
        return projects.find(actor, new ProjectId(event.subject()))
                .map(project -> Hearing.of(event, MessageKind.PROJECT_NOTED, studioSide(actor, project)))
                .orElse(List.of());
    }

    private boolean isOfStudio(Actor actor, Recorded event) {
        return event.by()
                .person()
                .flatMap(id -> people.find(actor, id))
                .filter(person -> person.role().isStaff())
                .isPresent();
    }

    private Set<PersonId> studioSide(Actor actor, Project project) {
        return studio.of(actor, project.client(), project.terms().lead());
    }

    private Set<PersonId> members(Actor actor, Project project) {
        return people.members(actor, project.client()).stream()
                .filter(person -> person.actsFor(project.client()))
                .map(Person::id)
                .collect(Collectors.toSet());
    }
}
