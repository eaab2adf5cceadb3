package studio.portal.domain.project;

import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.JONAS;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.domain.project.ExampleRequests.CHOICE;
import static studio.portal.domain.project.ExampleRequests.DUE;
import static studio.portal.domain.project.ExampleRequests.FILES;
import static studio.portal.domain.project.ExampleRequests.LINK;
import static studio.portal.domain.project.ExampleRequests.TEXT;
import static studio.portal.domain.project.ExampleRequests.draft;
import static studio.portal.domain.project.ExampleRequests.item;
import static studio.portal.domain.project.ExampleRequests.sent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.portal.domain.EventType;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.ExampleUploads;

/** What every store of requests does, whatever it is made of. */
public interface RequestRepositoryContract extends StoredRequests {
    Instant LATER = MONDAY.plus(1, HOURS);

    @Test
    default void a_stored_request_is_found_as_it_was() {
        var request = add(draft(stored()));

        assertThat(found(ANA, request).state()).isEqualTo(request.state());
        assertThat(found(ANA, request).events()).isEmpty();
        assertThat(recorded(request.project().value())).endsWith(EventType.REQUEST_DRAFTED);
    }

    @Test
    default void a_client_sees_what_was_sent_to_them_and_nothing_else() {
        var project = stored();
        var draft = add(draft(project));
        var sent = add(sent(project));

        for (var actor : List.<Actor>of(MARA, PAUL, ANA_AS_MARA)) {
            assertThat(sees(actor, draft)).isFalse();
            assertThat(sees(actor, sent)).isTrue();
        }
        for (var actor : List.<Actor>of(BEA, VISITOR)) {
            assertThat(sees(actor, draft)).isFalse();
            assertThat(sees(actor, sent)).isFalse();
        }
        for (var actor : List.<Actor>of(ANA, JOB)) {
            assertThat(sees(actor, draft)).isTrue();
            assertThat(sees(actor, sent)).isTrue();
        }
    }

    @Test
    default void a_draft_may_ask_for_other_things_than_before() {
        var project = stored();
        var request = add(draft(project));
        var changed = found(ANA, request);
        var only = new RequestedItem(
                ItemKind.CHOICE, "Which?", "Help", "One", List.of("One", "Two"), Optional.of(PAUL.person()), DUE);
        changed.change(project, new RequestWords("Other", "", List.of(only)), JONAS, LATER);
        update(JONAS, changed);

        assertThat(found(ANA, request).items().all())
                .extracting(RequestItem::asked)
                .containsExactly(only);
        assertThat(found(ANA, request).version()).isGreaterThan(request.version());
    }

    @Test
    default void everything_that_happens_to_a_request_is_stored() {
        var project = stored();
        var request = add(sent(project));
        var logo = ExampleUploads.screenshot(MARA.person());
        run(() -> ExampleUploads.add(uploads(), MARA, logo));

        var answered = found(MARA, request);
        answered.save(project, TEXT, ItemAnswer.ofWords("We bake"), MARA);
        answered.save(project, CHOICE, ItemAnswer.ofWords("Warm"), MARA);
        answered.save(project, FILES, ItemAnswer.ofFiles(List.of(logo.id())), MARA);
        update(MARA, answered);
        assertSame(found(MARA, request), answered);
        answered = found(MARA, request);
        answered.sendAnswers(project, MARA, LATER);
        update(MARA, answered);
        assertSame(found(ANA, request), answered);

        var decided = found(ANA, request);
        decided.accept(project, TEXT, ANA, LATER);
        decided.giveBack(project, FILES, "Too small", ANA, LATER);
        decided.remind(project, DUE.plusDays(8), ZoneOffset.UTC, JOB, LATER);
        update(ANA, decided);
        assertSame(found(ANA, request), decided);

        var withdrawn = found(ANA, request);
        withdrawn.withdraw(ANA, LATER);
        update(ANA, withdrawn);
        assertSame(found(MARA, request), withdrawn);
    }

