package studio.portal.domain.project;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.domain.EventSink;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.InMemoryUploads;

/** Requests in a map. For one thread. */
public final class InMemoryRequests implements RequestRepository {
    private final Map<RequestId, RequestState> requests = new LinkedHashMap<>();
    private final InMemoryProjects projects;
    private final InMemoryUploads uploads;
    private final EventSink events;

    public InMemoryRequests(InMemoryProjects projects, InMemoryUploads uploads, EventSink events) {
        this.projects = projects;
        this.uploads = uploads;
        this.events = events;
    }

    @Override
    public Optional<ProjectRequest> find(Actor actor, RequestId id) {
        return Optional.ofNullable(requests.get(id))
                .map(ProjectRequest::stored)
                .filter(request -> RequestPolicy.maySee(actor, request));
    }

    @Override
    public Optional<ProjectRequest> lock(Actor actor, RequestId id) {
        return find(actor, id);
    }

    @Override
    public List<ProjectRequest> lockOpen(Actor actor, ProjectId project) {
        return requests.values().stream()
                .map(ProjectRequest::stored)
                .filter(request ->
                        request.project().equals(project) && request.status().isOpen())
                .filter(request -> RequestPolicy.maySee(actor, request))
                .sorted(Comparator.comparing(request -> request.id().value()))
                .toList();
    }

    @Override
    public void add(Actor actor, ProjectRequest request) {
        requests.put(request.id(), request.state());
        events.append(request.events());
    }

    @Override
    public void update(Actor actor, ProjectRequest request) {
        if (find(actor, request.id())
                .filter(found -> found.version() == request.version())
                .isEmpty()) {
            throw new StaleVersion();
        }
        var before = request.itemsFound().uploads();
        uploads.use(
                actor,
                request.items().uploads().stream()
                        .filter(upload -> !before.contains(upload))
                        .toList());
        var state = request.state();
        requests.put(
                request.id(),
                new RequestState(
                        state.id(),
                        state.project(),
                        state.client(),
                        state.title(),
                        state.intro(),
                        state.status(),
                        state.items(),
                        state.draftedBy(),
                        state.draftedAt(),
                        state.sentAt(),
                        state.endedAt(),
                        state.remindedOn(),
                        state.version() + 1,
                        state.studioVersion(),
                        state.shownVersion()));
        events.append(request.events());
    }

    @Override
    public List<RequestId> toRemind(Actor actor, LocalDate today, ZoneId zone, Optional<RequestId> after, int limit) {
        return requests.values().stream()
                .map(ProjectRequest::stored)
                .filter(request -> RequestPolicy.maySee(actor, request))
                .filter(request -> projects.find(actor, request.project())
                        .filter(project -> request.isReminderDue(project, today, zone))
                        .isPresent())
                .map(ProjectRequest::id)
                .sorted(Comparator.comparing(RequestId::value))
                .filter(id -> after.filter(last -> id.value().compareTo(last.value()) <= 0)
                        .isEmpty())
                .limit(limit)
                .toList();
    }
}
