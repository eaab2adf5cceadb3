package studio.portal.domain.project;

import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.domain.Refused.assertDenied;
import static studio.portal.domain.Refused.assertRefused;
import static studio.portal.domain.project.ExampleRequests.CHOICE;
import static studio.portal.domain.project.ExampleRequests.FILES;
import static studio.portal.domain.project.ExampleRequests.LINK;
import static studio.portal.domain.project.ExampleRequests.TEXT;
import static studio.portal.domain.project.ExampleRequests.draft;
import static studio.portal.domain.project.ExampleRequests.item;
import static studio.portal.domain.project.ExampleRequests.sent;
import static studio.portal.domain.project.ExampleRequests.stored;
import static studio.portal.domain.project.ExampleRequests.website;
import static studio.portal.domain.project.ExampleRequests.words;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.portal.domain.Cast;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.EventType.Audience;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.UploadId;

final class ProjectRequestTest {
    private static final Instant LATER = MONDAY.plus(1, HOURS);
    private static final UploadId LOGO = new UploadId(Cast.id(0xf1));

    private final Project website = website();

    @Test
    void only_the_studio_drafts_changes_sends_and_withdraws() {
        var id = new RequestId(Cast.id(1));
        var other = words();

        assertDenied(() -> ProjectRequest.draft(id, website, words(), MARA, MONDAY));
        for (var actor : List.<Actor>of(MARA, BEA, VISITOR, JOB)) {
            var request = stored(draft(website));
            assertDenied(() -> request.change(website, other, actor, LATER));
            assertDenied(() -> request.send(website, actor, LATER));
            assertDenied(() -> request.withdraw(actor, LATER));
            assertThat(request.events()).isEmpty();
        }
    }

    @Test
    void a_draft_is_the_studios_alone_in_every_event_too() {
        var request = draft(website);
        request.withdraw(ANA, LATER);

        assertThat(RequestPolicy.maySee(MARA, request)).isFalse();
        assertThat(RequestPolicy.maySee(ANA_AS_MARA, request)).isFalse();
        assertThat(RequestPolicy.maySee(ANA, request)).isTrue();
        assertThat(request.events())
                .extracting(DomainEvent::type, DomainEvent::audience)
                .containsExactly(
                        tuple(EventType.REQUEST_DRAFTED, Audience.STUDIO),
                        tuple(EventType.REQUEST_WITHDRAWN, Audience.STUDIO));
    }

    @Test
    void a_draft_is_changed_as_a_whole_and_what_is_sent_never_is() {
        var request = stored(draft(website));
        request.change(website, new RequestWords("Only this", "", List.of(item(ItemKind.TEXT, "A word"))), ANA, LATER);
        assertThat(request.items().all()).singleElement().satisfies(only -> {
            assertThat(only.number()).isEqualTo(1);
            assertThat(only.asked().title()).isEqualTo("A word");
        });
        request.send(website, ANA, LATER);

        assertRefused("request-sent", () -> request.change(website, words(), ANA, LATER));
        assertRefused("request-sent", () -> request.send(website, ANA, LATER));
    }

    @Test
    void the_client_sees_what_was_sent_also_after_it_was_withdrawn() {
        var request = sent(website);
        request.withdraw(ANA, LATER);

        assertThat(RequestPolicy.maySee(MARA, request)).isTrue();
        assertThat(RequestPolicy.maySee(PAUL, request)).isTrue();
        assertThat(RequestPolicy.maySee(BEA, request)).isFalse();
        assertThat(RequestPolicy.maySee(VISITOR, request)).isFalse();
        assertThat(request.events()).singleElement().satisfies(event -> {
            assertThat(event.audience()).isEqualTo(Audience.CLIENT);
            assertThat(event.subject()).isEqualTo(website.id().value());
            assertThat(event.details())
                    .containsEntry(RequestEvent.REQUEST, request.id().toString());
        });
    }

    @Test
    void a_draft_cannot_be_answered_and_is_no_more_there_than_forbidden() {
        var request = draft(website);

        assertDenied(() -> request.save(website, TEXT, ItemAnswer.ofWords("We bake"), MARA));
        assertDenied(() -> request.sendAnswers(website, MARA, LATER));
    }

