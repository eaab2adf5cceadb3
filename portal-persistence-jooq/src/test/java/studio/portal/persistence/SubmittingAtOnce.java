package studio.portal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import studio.portal.application.Submissions;
import studio.portal.application.SubmissionsStoreContract;
import studio.portal.domain.Cast;
import studio.portal.domain.account.Actor;

/** The contract, and what only a database can show: two of the same at once. */
abstract class SubmittingAtOnce extends JooqStore implements SubmissionsStoreContract {
    SubmittingAtOnce(Vendor vendor) {
        super(vendor);
    }

    @Override
    public JooqSubmissionStore submissions() {
        return new JooqSubmissionStore(database());
    }

    @Test
    void a_double_click_is_done_once_and_both_get_its_answer() throws Exception {
        var done = new AtomicInteger();

        var answers = AtOnce.run(
                4,
                n -> once().once(
                                MARA,
                                Optional.of("double click"),
                                "body",
                                () -> slowly("answer " + done.incrementAndGet())));

        assertThat(done).hasValue(1);
        assertThat(answers).containsOnly("answer 1");
    }

    @Test
    void what_failed_is_done_by_the_next_that_waits() throws Exception {
        var tries = new AtomicInteger();

        var answers = AtOnce.run(2, n -> {
            try {
                return once().once(MARA, Optional.of("failing"), "body", () -> failFirst(tries));
            } catch (IllegalArgumentException e) {
                return "failed";
            }
        });

        assertThat(answers).containsExactlyInAnyOrder("failed", "done");
        assertThat(once().once(MARA, Optional.of("failing"), "body", () -> "again"))
                .isEqualTo("done");
    }

    @Test
    void a_member_acting_for_another_client_submits_something_else() {
        var elsewhere = new Actor.Member(MARA.person(), Cast.BLUEBIRD, Set.of());
        once().once(MARA, Optional.of("key"), "body", () -> "for Kern");

        assertThat(once().once(elsewhere, Optional.of("key"), "body", () -> "for Bluebird"))
                .isEqualTo("for Bluebird");
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        once().once(MARA, Optional.of("key"), "body", () -> "answer");

        assertThatThrownBy(() -> once().once(MARA, Optional.of("key"), "another", () -> "answer"))
                .hasMessageContaining("reused");
    }

    private Submissions once() {
        return new Submissions(database().transactions(), submissions(), Clock.fixed(MONDAY, ZoneOffset.UTC));
    }

    private static String failFirst(AtomicInteger tries) {
        if (tries.incrementAndGet() == 1) {
            slowly("");
            throw new IllegalArgumentException("the first try fails");
        }
        return "done";
    }

    private static String slowly(String answer) {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return answer;
    }
}
