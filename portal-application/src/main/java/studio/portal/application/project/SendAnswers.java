package studio.portal.application.project;

import java.time.Clock;
import java.util.Optional;
import studio.portal.application.Transactions;
import studio.portal.application.Versions;
import studio.portal.application.account.MembersNow;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.ProjectRepository;
import studio.portal.domain.project.RequestId;
import studio.portal.domain.project.RequestRepository;

/** The client sends what it has answered so far; what it has not answered goes on waiting. */
public final class SendAnswers {
    private final Transactions transactions;
    private final ProjectRepository projects;
    private final RequestRepository requests;
    private final MembersNow members;
    private final Clock clock;

    public SendAnswers(
            Transactions transactions,
            ProjectRepository projects,
            RequestRepository requests,
            MembersNow members,
            Clock clock) {
        this.transactions = transactions;
        this.projects = projects;
        this.requests = requests;
        this.members = members;
        this.clock = clock;
    }

    /** @throws StaleVersion if the request is no longer at the expected version */
    public void handle(Actor actor, RequestId id, Optional<Long> expectedVersion) {
        transactions.run(actor, () -> {
            var now = members.asTheyAreNow(actor);
            var locked = LockedRequest.of(projects, requests, now, id);
            var request = locked.request();
            Versions.expect(expectedVersion, request.version(now));
            request.sendAnswers(locked.project(), now, clock.instant());
            requests.update(now, request);
        });
    }
}
