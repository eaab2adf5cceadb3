package studio.portal.application.project;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Optional;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.application.Versions;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.Fingerprint;
import studio.portal.domain.project.ProjectRepository;
import studio.portal.domain.project.RequestId;
import studio.portal.domain.project.RequestItem;
import studio.portal.domain.project.RequestRepository;

/** The studio accepts an answer, or returns it and says why. */
public final class DecideOnItem {
    public enum Decision {
        ACCEPT,
        RETURN
    }

    /**
     * @param reason for the client; only read for an answer that is returned
     * @param seen the fingerprint of the answer that the actor read; empty to decide on whatever was sent last
     */
    public record Command(
            @NotNull Decision decision,
            @NotNull @Size(max = RequestItem.REASON_LENGTH) String reason,
            Optional<String> seen) {}

    private final Transactions transactions;
    private final Validation validation;
    private final ProjectRepository projects;
    private final RequestRepository requests;
    private final Clock clock;

    public DecideOnItem(
            Transactions transactions,
            Validation validation,
            ProjectRepository projects,
            RequestRepository requests,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.projects = projects;
        this.requests = requests;
        this.clock = clock;
    }

    /**
     * @throws StaleVersion if the request is no longer at the expected version
     * @throws RuleViolation {@code other-answer} if the client has sent another answer since it was seen
     */
    public void handle(Actor actor, RequestId id, Optional<Long> expectedVersion, int item, Command command) {
        validation.check(command);
        transactions.run(actor, () -> {
            var locked = LockedRequest.of(projects, requests, actor, id);
            var request = locked.request();
            Versions.expect(expectedVersion, request.version(actor));
            var decided = request.items().find(item).orElseThrow(NotFound::new);
            command.seen().map(Fingerprint::new).ifPresent(decided::mustBeAnsweredAsShown);
            var at = clock.instant();
            switch (command.decision()) {
                case ACCEPT -> request.accept(locked.project(), item, actor, at);
                case RETURN -> request.giveBack(locked.project(), item, command.reason(), actor, at);
            }
            requests.update(actor, request);
        });
    }
}
