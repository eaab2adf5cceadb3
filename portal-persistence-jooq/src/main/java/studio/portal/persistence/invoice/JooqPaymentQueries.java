package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.CLIENT;
import static studio.portal.persistence.schema.Tables.INVOICE;
import static studio.portal.persistence.schema.Tables.LEDGER_CREDIT;
import static studio.portal.persistence.schema.Tables.LEDGER_ENTRY;
import static studio.portal.persistence.schema.Tables.PAYMENT;
import static studio.portal.persistence.schema.Tables.RECEIVABLE;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import studio.portal.application.Page;
import studio.portal.application.PageRequest;
import studio.portal.application.account.ClientName;
import studio.portal.application.invoice.OpenInvoice;
import studio.portal.application.invoice.PaymentDetail;
import studio.portal.application.invoice.PaymentFilter;
import studio.portal.application.invoice.PaymentQueries;
import studio.portal.application.invoice.PaymentRow;
import studio.portal.application.invoice.RecordPayment;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.Payment;
import studio.portal.domain.invoice.PaymentId;
import studio.portal.persistence.Database;
import studio.portal.persistence.KeyOrder;
import studio.portal.persistence.KeyPage;
import studio.portal.persistence.Visibility;

/** Reads payments for pages and the API. */
public final class JooqPaymentQueries implements PaymentQueries {
    private static final KeyOrder LATEST =
            KeyOrder.named("payments").falling(PAYMENT.RECEIVED_ON).falling(PAYMENT.ID);

    private final DSLContext sql;
    private final PaymentReading reading;

    public JooqPaymentQueries(Database database) {
        this.sql = database.sql();
        this.reading = new PaymentReading(sql);
    }

    /**
     * In two statements: the payments, and what those of the page pay. Every payment has the two tables that are joined to
     * the left: H2 begins with the payments only then, in the order of the page.
     */
    @Override
    public Page<PaymentRow> list(Actor actor, PaymentFilter filter, PageRequest request) {
        var found = sql.select(
                        PAYMENT.ID,
                        PAYMENT.RECEIVED_ON,
                        PAYMENT.AMOUNT,
                        PAYMENT.CURRENCY,
                        PAYMENT.WAY,
                        LEDGER_CREDIT.REMAINING,
                        LEDGER_CREDIT.RETURNED,
                        CLIENT.ID,
                        CLIENT.NAME)
                .from(PAYMENT)
                .leftJoin(LEDGER_CREDIT)
                .on(LEDGER_CREDIT.SOURCE_ID.eq(PAYMENT.ID))
                .leftJoin(CLIENT)
                .on(CLIENT.ID.eq(PAYMENT.CLIENT_ID))
                .where(Visibility.moneyOf(actor, PAYMENT.CLIENT_ID))
                .and(matching(filter))
                .and(LATEST.beyond(request))
                .orderBy(LATEST.by(request))
                .limit(KeyPage.limit(request))
                .fetch();
        var paid = paid(found.getValues(PAYMENT.ID));
        return LATEST.page(request, found, row -> row(row, paid));
    }

    private static Condition matching(PaymentFilter filter) {
        return filter.client()
                .map(client -> PAYMENT.CLIENT_ID.eq(client.value()))
                .orElse(DSL.noCondition())
                .and(filter.way().map(way -> PAYMENT.WAY.eq(way.word())).orElse(DSL.noCondition()))
                .and(filter.from().map(PAYMENT.RECEIVED_ON::ge).orElse(DSL.noCondition()))
                .and(filter.to().map(PAYMENT.RECEIVED_ON::le).orElse(DSL.noCondition()))
                .and(filter.left() ? LEDGER_CREDIT.REMAINING.gt(BigDecimal.ZERO) : DSL.noCondition());
    }

    /** Of its entries only what it was put to has an invoice; asked for by kind, H2 would read those of all payments. */
    private Map<UUID, List<InvoiceNumber>> paid(List<UUID> payments) {
        return sql.select(LEDGER_ENTRY.SOURCE_ID, INVOICE.NUMBER)
                .from(LEDGER_ENTRY)
                .join(INVOICE)
                .on(INVOICE.ID.eq(LEDGER_ENTRY.INVOICE_ID))
                .where(LEDGER_ENTRY.SOURCE_ID.in(payments))
                .groupBy(LEDGER_ENTRY.SOURCE_ID, INVOICE.NUMBER)
                .having(DSL.sum(LEDGER_ENTRY.AMOUNT).ne(BigDecimal.ZERO))
                .orderBy(INVOICE.NUMBER)
                .fetchGroups(LEDGER_ENTRY.SOURCE_ID, row -> new InvoiceNumber(row.get(INVOICE.NUMBER)));
    }

    private static PaymentRow row(Record row, Map<UUID, List<InvoiceNumber>> paid) {
        var currency = Currency.getInstance(row.get(PAYMENT.CURRENCY));
        return new PaymentRow(
                new PaymentId(row.get(PAYMENT.ID)),
                new ClientName(new ClientId(row.get(CLIENT.ID)), row.get(CLIENT.NAME)),
                row.get(PAYMENT.RECEIVED_ON),
                InvoiceRows.money(row.get(PAYMENT.AMOUNT), currency),
                Payment.Way.ofWord(row.get(PAYMENT.WAY)).orElseThrow(),
                paid.getOrDefault(row.get(PAYMENT.ID), List.of()),
                InvoiceRows.money(row.get(LEDGER_CREDIT.REMAINING), currency),
                InvoiceRows.money(row.get(LEDGER_CREDIT.RETURNED), currency));
    }

    @Override
    public Optional<PaymentDetail> find(Actor actor, PaymentId id) {
        return reading.find(actor, id);
    }

    @Override
    public List<OpenInvoice> open(Actor actor, ClientId client) {
        return sql.select(
                        RECEIVABLE.INVOICE_ID,
                        RECEIVABLE.CURRENCY,
                        INVOICE.NUMBER,
                        RECEIVABLE.DUE_ON,
                        RECEIVABLE.DUE,
                        RECEIVABLE.OPEN)
                .from(RECEIVABLE)
                .join(INVOICE)
                .on(INVOICE.ID.eq(RECEIVABLE.INVOICE_ID))
                .where(RECEIVABLE.CLIENT_ID.eq(client.value()))
                .and(RECEIVABLE.OPEN.gt(BigDecimal.ZERO))
                .and(Visibility.moneyOf(actor, RECEIVABLE.CLIENT_ID))
                .orderBy(RECEIVABLE.DUE_ON, RECEIVABLE.INVOICE_ID)
                .limit(RecordPayment.MOST_INVOICES)
                .fetch(row -> {
                    var currency = Currency.getInstance(row.get(RECEIVABLE.CURRENCY));
                    return new OpenInvoice(
                            new InvoiceId(row.get(RECEIVABLE.INVOICE_ID)),
                            new InvoiceNumber(row.get(INVOICE.NUMBER)),
                            row.get(RECEIVABLE.DUE_ON),
                            InvoiceRows.money(row.get(RECEIVABLE.DUE), currency),
                            InvoiceRows.money(row.get(RECEIVABLE.OPEN), currency));
                });
    }
}
