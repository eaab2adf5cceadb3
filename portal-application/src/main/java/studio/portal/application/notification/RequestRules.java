package studio.portal.application.notification;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.portal.application.notification.RecordedEvents.Recorded;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.project.Project;
import studio.portal.domain.project.ProjectRepository;
import studio.portal.domain.project.ProjectRequest;
import studio.portal.domain.project.RequestEvent;
import studio.portal.domain.project.RequestId;
import studio.portal.domain.project.RequestItem;
import studio.portal.domain.project.RequestRepository;

/** Who should hear of what happens to requests to clients. */
public final class RequestRules {
    private final RequestRepository requests;
    private final ProjectRepository projects;
    private final PersonRepository people;
    private final StudioSide studio;

    public RequestRules(
            RequestRepository requests, ProjectRepository projects, PersonRepository people, StudioSide studio) {
        this.requests = requests;
        this.projects = projects;
        this.people = people;
        this.studio = studio;
    }

    /**
     * Whoever is asked for what waits; everybody of the client where an item names nobody who is still there. Nobody was
     * asked for what was never sent.
     */
    List<Hearing> asked(Actor actor, Recorded event, MessageKind kind) {
        return request(actor, event)
                .filter(ProjectRequest::wasSent)
                .map(request -> Hearing.of(event, kind, asked(actor, request)))
                .orElse(List.of());
    }

    /** Whoever gave the answers; everybody of the client where none of them is still there. */
    List<Hearing> settled(Actor actor, Recorded event) {
        return request(actor, event)
                .map(request -> Hearing.of(
                        event,
                        MessageKind.REQUEST_SETTLED,
                        stillThere(
                                actor,
                                request,
                                request.items().all().stream().flatMap(item -> item.answeredBy().stream()))))
                .orElse(List.of());
    }

    /**
     * Whoever gave the answer that is returned, and whose item it is; everybody of the client where none of them is still
     * there.
     */
    List<Hearing> returned(Actor actor, Recorded event) {
        return request(actor, event)
                .flatMap(request -> item(request, event).map(item -> returned(actor, event, request, item)))
                .orElse(List.of());
    }

    private List<Hearing> returned(Actor actor, Recorded event, ProjectRequest request, RequestItem item) {
        var told = Stream.concat(item.answeredBy().stream(), item.asked().owner().stream());
        return Hearing.of(event, MessageKind.REQUEST_RETURNED, stillThere(actor, request, told));
    }

    /** Whoever of the studio leads the project; nobody leads it, whoever looks after the client. */
    List<Hearing> answered(Actor actor, Recorded event) {
        return request(actor, event)
                .map(request -> Hearing.of(
                        event, MessageKind.REQUEST_ANSWERED, studio.of(actor, request.client(), lead(actor, request))))
                .orElse(List.of());
    }

    private Optional<PersonId> lead(Actor actor, ProjectRequest request) {
        return projects.find(actor, request.project()).map(Project::terms).flatMap(terms -> terms.lead());
    }

    private Set<PersonId> asked(Actor actor, ProjectRequest request) {
        var there = there(actor, request);
        return request.items()
                .owners()
                .filter(owners -> !owners.isEmpty() && there.containsAll(owners))
                .orElse(there);
    }

    private Set<PersonId> stillThere(Actor actor, ProjectRequest request, Stream<PersonId> told) {
        var there = there(actor, request);
        var still = told.filter(there::contains).collect(Collectors.toSet());
        return still.isEmpty() ? there : still;
    }

    /** Everybody who acts for the client. */
    private Set<PersonId> there(Actor actor, ProjectRequest request) {
        return people.members(actor, request.client()).stream()
                .filter(person -> person.actsFor(request.client()))
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    private Optional<ProjectRequest> request(Actor actor, Recorded event) {
        return id(event).flatMap(id -> requests.find(actor, id));
    }

    static Optional<RequestId> id(Recorded event) {
        return Optional.ofNullable(event.details().get(RequestEvent.REQUEST))
                .map(UUID::fromString)
                .map(RequestId::new);
    }

    private static Optional<RequestItem> item(ProjectRequest request, Recorded event) {
        return Optional.ofNullable(event.details().get(RequestEvent.ITEM))
                .map(Integer::valueOf)
                .flatMap(request.items()::find);
    }
}
