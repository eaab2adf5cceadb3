package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.CLIENT_REMINDER_PAUSE;
import static studio.portal.persistence.schema.Tables.INVOICE;
import static studio.portal.persistence.schema.Tables.INVOICE_REMINDER;
import static studio.portal.persistence.schema.Tables.INVOICE_REMINDER_PAUSE;
import static studio.portal.persistence.schema.Tables.RECEIVABLE;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.DatePart;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import studio.portal.application.EventLog;
import studio.portal.application.invoice.ReminderQueries;
import studio.portal.domain.EventType;
import studio.portal.domain.account.AccountEvent;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.invoice.BillingRepository.Stored;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceReminders;
import studio.portal.domain.invoice.ReminderPause;
import studio.portal.domain.invoice.ReminderRepository;
import studio.portal.domain.invoice.ReminderStep;
import studio.portal.domain.invoice.ReminderSteps;
import studio.portal.persistence.Database;
import studio.portal.persistence.Moments;
import studio.portal.persistence.RowLock;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.schema.tables.records.ClientReminderPauseRecord;

/** Reminders in their tables. Writing happens inside a transaction of the caller's. */
public final class JooqReminders implements ReminderRepository, ReminderQueries {
    private final Database database;
    private final DSLContext sql;
    private final EventLog log;
    private final Clock clock;
    private final ReminderStepRows steps;

    /** @param first the steps of a studio that has decided nothing yet */
    public JooqReminders(Database database, EventLog log, Clock clock, ReminderSteps first) {
        this.database = database;
        this.sql = database.sql();
        this.log = log;
        this.clock = clock;
        this.steps = new ReminderStepRows(sql, first);
    }

    @Override
    public Stored<ReminderSteps> steps(Actor actor) {
        return steps.found();
    }

    @Override
    public void change(Actor actor, Stored<ReminderSteps> changed) {
        steps.write(changed);
        record(actor, EventType.REMINDERS_CHANGED, SUBJECT, Optional.empty());
    }

    @Override
    public List<InvoiceId> toRemind(
            Actor actor, ReminderSteps wanted, LocalDate today, Optional<InvoiceId> after, int limit) {
        return sql.select(RECEIVABLE.INVOICE_ID)
                .from(RECEIVABLE)
                .join(INVOICE)
                .on(INVOICE.ID.eq(RECEIVABLE.INVOICE_ID))
                .where(seen(actor))
                .and(RECEIVABLE.OPEN.gt(BigDecimal.ZERO))
                .and(DSL.or(
                        wanted.steps().stream().map(step -> isDue(step, today)).toList()))
                .and(DSL.notExists(DSL.selectOne()
                        .from(INVOICE_REMINDER_PAUSE)
                        .where(INVOICE_REMINDER_PAUSE.INVOICE_ID.eq(RECEIVABLE.INVOICE_ID))))
                .and(DSL.notExists(DSL.selectOne()
                        .from(CLIENT_REMINDER_PAUSE)
                        .where(CLIENT_REMINDER_PAUSE.CLIENT_ID.eq(RECEIVABLE.CLIENT_ID))))
                .and(after.map(id -> RECEIVABLE.INVOICE_ID.gt(id.value())).orElse(DSL.noCondition()))
                .orderBy(RECEIVABLE.INVOICE_ID)
                .limit(limit)
                .fetch(row -> new InvoiceId(row.value1()));
    }

    /** {@link ReminderSteps#due} as SQL, so that what was sent long ago is not looked at again every hour. */
    private static Condition isDue(ReminderStep step, LocalDate today) {
        return RECEIVABLE
                .DUE_ON
                .le(today.minusDays(step.days()))
                .and(RECEIVABLE.DUE_ON.ge(step.since().minusDays(step.days())))
                .and(INVOICE.ISSUED_ON.lt(DSL.localDateAdd(RECEIVABLE.DUE_ON, step.days(), DatePart.DAY)))
                .and(DSL.notExists(DSL.selectOne()
                        .from(INVOICE_REMINDER)
                        .where(INVOICE_REMINDER.INVOICE_ID.eq(RECEIVABLE.INVOICE_ID))
                        .and(INVOICE_REMINDER
                                .DAYS
                                .ge(step.days())
                                .or(INVOICE_REMINDER.STEP_ID.eq(step.id().value())))));
    }

