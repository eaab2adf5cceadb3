package studio.portal.domain.project;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.project.ProjectVisit.PAUSE;

import org.junit.jupiter.api.Test;
import studio.portal.domain.Cast;

final class ProjectVisitTest {
    private final ProjectVisit first = ProjectVisit.first(MARA.person(), new ProjectId(Cast.id(0xd1)), MONDAY);

    @Test
    void during_the_first_visit_nothing_is_new() {
        assertThat(first.previousSeenAt()).isEmpty();
        assertThat(first.again(MONDAY.plus(PAUSE)).previousSeenAt()).isEmpty();
    }

    @Test
    void a_look_after_a_pause_is_another_visit() {
        var next = first.again(MONDAY.plus(PAUSE).plusSeconds(1));

        assertThat(next.previousSeenAt()).contains(MONDAY);
        assertThat(next.seenAt()).isEqualTo(MONDAY.plus(PAUSE).plusSeconds(1));
    }

    @Test
    void a_reload_does_not_wipe_the_marks_however_often() {
        var visit = first.again(MONDAY.plus(PAUSE).plusSeconds(1));
        for (var look = 0; look < 10; look++) {
            visit = visit.again(visit.seenAt().plus(PAUSE));
        }

        assertThat(visit.previousSeenAt()).contains(MONDAY);
    }

    @Test
    void a_look_that_is_recorded_late_changes_nothing() {
        assertThat(first.again(MONDAY.minusSeconds(1))).isEqualTo(first);
    }
}
