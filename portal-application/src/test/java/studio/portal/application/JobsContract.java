package studio.portal.application;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import studio.portal.application.Jobs.Task;
import studio.portal.domain.Cast;
import studio.portal.domain.RepositoryContract;

/** What every list of things to be done does, whatever it is made of. */
public interface JobsContract extends RepositoryContract {
    UUID ONE = Cast.id(0x10b_0001);
    UUID OTHER = Cast.id(0x10b_0002);

    Jobs jobs();

    /** What is waiting to be done of a kind, earliest first. */
    List<UUID> waiting(Task task);

    @Test
    default void what_was_asked_for_is_waiting_whoever_asked() {
        run(() -> jobs().schedule(MARA, Task.DERIVE_MESSAGES, ONE, MONDAY));

        assertThat(waiting(Task.DERIVE_MESSAGES)).containsExactly(ONE);
        assertThat(waiting(Task.SEND_MESSAGE)).isEmpty();
    }

    @Test
    default void asked_for_twice_it_is_done_once() {
        run(() -> {
            jobs().schedule(JOB, Task.SEND_MESSAGE, ONE, MONDAY);
            jobs().schedule(JOB, Task.SEND_MESSAGE, ONE, MONDAY);
        });
        run(() -> jobs().schedule(JOB, Task.SEND_MESSAGE, ONE, MONDAY.plusSeconds(1)));

        assertThat(waiting(Task.SEND_MESSAGE)).containsExactly(ONE);
    }

    @Test
    default void different_work_about_one_thing_and_the_same_about_different_things_is_all_done() {
        run(() -> {
            jobs().schedule(JOB, Task.SEND_MESSAGE, OTHER, MONDAY.plusSeconds(1));
            jobs().schedule(JOB, Task.SEND_MESSAGE, ONE, MONDAY);
            jobs().schedule(JOB, Task.DERIVE_MESSAGES, ONE, MONDAY);
        });

        assertThat(waiting(Task.SEND_MESSAGE)).containsExactly(ONE, OTHER);
        assertThat(waiting(Task.DERIVE_MESSAGES)).containsExactly(ONE);
    }
}
