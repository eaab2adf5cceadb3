package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.CLIENT;
import static studio.portal.persistence.schema.Tables.INVOICE;
import static studio.portal.persistence.schema.Tables.RECURRING_INVOICE;
import static studio.portal.persistence.schema.Tables.RECURRING_LINE;
import static studio.portal.persistence.schema.Tables.RECURRING_MADE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import studio.portal.application.EventLog;
import studio.portal.application.Page;
import studio.portal.application.PageRequest;
import studio.portal.application.account.ClientName;
import studio.portal.application.invoice.RecurringDetail;
import studio.portal.application.invoice.RecurringQueries;
import studio.portal.application.invoice.RecurringRow;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.Delivery;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.RecurringInvoice;
import studio.portal.domain.invoice.RecurringInvoiceId;
import studio.portal.domain.invoice.RecurringInvoiceRepository;
import studio.portal.domain.invoice.RecurringPlan;
import studio.portal.domain.invoice.RecurringState;
import studio.portal.persistence.Database;
import studio.portal.persistence.KeyOrder;
import studio.portal.persistence.KeyPage;
import studio.portal.persistence.Moments;
import studio.portal.persistence.RowLock;
import studio.portal.persistence.Visibility;

/** Recurring invoices in their tables. Writing happens inside a transaction of the caller's. */
public final class JooqRecurringInvoices implements RecurringInvoiceRepository, RecurringQueries {
    private static final int MOST_MADE = 60;
    private static final KeyOrder NEWEST = KeyOrder.named("recurring.newest")
            .falling(RECURRING_INVOICE.STARTED_AT)
            .falling(RECURRING_INVOICE.ID);

    /** What its first line says. */
    private static final Field<String> NAME = DSL.field(DSL.select(RECURRING_LINE.NAME)
                    .from(RECURRING_LINE)
                    .where(RECURRING_LINE.INVOICE_ID.eq(RECURRING_INVOICE.ID))
                    .and(RECURRING_LINE.PLACE.eq(0)))
            .as("line_name");
    /** Whether an invoice could not be issued by itself and is a draft still. */
    private static final Field<Boolean> WAITS = DSL.field(DSL.exists(DSL.selectOne()
                    .from(RECURRING_MADE)
                    .join(INVOICE)
                    .on(INVOICE.ID.eq(RECURRING_MADE.INVOICE_ID))
                    .where(RECURRING_MADE.RECURRING_ID.eq(RECURRING_INVOICE.ID))
                    .and(RECURRING_MADE.PROBLEM.isNotNull())
                    .and(INVOICE.ISSUED_AT.isNull())))
            .as("waits");

    private final Database database;
    private final DSLContext sql;
    private final EventLog log;
    private final Clock clock;
    private final RecurringRows rows;

    public JooqRecurringInvoices(Database database, EventLog log, Clock clock) {
        this.database = database;
        this.sql = database.sql();
        this.log = log;
        this.clock = clock;
        this.rows = new RecurringRows(sql);
    }

    @Override
    public Optional<RecurringInvoice> lock(Actor actor, RecurringInvoiceId id) {
        return RowLock.on(
                        database,
                        sql.selectFrom(RECURRING_INVOICE)
                                .where(RECURRING_INVOICE.ID.eq(id.value()))
                                .and(studio(actor)))
                .fetchOptional(row -> RecurringInvoice.stored(rows.state(row)));
    }

    @Override
    public List<RecurringInvoiceId> due(Actor actor, LocalDate today, int limit) {
        return sql.select(RECURRING_INVOICE.ID)
                .from(RECURRING_INVOICE)
                .where(RECURRING_INVOICE.STATUS.eq(RecurringState.Status.ACTIVE.word()))
                .and(RECURRING_INVOICE.NEXT_ON.le(today))
                .and(studio(actor))
                .orderBy(RECURRING_INVOICE.NEXT_ON, RECURRING_INVOICE.ID)
                .limit(limit)
                .fetch(row -> new RecurringInvoiceId(row.value1()));
    }

    @Override
    public void add(Actor actor, RecurringInvoice recurring) {
        var state = recurring.state();
        var row = sql.newRecord(RECURRING_INVOICE);
        RecurringRows.fillFirst(row, state);
        RecurringRows.fill(row, state, state.version());
        row.insert();
        rows.writeLines(state);
        log.append(actor, recurring.events());
    }

    @Override
    public void update(Actor actor, RecurringInvoice recurring) {
        var state = recurring.state();
        var row = sql.newRecord(RECURRING_INVOICE);
        RecurringRows.fill(row, state, state.version() + 1);
        var updated = sql.update(RECURRING_INVOICE)
                .set(row)
                .where(RECURRING_INVOICE.ID.eq(state.id().value()))
                .and(RECURRING_INVOICE.VERSION.eq(state.version()))
                .execute();
        if (updated == 0) {
            throw new StaleVersion();
        }
        rows.writeLines(state);
        log.append(actor, recurring.events());
    }

