package studio.portal.application.project;

import java.time.Clock;
import java.util.Optional;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.application.Versions;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.project.ProjectRepository;
import studio.portal.domain.project.RequestId;
import studio.portal.domain.project.RequestPolicy;
import studio.portal.domain.project.RequestRepository;

/** The studio changes a request that it has not sent yet. */
public final class ChangeRequest {
    private final Transactions transactions;
    private final Validation validation;
    private final ProjectRepository projects;
    private final RequestRepository requests;
    private final PersonRepository people;
    private final Clock clock;

    public ChangeRequest(
            Transactions transactions,
            Validation validation,
            ProjectRepository projects,
            RequestRepository requests,
            PersonRepository people,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.projects = projects;
        this.requests = requests;
        this.people = people;
        this.clock = clock;
    }

    /** @throws StaleVersion if the request is no longer at the expected version */
    public void handle(Actor actor, RequestId id, Optional<Long> expectedVersion, RequestCommand command) {
        if (!RequestPolicy.mayManage(actor)) {
            throw new AccessDenied("Only the studio changes a request");
        }
        validation.check(command);
        transactions.run(actor, () -> {
            var locked = LockedRequest.of(projects, requests, actor, id);
            var request = locked.request();
            Versions.expect(expectedVersion, request.version());
            var words = command.words(
                    actor, people, request.client(), request.items().named());
            request.change(locked.project(), words, actor, clock.instant());
            requests.update(actor, request);
        });
    }
}
