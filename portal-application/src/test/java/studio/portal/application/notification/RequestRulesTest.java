package studio.portal.application.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.project.ExampleRequests.TEXT;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.portal.application.account.MembersNow;
import studio.portal.application.project.ChangeRequest;
import studio.portal.application.project.ChangeRequest.Command;
import studio.portal.application.project.ChangeRequest.Step;
import studio.portal.application.project.DecideOnItem;
import studio.portal.application.project.SaveAnswer;
import studio.portal.application.project.SendAnswers;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.ExampleRequests;
import studio.portal.domain.project.ItemKind;
import studio.portal.domain.project.Project;
import studio.portal.domain.project.ProjectRequest;
import studio.portal.domain.project.RequestWords;

/** Who hears of what the studio decides on answers, and of requests that it takes back. */
final class RequestRulesTest extends NotificationDesk {
    private final Project project = ExampleRequests.website();
    private final ChangeRequest change =
            new ChangeRequest(transactions, validation, projects(), requests(), people(), clock);
    private final DecideOnItem decide = new DecideOnItem(transactions, validation, projects(), requests(), clock);
    private final MembersNow members = new MembersNow(people());
    private final SaveAnswer save =
            new SaveAnswer(transactions, validation, projects(), requests(), uploads(), members);
    private final SendAnswers sendAnswers = new SendAnswers(transactions, projects(), requests(), members, clock);

    RequestRulesTest() {
        projects().add(ANA, project);
    }

    @Test
    void who_answered_hears_that_the_answer_is_returned() {
        var request = answeredBy(MARA);

        returned(request);

        assertThat(heard(EventType.REQUEST_ITEM_RETURNED)).containsExactly("mara REQUEST_RETURNED");
    }

    @Test
    void everybody_of_the_client_hears_of_a_returned_answer_once_whoever_gave_it_is_gone() {
        var request = answeredBy(MARA);
        changePerson(MARA.person(), mara -> mara.leave(KERN, ANA, clock.instant()));

        returned(request);

        assertThat(heard(EventType.REQUEST_ITEM_RETURNED)).containsExactly("paul REQUEST_RETURNED");
    }

    @Test
    void whose_item_it_is_hears_alone_where_only_the_one_who_answered_is_gone() {
        var request = answeredBy(PAUL);
        changePerson(PAUL.person(), paul -> paul.leave(KERN, ANA, clock.instant()));

        returned(request);

        assertThat(heard(EventType.REQUEST_ITEM_RETURNED)).containsExactly("mara REQUEST_RETURNED");
    }

    @Test
    void everybody_of_the_client_hears_that_all_is_settled_once_whoever_answered_is_gone() {
        var words = new RequestWords("One thing", "", List.of(ExampleRequests.item(ItemKind.TEXT, "About you")));
        var request = ProjectRequest.draft(ExampleRequests.draft(project).id(), project, words, ANA, MONDAY);
        requests().add(ANA, request);
        sentAndAnswered(request, MARA);
        changePerson(MARA.person(), mara -> mara.leave(KERN, ANA, clock.instant()));

        decide.handle(
                ANA,
                request.id(),
                Optional.empty(),
                TEXT,
                new DecideOnItem.Command(DecideOnItem.Decision.ACCEPT, "", Optional.empty()));

        assertThat(heard(EventType.REQUEST_SETTLED)).containsExactly("paul REQUEST_SETTLED");
    }

    @Test
    void nobody_hears_that_a_draft_is_withdrawn_and_whoever_was_asked_hears_of_what_was_sent() {
        var never = added();
        change.handle(ANA, never.id(), Optional.empty(), Command.only(Step.WITHDRAW));
        assertThat(heard(EventType.REQUEST_WITHDRAWN)).isEmpty();

        var sent = added();
        change.handle(ANA, sent.id(), Optional.empty(), Command.only(Step.SEND));
        change.handle(ANA, sent.id(), Optional.empty(), Command.only(Step.WITHDRAW));
        assertThat(heard(EventType.REQUEST_WITHDRAWN))
                .containsExactlyInAnyOrder("mara REQUEST_WITHDRAWN", "paul REQUEST_WITHDRAWN");
    }

    private ProjectRequest added() {
        var request = ExampleRequests.draft(project);
        requests().add(ANA, request);
        return request;
    }

    private ProjectRequest answeredBy(Actor.Member member) {
        var request = added();
        sentAndAnswered(request, member);
        return request;
    }

    private void sentAndAnswered(ProjectRequest request, Actor.Member member) {
        change.handle(ANA, request.id(), Optional.empty(), Command.only(Step.SEND));
        var words = SaveAnswer.Command.words("We bake");
        save.handle(member, request.id(), Optional.empty(), TEXT, words);
        sendAnswers.handle(member, request.id(), Optional.empty());
    }

    private void returned(ProjectRequest request) {
        decide.handle(
                ANA,
                request.id(),
                Optional.empty(),
                TEXT,
                new DecideOnItem.Command(DecideOnItem.Decision.RETURN, "Longer, please", Optional.empty()));
    }
}
