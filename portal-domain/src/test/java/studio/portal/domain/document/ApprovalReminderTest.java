package studio.portal.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.document.ExampleApprovals.PAUL_WHO_APPROVES;
import static studio.portal.domain.document.ExampleApprovals.SECOND;
import static studio.portal.domain.document.ExampleApprovals.asking;
import static studio.portal.domain.document.ExampleApprovals.dueOn;
import static studio.portal.domain.document.ExampleApprovals.found;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ApprovalReminderTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate ASKED = MONDAY.atZone(BERLIN).toLocalDate();
    private static final LocalDate DUE = ASKED.plusDays(10);

    @Test
    void who_is_asked_is_reminded_three_days_and_one_day_before_and_on_the_day_after() {
        var round = found(dueOn(DUE, ApprovalMode.ALL, MARA));
        for (var day = ASKED; day.isBefore(DUE.plusDays(30)); day = day.plusDays(1)) {
            remind(round, day);
            remind(round, day);
        }

        assertThat(reminders(round))
                .containsExactly(MARA.person() + " soon", MARA.person() + " tomorrow", MARA.person() + " overdue");
    }

    @Test
    void each_comes_on_its_day() {
        assertThat(onFirstRunOn(DUE.minusDays(4))).isEmpty();
        assertThat(onFirstRunOn(DUE.minusDays(3))).containsExactly(MARA.person() + " soon");
        assertThat(onFirstRunOn(DUE.minusDays(2))).containsExactly(MARA.person() + " soon");
        assertThat(onFirstRunOn(DUE.minusDays(1))).containsExactly(MARA.person() + " tomorrow");
        assertThat(onFirstRunOn(DUE)).containsExactly(MARA.person() + " tomorrow");
        assertThat(onFirstRunOn(DUE.plusDays(1))).containsExactly(MARA.person() + " overdue");
    }

    @Test
    void after_a_long_downtime_the_missed_ones_are_one() {
        assertThat(onFirstRunOn(DUE.plusDays(20))).containsExactly(MARA.person() + " overdue");
    }

    @Test
    void nobody_is_reminded_of_what_they_have_just_been_asked() {
        var round = found(dueOn(ASKED.plusDays(2), ApprovalMode.ALL, MARA));

        remind(round, ASKED);
        assertThat(reminders(round)).isEmpty();
        remind(round, ASKED.plusDays(1));
        assertThat(reminders(round)).containsExactly(MARA.person() + " tomorrow");
    }

    @Test
    void only_those_are_reminded_who_are_waited_for() {
        var inOrder = found(dueOn(DUE, ApprovalMode.IN_ORDER, MARA, PAUL_WHO_APPROVES));
        remind(inOrder, DUE.minusDays(3));
        assertThat(reminders(inOrder)).containsExactly(MARA.person() + " soon");

        inOrder.decide(Verdict.APPROVE, SECOND, Optional.empty(), Optional.empty(), MARA, MONDAY);
        remind(inOrder, DUE.minusDays(1));
        assertThat(reminders(inOrder)).containsExactly(MARA.person() + " soon", PAUL.person() + " tomorrow");
    }

    @Test
    void nobody_is_reminded_without_a_day_or_after_the_end() {
        var noDay = found(asking(ApprovalMode.ALL, MARA));
        remind(noDay, DUE.plusDays(1));
        assertThat(reminders(noDay)).isEmpty();

        var over = found(dueOn(DUE, ApprovalMode.ALL, MARA));
        over.withdraw(ANA, MONDAY);
        remind(over, DUE.plusDays(1));
        assertThat(reminders(over)).isEmpty();
    }

    private static List<String> onFirstRunOn(LocalDate day) {
        var round = found(dueOn(DUE, ApprovalMode.ALL, MARA));
        remind(round, day);
        return reminders(round);
    }

    private static void remind(ApprovalRound round, LocalDate today) {
        round.remind(today, BERLIN, JOB, today.atStartOfDay(BERLIN).toInstant());
    }

    private static List<String> reminders(ApprovalRound round) {
        return round.events().stream()
                .filter(event -> event.details().containsKey(ApprovalEvent.REMINDER))
                .map(event ->
                        event.details().get("person") + " " + event.details().get("reminder"))
                .toList();
    }
}