    @Test
    void every_member_of_the_client_answers_and_nobody_else() {
        for (var actor : List.<Actor>of(BEA, ANA, ANA_AS_MARA, JOB, VISITOR)) {
            var request = sent(website);
            assertDenied(() -> request.save(website, TEXT, ItemAnswer.ofWords("We bake"), actor));
            assertDenied(() -> request.sendAnswers(website, actor, LATER));
        }

        var request = sent(website);
        request.save(website, TEXT, ItemAnswer.ofWords("We bake"), PAUL);
        assertThat(request.sendAnswers(website, MARA, LATER)).containsExactly(TEXT);
        assertThat(request.items().find(TEXT).orElseThrow().answeredBy()).contains(MARA.person());
    }

    @Test
    void half_done_answers_are_kept_and_recorded_nowhere() {
        var request = sent(website);
        request.save(website, TEXT, ItemAnswer.ofWords(" We\r\nbake "), MARA);
        request.save(website, FILES, ItemAnswer.ofFiles(List.of(LOGO, LOGO)), MARA);
        request.save(website, TEXT, ItemAnswer.NONE, MARA);

        assertThat(request.events()).isEmpty();
        assertThat(request.items().toSend()).containsExactly(FILES);
        assertThat(request.items().uploads()).containsExactly(LOGO);
        assertThat(request.items().find(FILES).orElseThrow().status()).isEqualTo(ItemStatus.OPEN);
    }

    @Test
    void an_answer_is_of_the_kind_that_was_asked_for() {
        var request = sent(website);
        var file = ItemAnswer.ofFiles(List.of(LOGO));
        var words = ItemAnswer.ofWords("Green");

        assertRefused("answer-kind", () -> request.save(website, TEXT, file, MARA));
        assertRefused("answer-kind", () -> request.save(website, FILES, words, MARA));
        assertRefused("answer-choice", () -> request.save(website, CHOICE, words, MARA));
        assertRefused("address", () -> request.save(website, LINK, words, MARA));
        assertRefused(
                "address",
                () -> request.save(website, LINK, ItemAnswer.ofWords("javascript://kern.example/%0aalert()"), MARA));
        assertRefused(
                "address", () -> request.save(website, LINK, ItemAnswer.ofWords("https://kern@evil.example/"), MARA));
        assertRefused(
                "answer-length",
                () -> request.save(website, TEXT, ItemAnswer.ofWords("x".repeat(ItemAnswer.TEXT_LENGTH + 1)), MARA));
        assertThatThrownBy(() -> request.save(website, 5, words, MARA)).isInstanceOf(NotFound.class);

        request.save(website, CHOICE, ItemAnswer.ofWords("Warm"), MARA);
        request.save(website, LINK, ItemAnswer.ofWords("https://kern.example/about?a=1"), MARA);
        assertThat(request.items().toSend()).containsExactly(CHOICE, LINK);
    }

    @Test
    void sending_answers_what_there_is_and_the_rest_goes_on_waiting() {
        var request = sent(website);
        assertRefused("nothing-answered", () -> request.sendAnswers(website, MARA, LATER));
        answer(request, TEXT, "We bake");

        assertThat(request.items().find(TEXT).orElseThrow().status()).isEqualTo(ItemStatus.ANSWERED);
        assertThat(RequestPolicy.waitsOnClient(request)).isTrue();
        assertRefused("item-answered", () -> request.save(website, TEXT, ItemAnswer.NONE, MARA));
        assertRefused("nothing-answered", () -> request.sendAnswers(website, MARA, LATER));
    }

    @Test
    void it_waits_on_the_client_until_every_item_is_answered() {
        var request = sent(website);
        answerAll(request);

        assertThat(RequestPolicy.waitsOnClient(request)).isFalse();
        assertThat(RequestPolicy.mayAnswer(MARA, request)).isFalse();

        request.giveBack(website, LINK, "That page is gone", ANA, LATER);
        assertThat(RequestPolicy.waitsOnClient(request)).isTrue();
        assertThat(RequestPolicy.mayAnswer(MARA, request)).isTrue();
    }

