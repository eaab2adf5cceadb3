package studio.portal.application.document;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.MARA;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.portal.domain.EventType;
import studio.portal.domain.document.ApprovalMode;
import studio.portal.domain.document.DocumentId;

/** Over a virtual clock that begins on Monday, 2 March. */
final class RemindOfApprovalsTest extends ApprovalDesk {
    private static final LocalDate DUE = LocalDate.of(2026, 3, 12);

    @Test
    void each_reminder_is_sent_on_its_day_and_once_however_often_the_job_runs() {
        var id = asked();
        var reminded = 0;
        for (var hour = 0; hour < 24 * 20; hour++) {
            reminded += remindOfApprovals.handle(JOB);
            clock.advance(Duration.ofHours(1));
        }

        assertThat(reminded).isEqualTo(3);
        assertThat(reminders(id)).isEqualTo(3);
    }

    @Test
    void after_a_downtime_the_missed_ones_are_sent_as_one() {
        var id = asked();
        clock.advance(Duration.ofDays(60));

        assertThat(remindOfApprovals.handle(JOB)).isEqualTo(1);
        assertThat(remindOfApprovals.handle(JOB)).isZero();
        assertThat(reminders(id)).isEqualTo(1);
    }

    @Test
    void who_has_decided_is_left_alone_and_in_order_only_the_next_is_reminded() {
        var id = contract();
        askForApproval.handle(ANA, id, FIRST, asking(ApprovalMode.IN_ORDER, Optional.of(DUE), MARA, PAUL_WHO_APPROVES));
        clock.advance(Duration.ofDays(8));
        assertThat(remindOfApprovals.handle(JOB)).isEqualTo(1);
        approve(MARA, id, FIRST);
        clock.advance(Duration.ofDays(1));

        assertThat(remindOfApprovals.handle(JOB)).isEqualTo(1);
        approve(PAUL_WHO_APPROVES, id, FIRST);
        clock.advance(Duration.ofDays(5));
        assertThat(remindOfApprovals.handle(JOB)).isZero();
    }

    @Test
    void all_are_reminded_of_more_than_one_batch() {
        for (var i = 0; i < 450; i++) {
            asked();
        }
        clock.advance(Duration.ofDays(8));

        assertThat(remindOfApprovals.handle(JOB)).isEqualTo(450);
        assertThat(remindOfApprovals.handle(JOB)).isZero();
    }

    private DocumentId asked() {
        var id = contract();
        askForApproval.handle(ANA, id, FIRST, asking(ApprovalMode.ALL, Optional.of(DUE), MARA));
        return id;
    }

    private long reminders(DocumentId id) {
        return recorded(id.value()).stream()
                .filter(EventType.APPROVAL_REMINDED::equals)
                .count();
    }
}
