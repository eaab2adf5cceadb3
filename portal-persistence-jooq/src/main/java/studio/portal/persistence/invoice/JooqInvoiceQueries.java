package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.CLIENT;
import static studio.portal.persistence.schema.Tables.INVOICE;
import static studio.portal.persistence.schema.Tables.LEDGER;
import static studio.portal.persistence.schema.Tables.LEDGER_CREDIT;
import static studio.portal.persistence.schema.Tables.LEDGER_ENTRY;
import static studio.portal.persistence.schema.Tables.PAYMENT;
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
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.PaymentId;
import studio.portal.persistence.Database;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.schema.tables.records.InvoiceRecord;

/** Reads invoices and money for pages and the API. */
public final class JooqInvoiceQueries implements InvoiceQueries {
    private final DSLContext sql;
    private final InvoiceRows rows;
    private final InvoiceListing listing;

    public JooqInvoiceQueries(Database database) {
        this.sql = database.sql();
        this.rows = new InvoiceRows(sql);
        this.listing = new InvoiceListing(sql);
    }

    @Override
    public Page<InvoiceRow> list(Actor actor, InvoiceFilter filter, PageRequest request) {
        return listing.list(actor, filter, request);
    }

    @Override
    public Optional<InvoiceDetail> find(Actor actor, InvoiceId id) {
        return sql.selectFrom(INVOICE)
                .where(INVOICE.ID.eq(id.value()))
                .and(Visibility.invoicesOf(actor, INVOICE))
                .fetchOptional(row -> detail(actor, row));
    }

    private InvoiceDetail detail(Actor actor, InvoiceRecord row) {
        var invoice = rows.invoice(row).state();
        return new InvoiceDetail(
                invoice.id(),
                client(row.getClientId()),
                invoice.kind(),
                invoice.corrects()
                        .flatMap(corrected -> references(actor, INVOICE.ID.eq(corrected.value())).stream()
                                .findFirst()),
                invoice.terms(),
                invoice.issued(),
                settlements(row.getId(), invoice.terms().currency()),
                references(actor, INVOICE.CORRECTS_ID.eq(row.getId())),
                row.getUpdatedAt(),
                invoice.version());
    }

    private ClientName client(UUID id) {
        return sql.select(CLIENT.NAME)
                .from(CLIENT)
                .where(CLIENT.ID.eq(id))
                .fetchSingle(row -> new ClientName(new ClientId(id), row.value1()));
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
        return sql.select(LEDGER_ENTRY.AMOUNT, PAYMENT.ID, PAYMENT.RECEIVED_ON, note.ID, note.NUMBER, note.ISSUED_ON)
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

    private static Field<BigDecimal> sum(Field<BigDecimal> amounts) {
        return DSL.coalesce(DSL.sum(amounts), BigDecimal.ZERO);
    }
}
