package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.CLIENT;
import static studio.portal.persistence.schema.Tables.INVOICE;
import static studio.portal.persistence.schema.Tables.LEDGER;
import static studio.portal.persistence.schema.Tables.LEDGER_CREDIT;
import static studio.portal.persistence.schema.Tables.LEDGER_ENTRY;
import static studio.portal.persistence.schema.Tables.PAYMENT;
import static studio.portal.persistence.schema.Tables.PROJECT;
import static studio.portal.persistence.schema.Tables.RECEIVABLE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import studio.portal.application.Page;
import studio.portal.application.PageRequest;
import studio.portal.application.account.ClientName;
import studio.portal.application.invoice.Balance;
import studio.portal.application.invoice.InvoiceDetail;
import studio.portal.application.invoice.InvoiceDetail.Reference;
import studio.portal.application.invoice.InvoiceDetail.Settlement;
import studio.portal.application.invoice.InvoiceFilter;
import studio.portal.application.invoice.InvoiceQueries;
import studio.portal.application.invoice.InvoiceRow;
import studio.portal.application.invoice.Outstanding;
import studio.portal.application.project.ProjectName;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.Payment;
import studio.portal.domain.invoice.PaymentId;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectNumber;
import studio.portal.persistence.Database;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.schema.tables.records.InvoiceRecord;

/** Reads invoices and money for pages and the API. */
public final class JooqInvoiceQueries implements InvoiceQueries {
    private final DSLContext sql;
    private final InvoiceRows rows;
    private final InvoiceListing listing;
    private final OutstandingMoney outstanding;

    public JooqInvoiceQueries(Database database) {
        this.sql = database.sql();
        this.rows = new InvoiceRows(sql);
        this.listing = new InvoiceListing(sql);
        this.outstanding = new OutstandingMoney(sql);
    }

    @Override
    public Page<InvoiceRow> list(Actor actor, InvoiceFilter filter, PageRequest request) {
        return listing.list(actor, filter, request);
    }

    @Override
    public Optional<InvoiceDetail> find(Actor actor, InvoiceId id) {
        return sql.select(INVOICE, CLIENT.NAME, PROJECT.ID, PROJECT.NUMBER, PROJECT.NAME)
                .from(INVOICE)
                .join(CLIENT)
                .on(CLIENT.ID.eq(INVOICE.CLIENT_ID))
                .leftJoin(PROJECT)
                .on(PROJECT.ID.eq(INVOICE.PROJECT_ID).and(Visibility.projectsOf(actor, PROJECT)))
                .where(INVOICE.ID.eq(id.value()))
                .and(Visibility.invoicesOf(actor, INVOICE))
                .fetchOptional(row -> detail(actor, row.value1(), row));
    }

    private InvoiceDetail detail(Actor actor, InvoiceRecord row, Record with) {
        var invoice = rows.invoice(row).state();
        var client = new ClientId(row.getClientId());
        var corrected = invoice.corrects().stream()
                .flatMap(id -> references(actor, INVOICE.ID.eq(id.value())).stream())
                .findFirst();
        return new InvoiceDetail(
                invoice.id(),
                new ClientName(client, with.get(CLIENT.NAME)),
                project(client, with),
                invoice.kind(),
                corrected,
                invoice.terms(),
                invoice.issued(),
                settlements(row.getId(), invoice.terms().currency()),
                invoice.kind() == InvoiceKind.CREDIT_NOTE
                        ? List.of()
                        : references(actor, INVOICE.CORRECTS_ID.eq(row.getId())),
                row.getUpdatedAt(),
                invoice.version());
    }

    private List<Reference> references(Actor actor, Condition which) {
        return sql.select(INVOICE.ID, INVOICE.NUMBER)
                .from(INVOICE)
                .where(which)
                .and(INVOICE.ISSUED_AT.isNotNull())
                .and(Visibility.invoicesOf(actor, INVOICE))
                .orderBy(INVOICE.ISSUED_AT, INVOICE.ID)
                .fetch(row -> new Reference(new InvoiceId(row.value1()), new InvoiceNumber(row.value2())));
    }