    @Test
    void what_is_returned_carries_its_reason_and_the_answer_to_begin_from() {
        var request = sent(website);
        answer(request, TEXT, "We bake");

        assertRefused("return-reason", () -> request.giveBack(website, TEXT, " \n", ANA, LATER));
        assertDenied(() -> request.giveBack(website, TEXT, "No", MARA, LATER));
        request.giveBack(website, TEXT, "Longer, please", ANA, LATER);

        var returned = request.items().find(TEXT).orElseThrow();
        assertThat(returned.status()).isEqualTo(ItemStatus.RETURNED);
        assertThat(returned.returnedBecause()).contains("Longer, please");
        assertThat(returned.answer().words()).isEqualTo("We bake");
        assertThat(lastOf(request)).isEqualTo(EventType.REQUEST_ITEM_RETURNED);
    }

    @Test
    void what_is_returned_is_not_sent_again_before_somebody_has_saved_it_anew() {
        var request = sent(website);
        answer(request, TEXT, "We bake");
        request.giveBack(website, TEXT, "Longer, please", ANA, LATER);

        assertRefused("nothing-answered", () -> request.sendAnswers(website, PAUL, LATER));
        request.save(website, LINK, ItemAnswer.ofWords("https://kern.example"), PAUL);
        assertThat(request.sendAnswers(website, PAUL, LATER)).containsExactly(LINK);
        assertThat(request.items().find(TEXT).orElseThrow().status()).isEqualTo(ItemStatus.RETURNED);
        assertThat(RequestPolicy.waitsOnClient(request)).isTrue();

        var again = stored(request);
        again.save(website, TEXT, ItemAnswer.ofWords("We bake"), MARA);
        assertThat(again.sendAnswers(website, MARA, LATER)).containsExactly(TEXT);
    }

    @Test
    void whoever_was_shown_another_answer_than_is_there_now_is_told_so() {
        var request = sent(website);
        var empty = shown(request, FILES);
        request.mustBeAsShown(FILES, empty);
        request.save(website, FILES, ItemAnswer.ofFiles(List.of(LOGO)), MARA);
        assertRefused("answer-changed", () -> request.mustBeAsShown(FILES, empty));
        request.mustBeAsShown(FILES, shown(request, FILES));

        var saved = shown(request, FILES);
        request.sendAnswers(website, MARA, LATER);
        request.mustBeAsShown(FILES, empty); // it is answered: that is what they are told
        request.giveBack(website, FILES, "Too small", ANA, LATER);
        assertRefused("answer-changed", () -> request.mustBeAsShown(FILES, saved));
        assertThatThrownBy(() -> request.mustBeAsShown(5, saved)).isInstanceOf(NotFound.class);
    }

    @Test
    void what_is_saved_and_not_sent_is_shown_to_the_client_alone() {
        assertThat(RequestPolicy.maySeeUnsent(MARA)).isTrue();
        for (var actor : List.<Actor>of(ANA, ANA_AS_MARA, JOB, VISITOR)) {
            assertThat(RequestPolicy.maySeeUnsent(actor)).isFalse();
        }
    }

    @Test
    void only_what_was_answered_is_decided_on_and_only_once() {
        var request = sent(website);
        assertRefused("item-not-answered", () -> request.accept(website, TEXT, ANA, LATER));
        assertRefused("item-not-answered", () -> request.giveBack(website, TEXT, "No", ANA, LATER));
        answer(request, TEXT, "We bake");
        assertDenied(() -> request.accept(website, TEXT, MARA, LATER));
        request.accept(website, TEXT, ANA, LATER);

        assertRefused("item-not-answered", () -> request.accept(website, TEXT, ANA, LATER));
        assertRefused("item-not-answered", () -> request.giveBack(website, TEXT, "No", ANA, LATER));
        assertRefused("item-answered", () -> request.save(website, TEXT, ItemAnswer.NONE, MARA));
    }

    @Test
    void with_the_last_item_accepted_it_is_settled_for_good() {
        var request = sent(website);
        answerAll(request);
        for (var number : List.of(TEXT, FILES, CHOICE, LINK)) {
            assertThat(request.status()).isEqualTo(RequestStatus.SENT);
            request.accept(website, number, ANA, LATER);
        }

        assertThat(request.status()).isEqualTo(RequestStatus.SETTLED);
        assertThat(request.state().endedAt()).contains(LATER);
        assertThat(lastOf(request)).isEqualTo(EventType.REQUEST_SETTLED);
        assertRefused("request-ended", () -> request.withdraw(ANA, LATER));
        assertRefused("request-ended", () -> request.giveBack(website, TEXT, "No", ANA, LATER));
        assertRefused("request-ended", () -> request.save(website, TEXT, ItemAnswer.NONE, MARA));
    }