    private static Condition seen(Actor actor) {
        return Visibility.seesAll(actor) ? DSL.noCondition() : DSL.falseCondition();
    }

    @Override
    public Optional<InvoiceReminders> find(Actor actor, InvoiceId invoice) {
        return sql.selectFrom(RECEIVABLE)
                .where(RECEIVABLE.INVOICE_ID.eq(invoice.value()))
                .and(seen(actor))
                .fetchOptional()
                .map(new InvoiceReminderRows(sql)::reminders);
    }

    /** The row of what is owed is the one that payments and credits write to, after all others that they lock. */
    @Override
    public Optional<InvoiceReminders> lock(Actor actor, InvoiceId invoice) {
        return RowLock.on(
                        database,
                        sql.selectFrom(RECEIVABLE)
                                .where(RECEIVABLE.INVOICE_ID.eq(invoice.value()))
                                .and(seen(actor)))
                .fetchOptional()
                .map(new InvoiceReminderRows(sql)::reminders);
    }

    @Override
    public void update(Actor actor, InvoiceReminders reminders) {
        new InvoiceReminderRows(sql).write(reminders);
        log.append(actor, reminders.events());
    }

    @Override
    public Optional<ReminderPause> paused(Actor actor, ClientId client) {
        return sql.selectFrom(CLIENT_REMINDER_PAUSE)
                .where(CLIENT_REMINDER_PAUSE.CLIENT_ID.eq(client.value()))
                .and(seen(actor))
                .fetchOptional(row -> new ReminderPause(
                        row.getReason(),
                        new ActorReference(
                                Optional.ofNullable(row.getPausedByPerson()).map(PersonId::new),
                                Optional.ofNullable(row.getPausedByJob())),
                        row.getPausedAt()));
    }

    @Override
    public boolean pause(Actor actor, ClientId client, ReminderPause pause) {
        var row = sql.newRecord(CLIENT_REMINDER_PAUSE);
        row.setClientId(client.value());
        row.setReason(pause.reason());
        row.setPausedByPerson(pause.by().person().map(PersonId::value).orElse(null));
        row.setPausedByJob(pause.by().job().orElse(null));
        row.setPausedAt(Moments.stored(pause.at()));
        if (added(row) == 0) {
            return false;
        }
        record(actor, EventType.CLIENT_REMINDERS_PAUSED, client.value(), Optional.of(client));
        return true;
    }

    private int added(ClientReminderPauseRecord row) {
        try {
            return sql.insertInto(CLIENT_REMINDER_PAUSE)
                    .set(row)
                    .onConflict(CLIENT_REMINDER_PAUSE.CLIENT_ID)
                    .doNothing()
                    .execute();
        } catch (IntegrityConstraintViolationException e) {
            // H2 has no ON CONFLICT: what jOOQ writes instead looks first, and waits only when it inserts.
            return 0;
        }
    }

    @Override
    public void resume(Actor actor, ClientId client) {
        var removed = sql.deleteFrom(CLIENT_REMINDER_PAUSE)
                .where(CLIENT_REMINDER_PAUSE.CLIENT_ID.eq(client.value()))
                .execute();
        if (removed > 0) {
            record(actor, EventType.CLIENT_REMINDERS_RESUMED, client.value(), Optional.of(client));
        }
    }

    private void record(Actor actor, EventType type, UUID subject, Optional<ClientId> client) {
        log.append(
                actor, List.of(new AccountEvent(type, subject, client, actor.reference(), clock.instant(), Map.of())));
    }
}