    /** Who sees an invoice sees what has settled it. */
    private List<Settlement> settlements(UUID invoice, Currency currency) {
        var note = INVOICE.as("note");
        return sql.select(
                        LEDGER_ENTRY.AMOUNT,
                        PAYMENT.ID,
                        PAYMENT.WAY,
                        PAYMENT.RECEIVED_ON,
                        note.ID,
                        note.NUMBER,
                        note.ISSUED_ON)
                .from(LEDGER_ENTRY)
                .leftJoin(PAYMENT)
                .on(PAYMENT.ID.eq(LEDGER_ENTRY.SOURCE_ID))
                .leftJoin(note)
                .on(note.ID.eq(LEDGER_ENTRY.SOURCE_ID))
                .where(LEDGER_ENTRY.INVOICE_ID.eq(invoice))
                .and(LEDGER_ENTRY.KIND.eq(LedgerWriting.ALLOCATED))
                .orderBy(LEDGER_ENTRY.ENTRY)
                .fetch(row -> new Settlement(
                        InvoiceRows.money(row.get(LEDGER_ENTRY.AMOUNT), currency),
                        Optional.ofNullable(row.get(PAYMENT.ID)).map(PaymentId::new),
                        Optional.ofNullable(row.get(PAYMENT.WAY)).flatMap(Payment.Way::ofWord),
                        Optional.ofNullable(row.get(note.ID))
                                .map(id -> new Reference(new InvoiceId(id), new InvoiceNumber(row.get(note.NUMBER)))),
                        Optional.ofNullable(row.get(PAYMENT.RECEIVED_ON))
                                .or(() -> Optional.ofNullable(row.get(note.ISSUED_ON)))
                                .orElseThrow()));
    }

    @Override
    public List<Balance> balances(Actor actor, ClientId client, LocalDate today) {
        var open = sum(RECEIVABLE.OPEN);
        var overdue = sum(DSL.when(RECEIVABLE.DUE_ON.lt(today), RECEIVABLE.OPEN));
        return sql.select(
                        LEDGER.CURRENCY,
                        DSL.field(DSL.select(open)
                                .from(RECEIVABLE)
                                .where(RECEIVABLE.CLIENT_ID.eq(LEDGER.CLIENT_ID))
                                .and(RECEIVABLE.CURRENCY.eq(LEDGER.CURRENCY))
                                .and(RECEIVABLE.OPEN.gt(BigDecimal.ZERO))),
                        DSL.field(DSL.select(overdue)
                                .from(RECEIVABLE)
                                .where(RECEIVABLE.CLIENT_ID.eq(LEDGER.CLIENT_ID))
                                .and(RECEIVABLE.CURRENCY.eq(LEDGER.CURRENCY))
                                .and(RECEIVABLE.OPEN.gt(BigDecimal.ZERO))),
                        DSL.field(DSL.select(sum(LEDGER_CREDIT.REMAINING))
                                .from(LEDGER_CREDIT)
                                .where(LEDGER_CREDIT.CLIENT_ID.eq(LEDGER.CLIENT_ID))
                                .and(LEDGER_CREDIT.CURRENCY.eq(LEDGER.CURRENCY))
                                .and(LEDGER_CREDIT.REMAINING.gt(BigDecimal.ZERO))))
                .from(LEDGER)
                .where(LEDGER.CLIENT_ID.eq(client.value()))
                .and(Visibility.moneyOf(actor, LEDGER.CLIENT_ID))
                .orderBy(LEDGER.CURRENCY)
                .fetch(row -> {
                    var currency = Currency.getInstance(row.value1());
                    return new Balance(
                            InvoiceRows.money(row.value2(), currency),
                            InvoiceRows.money(row.value3(), currency),
                            InvoiceRows.money(row.value4(), currency));
                });
    }

    @Override
    public List<Outstanding> outstanding(Actor actor, Optional<ClientId> client, LocalDate today) {
        return outstanding.of(actor, client, today);
    }

    @Override
    public Optional<Place> place(Actor actor, InvoiceId id) {
        return sql.select(INVOICE.CLIENT_ID, PROJECT.ID, PROJECT.NUMBER, PROJECT.NAME)
                .from(INVOICE)
                .leftJoin(PROJECT)
                .on(PROJECT.ID.eq(INVOICE.PROJECT_ID).and(Visibility.projectsOf(actor, PROJECT)))
                .where(INVOICE.ID.eq(id.value()))
                .and(Visibility.invoicesOf(actor, INVOICE))
                .fetchOptional(row -> new Place(project(new ClientId(row.value1()), row)));
    }

    /** Of a row to which its project was joined where the actor sees it. */
    static Optional<ProjectName> project(ClientId client, Record row) {
        return Optional.ofNullable(row.get(PROJECT.ID))
                .map(id -> new ProjectName(
                        new ProjectId(id),
                        client,
                        Optional.ofNullable(row.get(PROJECT.NUMBER)).map(ProjectNumber::new),
                        row.get(PROJECT.NAME)));
    }

    private static Field<BigDecimal> sum(Field<BigDecimal> amounts) {
        return DSL.coalesce(DSL.sum(amounts), BigDecimal.ZERO);
    }
}
