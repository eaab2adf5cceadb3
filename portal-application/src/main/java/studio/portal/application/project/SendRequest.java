package studio.portal.application.project;

import java.time.Clock;
import java.util.Optional;
import studio.portal.application.Transactions;
import studio.portal.application.Versions;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.ProjectRepository;
import studio.portal.domain.project.RequestId;
import studio.portal.domain.project.RequestRepository;

/** The client sees a request from now on, and is told of it. */
public final class SendRequest {
    private final Transactions transactions;
    private final ProjectRepository projects;
    private final RequestRepository requests;
    private final Clock clock;

    public SendRequest(Transactions transactions, ProjectRepository projects, RequestRepository requests, Clock clock) {
        this.transactions = transactions;
        this.projects = projects;
        this.requests = requests;
        this.clock = clock;
    }

    /** @throws StaleVersion if the request is no longer at the expected version */
    public void handle(Actor actor, RequestId id, Optional<Long> expectedVersion) {
        transactions.run(actor, () -> {
            var locked = LockedRequest.of(projects, requests, actor, id);
            var request = locked.request();
            Versions.expect(expectedVersion, request.version());
            request.send(locked.project(), actor, clock.instant());
            requests.update(actor, request);
        });
    }
}
