package studio.portal.application.project;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.application.Versions;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.project.ProjectRepository;
import studio.portal.domain.project.ProjectRequest;
import studio.portal.domain.project.RequestId;
import studio.portal.domain.project.RequestItem;
import studio.portal.domain.project.RequestPolicy;
import studio.portal.domain.project.RequestRepository;

/** The studio changes a request that it has not sent yet, sends it, or takes it back: each, or one after the other. */
public final class ChangeRequest {
    public enum Step {
        SEND,
        WITHDRAW
    }

    /** What shall be otherwise; what is empty stays as it is. */
    public record Command(
            Optional<String> title,
            Optional<String> intro,
            Optional<List<RequestCommand.Item>> items,
            Optional<Step> step) {
        public static Command titled(String title, String intro) {
            return new Command(Optional.of(title), Optional.of(intro), Optional.empty(), Optional.empty());
        }

        public static Command asking(List<RequestCommand.Item> items) {
            return new Command(Optional.empty(), Optional.empty(), Optional.of(items), Optional.empty());
        }

        public static Command only(Step step) {
            return new Command(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(step));
        }

        boolean changesWords() {
            return title.isPresent() || intro.isPresent() || items.isPresent();
        }

        private RequestCommand over(ProjectRequest now) {
            return new RequestCommand(
                    title.orElse(now.title()),
                    intro.orElse(now.intro()),
                    items.orElseGet(() -> now.items().all().stream()
                            .map(RequestItem::asked)
                            .map(RequestCommand.Item::of)
                            .toList()));
        }
    }

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

    /**
     * What is not named stays as it is then, whoever has changed it meanwhile; with a step of which the rules say no, nothing
     * is changed at all.
     *
     * @throws StaleVersion if the request is no longer at the expected version
     */
    public void handle(Actor actor, RequestId id, Optional<Long> expectedVersion, Command command) {
        if (!RequestPolicy.mayManage(actor)) {
            throw new AccessDenied("Only the studio changes a request");
        }
        transactions.run(actor, () -> {
            var locked = LockedRequest.of(projects, requests, actor, id);
            var request = locked.request();
            Versions.expect(expectedVersion, request.version(actor));
            if (command.changesWords()) {
                change(actor, locked, command);
            }
            command.step().ifPresent(step -> {
                switch (step) {
                    case SEND -> request.send(locked.project(), actor, clock.instant());
                    case WITHDRAW -> request.withdraw(actor, clock.instant());
                }
            });
            requests.update(actor, request);
        });
    }

    private void change(Actor actor, LockedRequest locked, Command command) {
        var request = locked.request();
        var whole = command.over(request);
        validation.check(whole);
        var words = whole.words(actor, people, request.client(), request.items().named());
        request.change(locked.project(), words, actor, clock.instant());
    }
}
