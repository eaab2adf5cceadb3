package studio.portal.application;

import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;

import org.junit.jupiter.api.Test;
import studio.portal.application.Submissions.Remembered;
import studio.portal.domain.RepositoryContract;

/** What every memory of submissions does, whatever it is made of. */
public interface SubmissionsStoreContract extends RepositoryContract {
    Submissions.Store submissions();

    @Test
    default void the_first_claim_is_ours_and_the_second_learns_what_came_of_it() {
        run(() -> {
            assertThat(submissions().claim(MARA, "key", "hash", MONDAY)).isEmpty();
            submissions().remember(MARA, "key", "result");
        });

        assertThat(write(() -> submissions().claim(MARA, "key", "other hash", MONDAY)))
                .contains(new Remembered("hash", "result"));
    }

    @Test
    default void two_people_may_use_the_same_key() {
        write(() -> submissions().claim(MARA, "key", "hash", MONDAY));

        assertThat(write(() -> submissions().claim(BEA, "key", "hash", MONDAY))).isEmpty();
        assertThat(write(() -> submissions().claim(ANA, "key", "hash", MONDAY))).isEmpty();
    }

    @Test
    default void what_is_remembered_is_found_by_whoever_claimed_it_until_it_is_forgotten() {
        run(() -> {
            assertThat(submissions().claim(MARA, "key", "hash", MONDAY)).isEmpty();
            submissions().remember(MARA, "key", "result");
        });
        assertThat(submissions().find(MARA, "key")).contains(new Remembered("hash", "result"));
        assertThat(submissions().find(BEA, "key")).isEmpty();

        run(() -> submissions().forget(MARA, "key"));

        assertThat(submissions().find(MARA, "key")).isEmpty();
        assertThat(write(() -> submissions().claim(MARA, "key", "hash", MONDAY)))
                .isEmpty();
    }

    @Test
    default void old_ones_are_forgotten() {
        write(() -> submissions().claim(MARA, "old", "hash", MONDAY));
        write(() -> submissions().claim(MARA, "new", "hash", MONDAY.plus(1, HOURS)));

        assertThat(write(() -> submissions().removeBefore(JOB, MONDAY.plus(1, HOURS))))
                .isEqualTo(1);

        assertThat(write(() -> submissions().claim(MARA, "old", "hash", MONDAY)))
                .isEmpty();
        assertThat(write(() -> submissions().claim(MARA, "new", "hash", MONDAY)))
                .isPresent();
    }
}