    @Test
    default void what_is_not_over_of_a_project_is_found_together() {
        var project = stored();
        var draft = add(draft(project));
        var first = add(sent(project));
        var over = add(sent(project));
        var second = add(sent(project));
        add(sent(stored()));
        var withdrawn = found(ANA, over);
        withdrawn.withdraw(ANA, LATER);
        update(ANA, withdrawn);

        assertThat(write(() -> requests().lockOpen(ANA, project.id())))
                .extracting(ProjectRequest::id)
                .containsExactly(draft.id(), first.id(), second.id());
        assertThat(write(() -> requests().lockOpen(BEA, project.id()))).isEmpty();
    }

    @Test
    default void files_of_an_answer_are_its_own_until_it_lets_go_of_them() {
        var project = stored();
        var request = add(sent(project));
        var small = ExampleUploads.screenshot(MARA.person());
        var large = ExampleUploads.screenshot(PAUL.person());
        run(() -> ExampleUploads.add(uploads(), MARA, small));
        run(() -> ExampleUploads.add(uploads(), PAUL, large));

        save(project, request, MARA, ItemAnswer.ofFiles(List.of(small.id())));
        assertThat(uploads().findUnused(MARA, small.id())).isEmpty();
        save(project, request, PAUL, ItemAnswer.ofFiles(List.of(large.id(), small.id())));
        assertThat(found(MARA, request)
                        .items()
                        .find(FILES)
                        .orElseThrow()
                        .answer()
                        .uploads())
                .containsExactly(large.id(), small.id());
        save(project, request, MARA, ItemAnswer.ofFiles(List.of(large.id())));

        assertThat(found(MARA, request).items().uploads()).containsExactly(large.id());
    }

    @Test
    default void what_was_returned_is_kept_with_its_files_whatever_takes_its_place() {
        var project = stored();
        var request = add(sent(project));
        var first = ExampleUploads.screenshot(MARA.person());
        var second = ExampleUploads.screenshot(PAUL.person());
        run(() -> ExampleUploads.add(uploads(), MARA, first));
        run(() -> ExampleUploads.add(uploads(), PAUL, second));
        for (var file : List.of(first, second)) {
            var by = file.equals(first) ? MARA : PAUL;
            save(project, request, by, ItemAnswer.ofFiles(List.of(file.id())));
            var sent = found(by, request);
            sent.sendAnswers(project, by, LATER);
            update(by, sent);
            var returned = found(ANA, request);
            returned.giveBack(project, FILES, "Larger, please", ANA, LATER);
            update(ANA, returned);
        }
        save(project, request, MARA, ItemAnswer.NONE);

        var item = found(ANA, request).items().find(FILES).orElseThrow();
        assertThat(item.answer()).isEqualTo(ItemAnswer.NONE);
        assertThat(item.uploads()).containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(item.returned())
                .containsExactly(
                        new ReturnedAnswer(
                                ItemAnswer.ofFiles(List.of(first.id())),
                                Optional.of(MARA.person()),
                                LATER,
                                "Larger, please",
                                Optional.of(ANA.person()),
                                LATER),
                        new ReturnedAnswer(
                                ItemAnswer.ofFiles(List.of(second.id())),
                                Optional.of(PAUL.person()),
                                LATER,
                                "Larger, please",
                                Optional.of(ANA.person()),
                                LATER));
        save(project, request, PAUL, ItemAnswer.ofFiles(List.of(first.id())));
        assertThat(uploads().findUnused(MARA, first.id())).isEmpty();
    }

    @Test
    default void the_second_of_two_changes_made_at_once_is_stale_and_changes_nothing() {
        var project = stored();
        var request = add(sent(project));
        var first = found(ANA, request);
        var second = found(JONAS, request);
        first.withdraw(ANA, LATER);
        update(ANA, first);
        second.withdraw(JONAS, LATER);

        assertThatThrownBy(() -> update(JONAS, second)).isInstanceOf(StaleVersion.class);
        assertThat(recorded(project.id().value()).stream().filter(EventType.REQUEST_WITHDRAWN::equals))
                .hasSize(1);
    }

    @Test
    default void whoever_does_not_see_a_request_cannot_change_it() {
        var project = stored();
        var request = add(sent(project));
        var changed = found(ANA, request);
        changed.withdraw(ANA, LATER);

        assertThatThrownBy(() -> update(BEA, changed)).isInstanceOf(StaleVersion.class);
        assertThat(found(ANA, request).status()).isEqualTo(RequestStatus.SENT);
    }

