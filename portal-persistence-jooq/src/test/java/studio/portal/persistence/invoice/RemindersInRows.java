package studio.portal.persistence.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.invoice.ExampleInvoices.euros;
import static studio.portal.domain.invoice.ExampleReminders.DUE;
import static studio.portal.domain.invoice.ExampleReminders.usual;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import studio.portal.domain.EventType;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.invoice.BillingRepository.Stored;
import studio.portal.domain.invoice.ExampleReminders;
import studio.portal.domain.invoice.PaymentId;
import studio.portal.domain.invoice.ReminderRepository;
import studio.portal.domain.invoice.ReminderRepositoryContract;
import studio.portal.persistence.AtOnce;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

/** Reminders in rows, what the database refuses whoever asks, and what happens at the very same time. */
abstract class RemindersInRows extends JooqStore implements ReminderRepositoryContract {
    private static final int AT_ONCE = Integer.getInteger("races.at.once", 8);

    RemindersInRows(Vendor vendor) {
        super(vendor);
    }

    @Test
    void the_database_keeps_what_was_sent_and_takes_no_step_twice() {
        owe(MARCH);
        write(() -> reminded());

        for (var change : List.of(
                "delete from invoice_reminder",
                "update invoice_reminder set days = 0",
                "insert into invoice_reminder (invoice_id, step_id, days, open, sent_at)"
                        + " select invoice_id, step_id, days + 1, open, sent_at from invoice_reminder")) {
            assertThatThrownBy(() -> run(() -> database().sql().execute(change)))
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void several_nodes_at_once_remind_once() throws Exception {
        owe(MARCH);

        var reminded = AtOnce.run(AT_ONCE, node -> write(this::reminded));

        assertThat(reminded).containsOnlyOnce(true);
        assertThat(recorded(MARCH.value())).containsOnlyOnce(EventType.INVOICE_REMINDED);
    }

    @Test
    void reminders_and_payments_at_once_wait_for_each_other_and_nobody_is_reminded_of_what_is_paid() throws Exception {
        owe(MARCH);

        var done = AtOnce.run(AT_ONCE, n -> {
            if (n % 2 == 0) {
                return write(this::reminded);
            }
            pay(new PaymentId(new UUID(6, 100 + n)), euros("1000." + n), MARCH);
            return false;
        });

        assertThat(done).hasSize(AT_ONCE);
        var found = reminders().find(ANA, MARCH).orElseThrow();
        assertThat(found.sent())
                .hasSizeLessThanOrEqualTo(1)
                .allMatch(sent -> sent.open().isPositive());
    }

    @Test
    void one_of_several_who_change_the_steps_at_once_is_not_overwritten() throws Exception {
        var done = AtOnce.run(
                AT_ONCE,
                n -> tried(() -> {
                    reminders().change(ANA, new Stored<>(ExampleReminders.steps(n), 0));
                    return true;
                }));

        assertThat(done.stream().flatMap(Optional::stream)).hasSize(1);
        assertThat(reminders().steps(ANA).version()).isEqualTo(1);
        assertThat(recorded(ReminderRepository.SUBJECT)).containsExactly(EventType.REMINDERS_CHANGED);
    }

    private boolean reminded() {
        var found = reminders().lock(JOB, MARCH).orElseThrow();
        var sent = found.remind(usual(), DUE.plusDays(7), JOB, MONDAY);
        reminders().update(JOB, found);
        return sent;
    }

    private <T> Optional<T> tried(Supplier<T> work) {
        try {
            return Optional.of(write(work));
        } catch (StaleVersion late) {
            return Optional.empty();
        }
    }
}
