package studio.portal.application.project;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Refused.assertDenied;
import static studio.portal.domain.Refused.assertRefused;
import static studio.portal.domain.project.ExampleRequests.DUE;
import static studio.portal.domain.project.ExampleRequests.FILES;
import static studio.portal.domain.project.ExampleRequests.TEXT;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.portal.application.account.MembersNow;
import studio.portal.application.notification.NotificationDesk;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.ExampleUploads;
import studio.portal.domain.project.ExampleRequests;
import studio.portal.domain.project.Project;
import studio.portal.domain.project.ProjectRequest;
import studio.portal.domain.project.ProjectStatus;
import studio.portal.domain.project.RequestPolicy;
import studio.portal.domain.project.RequestStatus;

final class RemindOfRequestsTest extends NotificationDesk {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final Project project = ExampleRequests.website();
    private final ProjectRequest request = ExampleRequests.draft(project);
    private final RemindOfRequests remind = new RemindOfRequests(
            transactions,
            projects(),
            requests(),
            actor -> settings().find(actor).settings(),
            clock);
    private final MembersNow members = new MembersNow(people());
    private final SaveAnswer save =
            new SaveAnswer(transactions, validation, projects(), requests(), uploads(), members);
    private final SendAnswers sendAnswers = new SendAnswers(transactions, projects(), requests(), members, clock);

    RemindOfRequestsTest() {
        projects().add(ANA, project);
        requests().add(ANA, request);
        new ChangeRequest(transactions, validation, projects(), requests(), people(), clock)
                .handle(ANA, request.id(), Optional.empty(), ChangeRequest.Command.only(ChangeRequest.Step.SEND));
    }

    @Test
    void one_reminder_tells_of_the_whole_list_once_however_often_the_job_runs() {
        at(DUE.minusDays(2), 8);

        assertThat(remind.handle(JOB)).isEqualTo(1);
        assertThat(remind.handle(JOB)).isZero();
        assertThat(heard(EventType.REQUEST_REMINDED))
                .containsExactlyInAnyOrder("mara REQUEST_REMINDED", "paul REQUEST_REMINDED");
    }

    @Test
    void nobody_is_reminded_at_night() {
        at(DUE.minusDays(2), 7);
        assertThat(remind.handle(JOB)).isZero();

        at(DUE.minusDays(2), 8);
        assertThat(remind.handle(JOB)).isEqualTo(1);
    }

    @Test
    void what_was_missed_while_the_portal_was_down_is_made_up_for_once() {
        at(DUE.plusDays(20), 12);

        assertThat(remind.handle(JOB)).isEqualTo(1);
        assertThat(remind.handle(JOB)).isZero();
        at(DUE.plusDays(21), 12);
        assertThat(remind.handle(JOB)).isEqualTo(1);
    }

    @Test
    void what_is_answered_reminds_nobody() {
        answer(MARA, TEXT, "We bake");
        at(DUE, 12);

        assertThat(remind.handle(JOB)).isZero();
    }

    @Test
    void whoever_is_named_hears_when_every_open_item_names_somebody() {
        assertThat(heard(EventType.REQUEST_SENT)).containsExactlyInAnyOrder("mara REQUEST_SENT", "paul REQUEST_SENT");

        answer(PAUL, TEXT, "We bake");
        assertThat(heard(EventType.REQUEST_ANSWERED)).containsExactly("ana REQUEST_ANSWERED");
    }

    @Test
    void files_of_an_answer_are_the_members_own_or_there_already() {
        var marasFile = ExampleUploads.screenshot(MARA.person());
        ExampleUploads.add(uploads(), MARA, marasFile);
        var command = new SaveAnswer.Command(Optional.of(""), Optional.of(List.of(marasFile.id())), Optional.empty());

        assertInvalid(
                "attachmentIds", "absent", () -> save.handle(PAUL, request.id(), Optional.empty(), FILES, command));
        save.handle(MARA, request.id(), Optional.empty(), FILES, command);
        save.handle(PAUL, request.id(), Optional.empty(), FILES, command);
    }

    @Test
    void what_a_colleague_has_saved_meanwhile_is_not_thrown_away_unseen() {
        var marasFile = ExampleUploads.screenshot(MARA.person());
        ExampleUploads.add(uploads(), MARA, marasFile);
        var seen = requests()
                .find(PAUL, request.id())
                .flatMap(found -> found.items().find(FILES))
                .map(item -> item.shown().value());
        var files = List.of(marasFile.id());
        save.handle(
                MARA,
                request.id(),
                Optional.empty(),
                FILES,
                new SaveAnswer.Command(Optional.of(""), Optional.of(files), seen));

        var pauls = new SaveAnswer.Command(Optional.of(""), Optional.of(List.of()), seen);
        assertRefused("answer-changed", () -> save.handle(PAUL, request.id(), Optional.empty(), FILES, pauls));
        var now = requests().find(PAUL, request.id()).orElseThrow();
        assertThat(now.items().uploads()).containsExactly(marasFile.id());
    }

    @Test
    void with_the_end_of_a_project_what_it_still_asked_for_is_withdrawn_and_told() {
        become(ProjectStatus.CANCELLED);

        var now = requests().find(MARA, request.id()).orElseThrow();
        assertThat(now.status()).isEqualTo(RequestStatus.WITHDRAWN);
        assertThat(RequestPolicy.waitsOnClient(now)).isFalse();
        assertThat(heard(EventType.REQUEST_WITHDRAWN)).contains("mara REQUEST_WITHDRAWN");
        at(DUE.minusDays(2), 12);
        assertThat(remind.handle(JOB)).isZero();
    }

    @Test
    void a_draft_ends_with_its_project_and_was_never_there_for_the_client() {
        var draft = ExampleRequests.draft(project);
        requests().add(ANA, draft);
        become(ProjectStatus.COMPLETED);

        assertThat(requests().find(ANA, draft.id()).orElseThrow().status()).isEqualTo(RequestStatus.WITHDRAWN);
        assertThat(requests().find(MARA, draft.id())).isEmpty();
    }

    @Test
    void a_project_on_hold_goes_on_asking_and_reminds_nobody() {
        become(ProjectStatus.ON_HOLD);
        at(DUE.minusDays(2), 12);

        assertThat(remind.handle(JOB)).isZero();
        answer(MARA, TEXT, "We bake");
        assertThat(requests().find(MARA, request.id()).orElseThrow().status()).isEqualTo(RequestStatus.SENT);
    }

    private void become(ProjectStatus to) {
        var locked = new LockedProjects(transactions, projects(), members, clock);
        var terms = project.terms();
        new ChangeProject(locked, validation, people(), requests())
                .handle(
                        ANA,
                        project.id(),
                        new ChangeProject.Command(
                                terms.name(),
                                terms.description(),
                                terms.lead(),
                                terms.startsOn(),
                                to,
                                Optional.empty()));
    }

    @Test
    void who_has_left_the_client_meanwhile_answers_nothing() {
        changePerson(MARA.person(), mara -> mara.leave(KERN, ANA, clock.instant()));

        assertDenied(() -> answer(MARA, TEXT, "We bake"));
        assertDenied(() -> sendAnswers.handle(MARA, request.id(), Optional.empty()));
    }

    private void answer(Actor.Member by, int item, String words) {
        save.handle(by, request.id(), Optional.empty(), item, SaveAnswer.Command.words(words));
        sendAnswers.handle(by, request.id(), Optional.empty());
    }

    private void at(LocalDate day, int hour) {
        var then = day.atTime(LocalTime.of(hour, 0)).atZone(BERLIN).toInstant();
        clock.advance(Duration.between(clock.instant(), then));
    }
}