    @Test
    void what_is_withdrawn_takes_no_answer_and_waits_on_nobody() {
        var request = sent(website);
        request.save(website, TEXT, ItemAnswer.ofWords("We bake"), MARA);
        request.withdraw(ANA, LATER);

        assertRefused("request-ended", () -> request.sendAnswers(website, MARA, LATER));
        assertRefused("request-ended", () -> request.withdraw(ANA, LATER));
        assertThat(RequestPolicy.waitsOnClient(request)).isFalse();
    }

    @Test
    void a_client_is_not_asked_for_a_project_they_cannot_see() {
        var terms = website.terms();
        var hidden = Project.create(new ProjectId(Cast.id(2)), KERN, terms, ANA, MONDAY);
        var request = draft(hidden);

        assertRefused("project-unpublished", () -> request.send(hidden, ANA, LATER));
        assertThat(request.status()).isEqualTo(RequestStatus.DRAFT);
    }

    @Test
    void in_a_closed_project_nothing_is_asked_answered_or_decided_any_more() {
        var request = sent(website);
        answer(request, TEXT, "We bake");
        var another = draft(website);
        website.changeStatus(ProjectStatus.CANCELLED, ANA, LATER);

        assertRefused("project-closed", () -> draft(website));
        assertRefused("project-closed", () -> another.change(website, words(), ANA, LATER));
        assertRefused("project-closed", () -> another.send(website, ANA, LATER));
        assertRefused("project-closed", () -> request.save(website, LINK, ItemAnswer.NONE, MARA));
        assertRefused("project-closed", () -> request.sendAnswers(website, MARA, LATER));
        assertRefused("project-closed", () -> request.accept(website, TEXT, ANA, LATER));
        assertRefused("project-closed", () -> request.giveBack(website, TEXT, "No", ANA, LATER));
        another.withdraw(ANA, LATER);
        assertThat(another.status()).isEqualTo(RequestStatus.WITHDRAWN);
    }

    @Test
    void whoever_owns_what_waits_is_asked_and_everybody_where_an_item_names_nobody() {
        var request = sent(website);
        assertThat(request.items().owners()).isEmpty();

        request.save(website, FILES, ItemAnswer.ofFiles(List.of(LOGO)), MARA);
        answer(request, CHOICE, "Cold");
        answer(request, LINK, "https://kern.example");

        assertThat(request.items().owners().orElseThrow()).containsExactly(MARA.person());
    }

    @Test
    void words_and_items_have_limits() {
        var one = List.of(item(ItemKind.TEXT, "A word"));

        assertRefused("request-title", () -> new RequestWords("a\nb", "", one));
        assertRefused("request-intro", () -> new RequestWords("a", "x".repeat(RequestWords.INTRO_LENGTH + 1), one));
        assertRefused("request-items", () -> new RequestWords("a", "", List.of()));
        assertRefused(
                "request-items",
                () -> new RequestWords("a", "", Collections.nCopies(RequestWords.MOST_ITEMS + 1, one.get(0))));
        assertRefused("item-title", () -> item(ItemKind.TEXT, " "));
        assertRefused("item-choices", () -> item(ItemKind.CHOICE, "Which?"));
        assertRefused("item-choices", () -> choice("Same", "Same"));
        assertRefused("item-choices", () -> choice("One", "t\two"));
        assertThat(choice(" One ", "Two").choices()).containsExactly("One", "Two");
    }

    private static RequestedItem choice(String... choices) {
        return new RequestedItem(
                ItemKind.CHOICE, "Which?", "", "", List.of(choices), Optional.empty(), ExampleRequests.DUE);
    }

    private static Fingerprint shown(ProjectRequest request, int item) {
        return request.items().find(item).orElseThrow().shown();
    }

    private void answer(ProjectRequest request, int item, String words) {
        request.save(website, item, ItemAnswer.ofWords(words), MARA);
        request.sendAnswers(website, MARA, LATER);
    }

    private void answerAll(ProjectRequest request) {
        request.save(website, FILES, ItemAnswer.ofFiles(List.of(LOGO)), MARA);
        answer(request, TEXT, "We bake");
        answer(request, CHOICE, "Cold");
        answer(request, LINK, "https://kern.example");
    }

    private static EventType lastOf(ProjectRequest request) {
        return request.events().get(request.events().size() - 1).type();
    }
}
