package studio.portal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Refused.assertDenied;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

final class SubmissionsTest extends InMemoryPortal {
    private final AtomicInteger done = new AtomicInteger();
    private final Submissions submissions = new Submissions(transactions, new InMemorySubmissions(), clock);

    @Test
    void what_arrives_twice_is_done_once_and_answered_twice() {
        var first = submissions.once(MARA, Optional.of("key"), "body", this::work);
        var second = submissions.once(MARA, Optional.of("key"), "body", this::work);

        assertThat(first).isEqualTo("result 1");
        assertThat(second).isEqualTo(first);
        assertThat(done).hasValue(1);
    }

    @Test
    void without_a_key_it_is_done_as_often_as_asked() {
        submissions.once(MARA, Optional.empty(), "body", this::work);
        submissions.once(MARA, Optional.empty(), "body", this::work);

        assertThat(done).hasValue(2);
    }

    @Test
    void a_key_is_not_reused_for_something_else() {
        submissions.once(MARA, Optional.of("key"), "body", this::work);

        assertInvalid("submission", "reused", () -> submissions.once(MARA, Optional.of("key"), "other", this::work));
        assertThat(done).hasValue(1);
    }

    @Test
    void two_people_do_not_share_keys() {
        submissions.once(MARA, Optional.of("key"), "body", this::work);
        submissions.once(BEA, Optional.of("key"), "body", this::work);

        assertThat(done).hasValue(2);
    }

    @Test
    void the_work_is_done_in_the_transaction_that_remembers_it() {
        submissions.once(MARA, Optional.of("key"), "body", () -> {
            assertThat(transactions.isOpen()).isTrue();
            return work();
        });
    }

    @Test
    void what_fails_is_not_remembered_as_done() {
        assertThatIllegalStateException()
                .isThrownBy(() -> submissions.once(MARA, Optional.of("key"), "body", () -> {
                    throw new IllegalStateException();
                }));
        assertThat(done).hasValue(0);
    }

    @Test
    void a_try_that_comes_to_nothing_is_not_remembered_and_the_next_one_is() {
        assertThat(submissions.tried(MARA, Optional.of("key"), "body", Optional::empty))
                .isEmpty();
        assertThat(submissions.earlier(MARA, "key", "body")).isEmpty();

        assertThat(submissions.tried(MARA, Optional.of("key"), "body", () -> Optional.of(work())))
                .contains("result 1");
        assertThat(submissions.tried(MARA, Optional.of("key"), "body", () -> Optional.of(work())))
                .contains("result 1");
        assertThat(submissions.earlier(MARA, "key", "body")).contains("result 1");
        assertThat(submissions.earlier(MARA, "key", "other body")).isEmpty();
    }

    @Test
    void a_preview_submits_nothing() {
        assertDenied(() -> submissions.once(ANA_AS_MARA, Optional.of("key"), "body", this::work));
        assertThat(done).hasValue(0);
    }

    private String work() {
        return "result " + done.incrementAndGet();
    }
}
