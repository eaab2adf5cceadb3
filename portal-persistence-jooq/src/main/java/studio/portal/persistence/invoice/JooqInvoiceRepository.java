package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.INVOICE;
import static studio.portal.persistence.schema.Tables.INVOICE_DEPOSIT;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import studio.portal.application.EventLog;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.Invoice;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.InvoiceRepository;
import studio.portal.domain.invoice.NumberFormat;
import studio.portal.domain.invoice.NumberSeries;
import studio.portal.domain.invoice.Totals;
import studio.portal.domain.project.ProjectId;
import studio.portal.persistence.Database;
import studio.portal.persistence.Moments;
import studio.portal.persistence.RowLock;
import studio.portal.persistence.Visibility;

/** Invoices and credit notes in their tables. Writing happens inside a transaction of the caller's. */
public final class JooqInvoiceRepository implements InvoiceRepository {
    private final Database database;
    private final DSLContext sql;
    private final EventLog log;
    private final InvoiceRows rows;
    private final CountedNumbers numbers;

    public JooqInvoiceRepository(Database database, EventLog log) {
        this.database = database;
        this.sql = database.sql();
        this.log = log;
        this.rows = new InvoiceRows(sql);
        this.numbers = new CountedNumbers(database);
    }

    @Override
    public Optional<Invoice> find(Actor actor, InvoiceId id) {
        return sql.selectFrom(INVOICE)
                .where(INVOICE.ID.eq(id.value()))
                .and(Visibility.invoicesOf(actor, INVOICE))
                .fetchOptional(rows::invoice);
    }

    @Override
    public Optional<Invoice> lock(Actor actor, InvoiceId id) {
        return RowLock.on(
                        database,
                        sql.selectFrom(INVOICE)
                                .where(INVOICE.ID.eq(id.value()))
                                .and(Visibility.invoicesOf(actor, INVOICE)))
                .fetchOptional(rows::invoice);
    }

    @Override
    public List<Totals> credited(Actor actor, InvoiceId invoice) {
        return sql.selectFrom(INVOICE)
                .where(INVOICE.CORRECTS_ID.eq(invoice.value()))
                .and(INVOICE.ISSUED_AT.isNotNull())
                .and(Visibility.invoicesOf(actor, INVOICE))
                .fetch(row -> rows.totals(row, Currency.getInstance(row.getCurrency())));
    }

    @Override
    public List<Invoice> deposits(Actor actor, ProjectId project, Currency currency) {
        return sql.selectFrom(INVOICE)
                .where(INVOICE.PROJECT_ID.eq(project.value()))
                .and(INVOICE.KIND.eq(InvoiceKind.DEPOSIT.word()))
                .and(INVOICE.CURRENCY.eq(currency.getCurrencyCode()))
                .and(INVOICE.ISSUED_AT.isNotNull())
                .and(Visibility.invoicesOf(actor, INVOICE))
                .andNotExists(DSL.selectOne().from(INVOICE_DEPOSIT).where(INVOICE_DEPOSIT.DEPOSIT_ID.eq(INVOICE.ID)))
                .orderBy(INVOICE.ISSUED_ON, INVOICE.ISSUED_AT, INVOICE.ID)
                .fetch(rows::invoice);
    }

    @Override
    public boolean isDeducted(Actor actor, InvoiceId deposit) {
        return sql.fetchExists(sql.selectOne()
                .from(INVOICE_DEPOSIT)
                .join(INVOICE)
                .on(INVOICE.ID.eq(INVOICE_DEPOSIT.INVOICE_ID))
                .where(INVOICE_DEPOSIT.DEPOSIT_ID.eq(deposit.value()))
                .and(Visibility.invoicesOf(actor, INVOICE)));
    }

    @Override
    public InvoiceNumber takeNumber(
            Actor actor, InvoiceId to, NumberSeries series, NumberFormat format, LocalDate issuedOn) {
        return numbers.take(to, series, format, issuedOn);
    }

    @Override
    public void startNumbers(Actor actor, NumberSeries series, int year, long first) {
        numbers.start(series, year, first);
    }

    @Override
    public void add(Actor actor, Invoice invoice) {
        var state = invoice.state();
        var row = sql.newRecord(INVOICE);
        rows.fillFirst(row, state);
        rows.fill(row, state, state.version());
        row.setUpdatedAt(Moments.stored(state.draftedAt()));
        row.insert();
        rows.writeParts(state);
        log.append(actor, invoice.events());
    }

    /** The parts go first: once the row is an issued invoice's, the database takes no more of them. */
    @Override
    public void update(Actor actor, Invoice invoice) {
        var state = invoice.state();
        mustBeAsFound(actor, invoice);
        rows.writeParts(state);
        var row = sql.newRecord(INVOICE);
        rows.fill(row, state, state.version() + 1);
        invoice.events().stream()
                .reduce((first, last) -> last)
                .ifPresent(last -> row.setUpdatedAt(Moments.stored(last.at())));
        sql.update(INVOICE).set(row).where(INVOICE.ID.eq(state.id().value())).execute();
        log.append(actor, invoice.events());
    }

    @Override
    public void remove(Actor actor, Invoice invoice) {
        mustBeAsFound(actor, invoice);
        rows.removeParts(invoice.id());
        sql.deleteFrom(INVOICE).where(INVOICE.ID.eq(invoice.id().value())).execute();
        log.append(actor, invoice.events());
    }

    /** And stays so until the transaction ends. */
    private void mustBeAsFound(Actor actor, Invoice invoice) {
        var found = RowLock.on(
                        database,
                        sql.select(INVOICE.ID)
                                .from(INVOICE)
                                .where(INVOICE.ID.eq(invoice.id().value()))
                                .and(INVOICE.VERSION.eq(invoice.version()))
                                .and(INVOICE.ISSUED_AT.isNull())
                                .and(Visibility.invoicesOf(actor, INVOICE)))
                .fetchOptional();
        if (found.isEmpty()) {
            throw new StaleVersion();
        }
    }
}
