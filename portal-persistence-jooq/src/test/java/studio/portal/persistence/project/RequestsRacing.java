package studio.portal.persistence.project;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.JONAS;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.project.ExampleRequests.TEXT;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.portal.domain.EventType;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.ExampleRequests;
import studio.portal.domain.project.ItemAnswer;
import studio.portal.domain.project.ItemStatus;
import studio.portal.domain.project.Project;
import studio.portal.domain.project.ProjectRequest;
import studio.portal.domain.project.RequestStatus;
import studio.portal.persistence.AtOnce;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

/** What happens when several people answer, decide and withdraw at the very same time: the same on every database. */
abstract class RequestsRacing extends JooqStore {
    private static final int AT_ONCE = Integer.getInteger("races.at.once", 8);

    private final Project project = ExampleRequests.website();
    private final ProjectRequest request = ExampleRequests.sent(project);

    RequestsRacing(Vendor vendor) {
        super(vendor);
    }

    @BeforeEach
    void a_request_with_one_answer_to_send() {
        run(() -> projects().add(ANA, project));
        run(() -> requests().add(ANA, request));
        change(MARA, found -> found.save(project, TEXT, ItemAnswer.ofWords("We bake"), MARA));
    }

    @Test
    void answers_sent_twice_are_sent_once() throws Exception {
        var done = race(i -> change(i % 2 == 0 ? MARA : PAUL, this::sendAnswers, i));

        assertThat(done).containsOnlyOnce(true);
        assertThat(recorded(EventType.REQUEST_ANSWERED)).isEqualTo(1);
    }

    @Test
    void of_an_item_accepted_and_returned_at_once_one_decision_counts() throws Exception {
        change(MARA, found -> found.sendAnswers(project, MARA, MONDAY));

        var done = race(i -> i % 2 == 0
                ? change(ANA, (found, by) -> found.accept(project, TEXT, by, MONDAY), i)
                : change(JONAS, (found, by) -> found.giveBack(project, TEXT, "Longer", by, MONDAY), i));

        assertThat(done).containsOnlyOnce(true);
        assertThat(recorded(EventType.REQUEST_ITEM_ACCEPTED) + recorded(EventType.REQUEST_ITEM_RETURNED))
                .isEqualTo(1);
    }

    @Test
    void an_answer_comes_before_the_withdrawal_or_not_at_all() throws Exception {
        var done = race(i -> i == 0
                ? change(ANA, (found, by) -> found.withdraw(by, MONDAY), i)
                : change(MARA, this::sendAnswers, i));

        var now = requests().find(ANA, request.id()).orElseThrow();
        assertThat(done.get(0)).isTrue();
        assertThat(now.status()).isEqualTo(RequestStatus.WITHDRAWN);
        var answered = done.subList(1, done.size()).contains(true);
        assertThat(recorded(EventType.REQUEST_ANSWERED)).isEqualTo(answered ? 1 : 0);
        assertThat(now.items().find(TEXT).orElseThrow().status())
                .isEqualTo(answered ? ItemStatus.ANSWERED : ItemStatus.OPEN);
    }

    private void sendAnswers(ProjectRequest found, Actor by) {
        found.sendAnswers(project, by, MONDAY);
    }

    private long recorded(EventType type) {
        return recorded(project.id().value()).stream().filter(type::equals).count();
    }

    private static List<Boolean> race(IntFunction<Boolean> work) throws Exception {
        return AtOnce.run(AT_ONCE, work);
    }

    /** Whether it was done, and not refused because of what another did before. */
    private boolean change(Actor by, BiConsumer<ProjectRequest, Actor> verb, int number) {
        try {
            change(by, found -> verb.accept(found, by));
            return true;
        } catch (RuleViolation refused) {
            assertThat(refused.code())
                    .as("number %s", number)
                    .isIn("nothing-answered", "item-not-answered", "request-ended");
            return false;
        }
    }

    private void change(Actor by, Consumer<ProjectRequest> verb) {
        run(() -> {
            var found = requests().lock(by, request.id()).orElseThrow();
            verb.accept(found);
            requests().update(by, found);
        });
    }
}