    @Override
    public void made(Actor actor, RecurringInvoiceId id, Made made) {
        var row = sql.newRecord(RECURRING_MADE);
        row.setRecurringId(id.value());
        row.setPlace(made.n());
        row.setPeriodFrom(made.period().from());
        row.setPeriodTo(made.period().to());
        row.setInvoiceId(made.invoice().value());
        row.setToIssue(made.toIssue());
        row.setProblem(made.problem().orElse(null));
        row.setMadeAt(Moments.stored(clock.instant()));
        row.insert();
    }

    @Override
    public List<ToIssue> toIssue(Actor actor, int limit) {
        return sql.select(RECURRING_MADE.RECURRING_ID, RECURRING_MADE.PLACE, RECURRING_MADE.INVOICE_ID)
                .from(RECURRING_MADE)
                .where(RECURRING_MADE.TO_ISSUE)
                .and(studio(actor))
                .orderBy(RECURRING_MADE.MADE_AT, RECURRING_MADE.RECURRING_ID, RECURRING_MADE.PLACE)
                .limit(limit)
                .fetch(row -> new ToIssue(
                        new RecurringInvoiceId(row.value1()),
                        row.value2(),
                        Optional.ofNullable(row.value3()).map(InvoiceId::new)));
    }

    @Override
    public boolean lockToIssue(Actor actor, ToIssue made) {
        return RowLock.on(
                        database,
                        sql.select(RECURRING_MADE.PLACE)
                                .from(RECURRING_MADE)
                                .where(is(made))
                                .and(RECURRING_MADE.TO_ISSUE)
                                .and(studio(actor)))
                .fetchOptional()
                .isPresent();
    }

    @Override
    public void settle(Actor actor, ToIssue made, Optional<String> problem) {
        sql.update(RECURRING_MADE)
                .set(RECURRING_MADE.TO_ISSUE, false)
                .set(RECURRING_MADE.PROBLEM, problem.orElse(null))
                .where(is(made))
                .and(studio(actor))
                .execute();
    }

    private static Condition is(ToIssue made) {
        return RECURRING_MADE.RECURRING_ID.eq(made.recurring().value()).and(RECURRING_MADE.PLACE.eq(made.n()));
    }

    @Override
    public Page<RecurringRow> list(Actor actor, Optional<ClientId> client, PageRequest request) {
        var found = sql.select(RECURRING_INVOICE.fields())
                .select(CLIENT.NAME, NAME, WAITS)
                .from(RECURRING_INVOICE)
                .join(CLIENT)
                .on(CLIENT.ID.eq(RECURRING_INVOICE.CLIENT_ID))
                .where(studio(actor))
                .and(client.map(id -> RECURRING_INVOICE.CLIENT_ID.eq(id.value()))
                        .orElse(DSL.noCondition()))
                .and(NEWEST.beyond(request))
                .orderBy(NEWEST.by(request))
                .limit(KeyPage.limit(request))
                .fetch();
        return NEWEST.page(request, found, JooqRecurringInvoices::row);
    }

    private static RecurringRow row(Record row) {
        var own = row.into(RECURRING_INVOICE);
        return new RecurringRow(
                new RecurringInvoiceId(own.getId()),
                new ClientName(new ClientId(own.getClientId()), row.get(CLIENT.NAME)),
                row.get(NAME),
                RecurringRows.recurrence(own),
                RecurringPlan.Mode.ofWord(own.getMode()).orElseThrow(),
                RecurringState.Status.ofWord(own.getStatus()).orElseThrow(),
                Optional.ofNullable(own.getNextOn()),
                row.get(WAITS));
    }

    @Override
    public Optional<RecurringDetail> find(Actor actor, RecurringInvoiceId id) {
        return sql.select(RECURRING_INVOICE, CLIENT.NAME)
                .from(RECURRING_INVOICE)
                .join(CLIENT)
                .on(CLIENT.ID.eq(RECURRING_INVOICE.CLIENT_ID))
                .where(RECURRING_INVOICE.ID.eq(id.value()))
                .and(studio(actor))
                .fetchOptional(row -> new RecurringDetail(
                        new ClientName(new ClientId(row.value1().getClientId()), row.value2()),
                        rows.state(row.value1()),
                        madeOf(id)));
    }

    private List<RecurringDetail.Made> madeOf(RecurringInvoiceId id) {
        return sql.select(
                        RECURRING_MADE.PERIOD_FROM,
                        RECURRING_MADE.PERIOD_TO,
                        RECURRING_MADE.INVOICE_ID,
                        INVOICE.NUMBER,
                        RECURRING_MADE.PROBLEM)
                .from(RECURRING_MADE)
                .leftJoin(INVOICE)
                .on(INVOICE.ID.eq(RECURRING_MADE.INVOICE_ID))
                .where(RECURRING_MADE.RECURRING_ID.eq(id.value()))
                .orderBy(RECURRING_MADE.PLACE.desc())
                .limit(MOST_MADE)
                .fetch(row -> new RecurringDetail.Made(
                        new Delivery.During(row.value1(), row.value2()),
                        Optional.ofNullable(row.value3()).map(InvoiceId::new),
                        Optional.ofNullable(row.value4()).map(InvoiceNumber::new),
                        Optional.ofNullable(row.value5())));
    }

    private static Condition studio(Actor actor) {
        return Visibility.seesAll(actor) ? DSL.noCondition() : DSL.falseCondition();
    }
}
