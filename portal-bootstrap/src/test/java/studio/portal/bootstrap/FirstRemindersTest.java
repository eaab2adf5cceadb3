package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.ReminderStep;

final class FirstRemindersTest {
    @Test
    void a_studio_that_has_decided_nothing_reminds_before_on_and_after_the_due_day_in_every_language() {
        var steps = FirstReminders.steps().steps();

        assertThat(steps).extracting(ReminderStep::days).containsExactly(-3, 0, 7, 14, 28);
        assertThat(FirstReminders.steps()).isEqualTo(FirstReminders.steps());
        assertThat(steps)
                .extracting(step -> step.text(Language.GERMAN).subject())
                .doesNotHaveDuplicates()
                .allMatch(subject -> subject.contains("Rechnung {number}"));
    }
}
