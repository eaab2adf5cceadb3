package studio.portal.application.project;

import java.time.Clock;
import java.util.Set;
import studio.portal.application.Ids;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectRepository;
import studio.portal.domain.project.ProjectRequest;
import studio.portal.domain.project.RequestId;
import studio.portal.domain.project.RequestPolicy;
import studio.portal.domain.project.RequestRepository;

/** The studio begins a list of things it needs of a client for a project. Nobody of the client sees it yet. */
public final class DraftRequest {
    private final Transactions transactions;
    private final Validation validation;
    private final ProjectRepository projects;
    private final RequestRepository requests;
    private final PersonRepository people;
    private final Ids ids;
    private final Clock clock;

    public DraftRequest(
            Transactions transactions,
            Validation validation,
            ProjectRepository projects,
            RequestRepository requests,
            PersonRepository people,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.projects = projects;
        this.requests = requests;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws NotFound if the actor sees no such project */
    public RequestId handle(Actor actor, ProjectId id, RequestCommand command) {
        if (!RequestPolicy.mayManage(actor)) {
            throw new AccessDenied("Only the studio asks a client for something");
        }
        validation.check(command);
        return transactions.write(actor, () -> {
            var project = projects.lock(actor, id).orElseThrow(NotFound::new);
            var words = command.words(actor, people, project.client(), Set.of());
            var request = ProjectRequest.draft(new RequestId(ids.next()), project, words, actor, clock.instant());
            requests.add(actor, request);
            return request.id();
        });
    }
}