    @Test
    default void what_is_due_is_found_part_by_part() {
        var project = stored();
        var first = add(sent(project));
        var second = add(sent(project));
        add(draft(project));
        var reminded = found(ANA, add(sent(project)));
        reminded.remind(project, DUE, ZoneOffset.UTC, JOB, LATER);
        update(JOB, reminded);
        var later = draft(project);
        later.change(project, new RequestWords("Later", "", List.of(item(ItemKind.LINK, "Later"))), ANA, MONDAY);
        later.send(project, ANA, MONDAY);
        add(later);

        assertThat(toRemind(DUE.minusDays(3), Optional.empty(), 10)).isEmpty();
        assertThat(toRemind(DUE, Optional.empty(), 1)).containsExactly(first.id());
        assertThat(toRemind(DUE, Optional.of(first.id()), 1)).containsExactly(second.id());
        assertThat(toRemind(DUE, Optional.of(second.id()), 1)).isEmpty();
        assertThat(toRemind(DUE.plusDays(6), Optional.of(second.id()), 1)).isEmpty();
        assertThat(toRemind(DUE.plusDays(7), Optional.of(second.id()), 10)).containsExactly(reminded.id());
    }

    @Test
    default void of_what_is_asked_after_its_day_or_paused_nobody_is_reminded() {
        var project = stored();
        var late = draft(project);
        late.send(project, ANA, DUE.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
        add(late);
        var paused = stored();
        add(sent(paused));
        run(() -> {
            var locked = projects().lock(ANA, paused.id()).orElseThrow();
            locked.changeStatus(ProjectStatus.ON_HOLD, ANA, LATER);
            projects().update(ANA, locked);
        });

        assertThat(toRemind(DUE.plusDays(6), Optional.empty(), 10)).isEmpty();
        assertThat(toRemind(DUE.plusDays(7), Optional.empty(), 10)).containsExactly(late.id());
    }

    @Test
    default void each_side_sees_the_version_of_what_it_could_notice() {
        var project = stored();
        var request = add(sent(project));
        var studios = found(ANA, request).version(ANA);
        var clients = found(MARA, request).version(MARA);

        var reminded = found(JOB, request);
        reminded.remind(project, DUE, ZoneOffset.UTC, JOB, LATER);
        update(JOB, reminded);
        assertThat(found(ANA, request).version(ANA)).isEqualTo(studios);
        assertThat(found(MARA, request).version(MARA)).isEqualTo(clients);

        save(project, request, TEXT, MARA, ItemAnswer.ofWords("We bake"));
        assertThat(found(ANA, request).version(ANA)).isEqualTo(studios);
        assertThat(found(ANA, request).version(ANA_AS_MARA)).isEqualTo(studios);
        assertThat(found(PAUL, request).version(PAUL)).isGreaterThan(clients);

        var sent = found(MARA, request);
        sent.sendAnswers(project, MARA, LATER);
        update(MARA, sent);
        assertThat(found(ANA, request).version(ANA)).isGreaterThan(studios);
    }

    private List<RequestId> toRemind(LocalDate today, Optional<RequestId> after, int limit) {
        return requests().toRemind(JOB, today, ZoneOffset.UTC, after, limit);
    }

    private void save(Project project, ProjectRequest request, Actor.Member by, ItemAnswer answer) {
        save(project, request, FILES, by, answer);
    }

    private void save(Project project, ProjectRequest request, int item, Actor.Member by, ItemAnswer answer) {
        var found = found(by, request);
        found.save(project, item, answer, by);
        update(by, found);
    }

    private boolean sees(Actor actor, ProjectRequest request) {
        var found = requests().find(actor, request.id()).isPresent();
        assertThat(write(() -> requests().lock(actor, request.id())).isPresent())
                .isEqualTo(found);
        return found;
    }

    private static void assertSame(ProjectRequest found, ProjectRequest changed) {
        assertThat(found.state())
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(changed.state());
        assertThat(found.version()).isGreaterThan(changed.version());
        assertThat(found.items().find(LINK)).isPresent();
    }
}
