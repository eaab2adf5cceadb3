package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.CLIENT_REMINDER_PAUSE;
import static studio.portal.persistence.schema.Tables.INVOICE;
import static studio.portal.persistence.schema.Tables.INVOICE_REMINDER;
import static studio.portal.persistence.schema.Tables.INVOICE_REMINDER_PAUSE;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.InvoiceReminders;
import studio.portal.domain.invoice.InvoiceReminders.Sent;
import studio.portal.domain.invoice.ReminderPause;
import studio.portal.domain.invoice.ReminderStepId;
import studio.portal.persistence.Moments;
import studio.portal.persistence.schema.tables.records.ReceivableRecord;

/** What was sent of one invoice, and whether it goes on, in rows. */
final class InvoiceReminderRows {
    private final DSLContext sql;

    InvoiceReminderRows(DSLContext sql) {
        this.sql = sql;
    }

    InvoiceReminders reminders(ReceivableRecord row) {
        var currency = Currency.getInstance(row.getCurrency());
        var frozen = sql.select(INVOICE.NUMBER, INVOICE.ISSUED_ON)
                .from(INVOICE)
                .where(INVOICE.ID.eq(row.getInvoiceId()))
                .fetchSingle();
        return InvoiceReminders.stored(new InvoiceReminders.State(
                new InvoiceId(row.getInvoiceId()),
                new ClientId(row.getClientId()),
                new InvoiceNumber(frozen.value1()),
                frozen.value2(),
                row.getDueOn(),
                InvoiceRows.money(row.getOpen(), currency),
                sent(row.getInvoiceId(), currency),
                pause(INVOICE_REMINDER_PAUSE, INVOICE_REMINDER_PAUSE.INVOICE_ID, row.getInvoiceId()),
                pause(CLIENT_REMINDER_PAUSE, CLIENT_REMINDER_PAUSE.CLIENT_ID, row.getClientId())));
    }

    private List<Sent> sent(UUID invoice, Currency currency) {
        return sql.selectFrom(INVOICE_REMINDER)
                .where(INVOICE_REMINDER.INVOICE_ID.eq(invoice))
                .orderBy(INVOICE_REMINDER.SENT_AT, INVOICE_REMINDER.DAYS)
                .fetch(row -> new Sent(
                        new ReminderStepId(row.getStepId()),
                        row.getDays(),
                        InvoiceRows.money(row.getOpen(), currency),
                        row.getSentAt()));
    }

    /** Both tables of pauses have the same columns beside what they pause. */
    private <R extends Record> Optional<ReminderPause> pause(Table<R> table, TableField<R, UUID> of, UUID paused) {
        return sql.select(
                        table.field(INVOICE_REMINDER_PAUSE.REASON),
                        table.field(INVOICE_REMINDER_PAUSE.PAUSED_BY_PERSON),
                        table.field(INVOICE_REMINDER_PAUSE.PAUSED_BY_JOB),
                        table.field(INVOICE_REMINDER_PAUSE.PAUSED_AT))
                .from(table)
                .where(of.eq(paused))
                .fetchOptional(row -> new ReminderPause(
                        row.value1(),
                        new ActorReference(
                                Optional.ofNullable(row.value2()).map(PersonId::new),
                                Optional.ofNullable(row.value3())),
                        row.value4()));
    }

    void write(InvoiceReminders reminders) {
        for (var sent : reminders.added()) {
            sql.insertInto(INVOICE_REMINDER)
                    .set(INVOICE_REMINDER.INVOICE_ID, reminders.invoice().value())
                    .set(INVOICE_REMINDER.STEP_ID, sent.step().value())
                    .set(INVOICE_REMINDER.DAYS, sent.days())
                    .set(INVOICE_REMINDER.OPEN, sent.open().amount())
                    .set(INVOICE_REMINDER.SENT_AT, Moments.stored(sent.at()))
                    .execute();
        }
        sql.deleteFrom(INVOICE_REMINDER_PAUSE)
                .where(INVOICE_REMINDER_PAUSE.INVOICE_ID.eq(reminders.invoice().value()))
                .execute();
        reminders.paused().ifPresent(pause -> write(reminders.invoice(), pause));
    }

    private void write(InvoiceId invoice, ReminderPause pause) {
        sql.insertInto(INVOICE_REMINDER_PAUSE)
                .set(INVOICE_REMINDER_PAUSE.INVOICE_ID, invoice.value())
                .set(INVOICE_REMINDER_PAUSE.REASON, pause.reason())
                .set(
                        INVOICE_REMINDER_PAUSE.PAUSED_BY_PERSON,
                        pause.by().person().map(PersonId::value).orElse(null))
                .set(INVOICE_REMINDER_PAUSE.PAUSED_BY_JOB, pause.by().job().orElse(null))
                .set(INVOICE_REMINDER_PAUSE.PAUSED_AT, Moments.stored(pause.at()))
                .execute();
    }
}
