package studio.portal.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BLUEBIRD;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.invoice.ExampleInvoices.euros;
import static studio.portal.domain.invoice.ExampleReminders.DUE;
import static studio.portal.domain.invoice.ExampleReminders.usual;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import studio.portal.domain.EventType;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.invoice.BillingRepository.Stored;

/** What every store of reminders does, whatever it is made of. */
public interface ReminderRepositoryContract extends StoredLedgers {
    ReminderRepository reminders();

    @Test
    default void at_first_there_are_the_usual_steps() {
        assertThat(reminders().steps(ANA)).isEqualTo(new Stored<>(usual(), 0));
    }

    @Test
    default void steps_are_found_as_they_were_decided_and_nobody_overwrites_what_they_have_not_seen() {
        var decided = ExampleReminders.steps(-10, 3);
        run(() -> reminders().change(ANA, new Stored<>(decided, 0)));

        assertThat(reminders().steps(ANA)).isEqualTo(new Stored<>(decided, 1));
        assertThatThrownBy(() -> run(() -> reminders().change(ANA, new Stored<>(usual(), 0))))
                .isInstanceOf(StaleVersion.class);

        run(() -> reminders().change(ANA, new Stored<>(ExampleReminders.steps(), 1)));
        assertThat(reminders().steps(ANA)).isEqualTo(new Stored<>(ExampleReminders.steps(), 2));
        assertThat(recorded(ReminderRepository.SUBJECT))
                .containsExactly(EventType.REMINDERS_CHANGED, EventType.REMINDERS_CHANGED);
    }

    @Test
    default void what_was_sent_is_found_as_it_was_sent() {
        owe(MARCH);
        pay(TRANSFER, euros("4000"), MARCH);

        remind(MARCH, DUE.plusDays(7));

        var found = reminders().find(ANA, MARCH).orElseThrow();
        assertThat(found.sent())
                .containsExactly(new InvoiceReminders.Sent(ExampleReminders.id(7), 7, euros("165"), MONDAY));
        assertThat(found.added()).isEmpty();
        assertThat(found.dueOn()).isEqualTo(DUE);
        assertThat(found.open()).isEqualTo(euros("165"));
        assertThat(recorded(MARCH.value())).endsWith(EventType.INVOICE_REMINDED);
    }

    @Test
    default void only_what_may_be_due_is_looked_at() {
        owe(MARCH);
        owe(APRIL);

        assertThat(toRemind(DUE.minusDays(4))).isEmpty();
        assertThat(toRemind(DUE.minusDays(3))).containsExactly(MARCH, APRIL);
        assertThat(write(() -> reminders().toRemind(JOB, usual(), DUE, Optional.of(MARCH), 10)))
                .containsExactly(APRIL);
        assertThat(write(() -> reminders().toRemind(JOB, usual(), DUE, Optional.empty(), 1)))
                .containsExactly(MARCH);

        remind(MARCH, DUE);
        assertThat(toRemind(DUE.plusDays(6))).containsExactly(APRIL);
        assertThat(toRemind(DUE.plusDays(7))).containsExactly(MARCH, APRIL);

        pay(TRANSFER, euros("4165"), MARCH);
        assertThat(toRemind(DUE.plusDays(7))).containsExactly(APRIL);
        assertThat(reminders().toRemind(JOB, ExampleReminders.steps(), DUE, Optional.empty(), 10))
                .isEmpty();
    }

    @Test
    default void the_question_what_may_be_due_has_the_answer_that_the_steps_give() {
        owe(MARCH);
        var since = new ReminderSteps(List.of(ExampleReminders.step(7, 7), ExampleReminders.step(-14, -14)))
                .changed(
                        List.of(
                                ExampleReminders.step(7, 7),
                                ExampleReminders.step(9, 9),
                                ExampleReminders.step(-13, -13)),
                        DUE.plusDays(10));

        for (var steps : List.of(usual(), ExampleReminders.steps(-30, -14, -13), since)) {
            for (var today = DUE.minusDays(20); today.isBefore(DUE.plusDays(40)); today = today.plusDays(1)) {
                var due = steps.due(reminders().find(JOB, MARCH).orElseThrow(), today);
                assertThat(reminders().toRemind(JOB, steps, today, Optional.empty(), 10))
                        .as("%s on %s", steps.steps().size(), today)
                        .isEqualTo(due.isPresent() ? List.of(MARCH) : List.of());
            }
        }
    }

    @Test
    default void a_paused_invoice_and_a_paused_client_are_left_alone_until_they_are_resumed() {
        owe(MARCH);
        change(MARCH, found -> found.pause("They dispute it", ANA, MONDAY));

        assertThat(toRemind(DUE)).isEmpty();
        assertThat(reminders().find(ANA, MARCH).orElseThrow().paused())
                .contains(new ReminderPause("They dispute it", ANA.reference(), MONDAY));

        change(MARCH, found -> found.resume(ANA, MONDAY));
        var pause = new ReminderPause("They pay on the phone", ANA.reference(), MONDAY);
        assertThat(write(() -> reminders().pause(ANA, KERN, pause))).isTrue();
        assertThat(write(() -> reminders().pause(ANA, KERN, new ReminderPause("Again", ANA.reference(), MONDAY))))
                .isFalse();

        assertThat(toRemind(DUE)).isEmpty();
        assertThat(reminders().paused(ANA, KERN)).contains(pause);
        assertThat(reminders().paused(ANA, BLUEBIRD)).isEmpty();
        assertThat(reminders().find(ANA, MARCH).orElseThrow().clientPaused()).contains(pause);

        run(() -> reminders().resume(ANA, KERN));
        run(() -> reminders().resume(ANA, KERN));
        assertThat(toRemind(DUE)).containsExactly(MARCH);
        assertThat(recorded(KERN.value()))
                .endsWith(EventType.CLIENT_REMINDERS_PAUSED, EventType.CLIENT_REMINDERS_RESUMED);
        assertThat(recorded(MARCH.value()))
                .endsWith(EventType.INVOICE_REMINDERS_PAUSED, EventType.INVOICE_REMINDERS_RESUMED);
    }

    @Test
    default void drafts_and_credit_notes_have_no_reminders_and_a_member_sees_none() {
        owe(MARCH);
        credited(CREDIT_NOTE, MARCH);
        add(ExampleInvoices.draft(APRIL));

        assertThat(reminders().find(ANA, APRIL)).isEmpty();
        assertThat(reminders().find(ANA, CREDIT_NOTE)).isEmpty();
        assertThat(reminders().find(MARA, MARCH)).isEmpty();
        assertThat(write(() -> reminders().lock(MARA, MARCH))).isEmpty();
        assertThat(reminders().toRemind(MARA, usual(), DUE, Optional.empty(), 10))
                .isEmpty();
        assertThat(reminders().find(ANA, MARCH).orElseThrow().open().isZero()).isTrue();
    }

    private List<InvoiceId> toRemind(LocalDate today) {
        return write(() -> reminders().toRemind(JOB, usual(), today, Optional.empty(), 10));
    }

    private void remind(InvoiceId id, LocalDate today) {
        change(
                id,
                found -> assertThat(found.remind(usual(), today, JOB, MONDAY)).isTrue());
    }

    private void change(InvoiceId id, Consumer<InvoiceReminders> deed) {
        run(() -> {
            var found = reminders().lock(ANA, id).orElseThrow();
            deed.accept(found);
            reminders().update(ANA, found);
        });
    }
}
