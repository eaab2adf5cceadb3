package studio.portal.application.project;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.JONAS;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Refused.assertRefused;
import static studio.portal.domain.project.ExampleRequests.DUE;
import static studio.portal.domain.project.ExampleRequests.FILES;
import static studio.portal.domain.project.ExampleRequests.TEXT;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.portal.application.account.MembersNow;
import studio.portal.application.notification.NotificationDesk;
import studio.portal.application.project.DecideOnItem.Decision;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.ExampleUploads;
import studio.portal.domain.project.ExampleRequests;
import studio.portal.domain.project.ItemKind;
import studio.portal.domain.project.ItemStatus;
import studio.portal.domain.project.Project;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectRequest;
import studio.portal.domain.project.RequestId;
import studio.portal.domain.project.RequestItem;

/** What is left alone when a request or an answer is changed in part, and what is refused as a whole. */
final class ChangingRequestsTest extends NotificationDesk {
    private final Project project = ExampleRequests.website();
    private final ProjectRequest request = ExampleRequests.sent(project);
    private final MembersNow members = new MembersNow(people());
    private final ChangeRequest change =
            new ChangeRequest(transactions, validation, projects(), requests(), people(), clock);
    private final SaveAnswer save =
            new SaveAnswer(transactions, validation, projects(), requests(), uploads(), members);
    private final SendAnswers sendAnswers = new SendAnswers(transactions, projects(), requests(), members, clock);
    private final DecideOnItem decide = new DecideOnItem(transactions, validation, projects(), requests(), clock);

    ChangingRequestsTest() {
        projects().add(ANA, project);
        requests().add(ANA, request);
    }

    @Test
    void with_a_step_that_is_refused_nothing_is_changed() {
        var unpublished = Project.create(new ProjectId(ids.next()), KERN, project.terms(), ANA, clock.instant());
        projects().add(ANA, unpublished);
        var hidden = ExampleRequests.draft(unpublished);
        requests().add(ANA, hidden);
        var both = new ChangeRequest.Command(
                Optional.of("Other"), Optional.empty(), Optional.empty(), Optional.of(ChangeRequest.Step.SEND));

        assertRefused("project-unpublished", () -> change.handle(ANA, hidden.id(), Optional.empty(), both));

        assertThat(requests().find(ANA, hidden.id()).orElseThrow().state()).isEqualTo(hidden.state());
    }

    @Test
    void what_a_change_does_not_name_stays_as_a_colleague_left_it() {
        var draft = requests().find(ANA, drafted()).orElseThrow();
        var items = forPaul("Ignored").items();
        change.handle(JONAS, draft.id(), Optional.empty(), ChangeRequest.Command.asking(items));

        change.handle(ANA, draft.id(), Optional.empty(), titled("Other"));

        var now = requests().find(ANA, draft.id()).orElseThrow();
        assertThat(now.title()).isEqualTo("Other");
        assertThat(now.intro()).isEqualTo(draft.intro());
        assertThat(now.items().all()).hasSameSizeAs(items);
    }

    @Test
    void what_an_answer_does_not_name_stays_as_a_colleague_left_it() {
        var file = ExampleUploads.add(uploads(), MARA, ExampleUploads.screenshot(MARA.person()));
        var files = new SaveAnswer.Command(Optional.empty(), Optional.of(List.of(file.id())), Optional.empty());
        save.handle(MARA, request.id(), Optional.empty(), FILES, files);

        save.handle(PAUL, request.id(), Optional.empty(), FILES, SaveAnswer.Command.words(""));

        assertThat(requests().find(PAUL, request.id()).orElseThrow().items().uploads())
                .contains(file.id());
    }

    @Test
    void nobody_decides_on_an_answer_they_have_not_read() {
        answer(MARA, TEXT, "We bake");
        var read = Optional.of(item(TEXT).shown().value());
        decide.handle(JONAS, request.id(), Optional.empty(), TEXT, decision(Decision.RETURN, "Longer", read));
        clock.advance(Duration.ofMinutes(1));
        answer(PAUL, TEXT, "We bake bread");

        assertRefused(
                "other-answer",
                () -> decide.handle(ANA, request.id(), Optional.empty(), TEXT, decision(Decision.ACCEPT, "", read)));
        var now = Optional.of(item(TEXT).shown().value());
        save.handle(MARA, request.id(), Optional.empty(), FILES, SaveAnswer.Command.words(""));
        decide.handle(ANA, request.id(), Optional.empty(), TEXT, decision(Decision.ACCEPT, "", now));

        assertThat(item(TEXT).status()).isEqualTo(ItemStatus.ACCEPTED);
    }

    private RequestItem item(int number) {
        return requests()
                .find(ANA, request.id())
                .orElseThrow()
                .items()
                .find(number)
                .orElseThrow();
    }

    private static DecideOnItem.Command decision(Decision what, String reason, Optional<String> seen) {
        return new DecideOnItem.Command(what, reason, seen);
    }

    private RequestId drafted() {
        var draft = ExampleRequests.draft(project);
        requests().add(ANA, draft);
        return draft.id();
    }

    private static ChangeRequest.Command titled(String title) {
        return new ChangeRequest.Command(Optional.of(title), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void a_draft_is_put_right_although_somebody_it_names_has_left() {
        var draft = new DraftRequest(transactions, validation, projects(), requests(), people(), ids, clock);
        var id = draft.handle(ANA, project.id(), forPaul("Texts"));
        changePerson(PAUL.person(), paul -> paul.leave(KERN, ANA, clock.instant()));

        change.handle(ANA, id, Optional.empty(), titled("Texts and pictures"));

        assertThat(requests().find(ANA, id).orElseThrow().title()).isEqualTo("Texts and pictures");
        assertInvalid("items[0].ownerId", "absent", () -> draft.handle(ANA, project.id(), forPaul("More")));
    }

    private static RequestCommand forPaul(String title) {
        var item =
                new RequestCommand.Item(ItemKind.TEXT, "About you", "", "", List.of(), Optional.of(PAUL.person()), DUE);
        return new RequestCommand(title, "", List.of(item));
    }

    private void answer(Actor.Member by, int item, String words) {
        save.handle(by, request.id(), Optional.empty(), item, SaveAnswer.Command.words(words));
        sendAnswers.handle(by, request.id(), Optional.empty());
    }
}
