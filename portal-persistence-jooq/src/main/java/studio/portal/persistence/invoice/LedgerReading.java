package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.LEDGER_CREDIT;
import static studio.portal.persistence.schema.Tables.LEDGER_ENTRY;
import static studio.portal.persistence.schema.Tables.RECEIVABLE;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.Credit;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.Ledger;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.PaymentId;
import studio.portal.domain.invoice.Receivable;
import studio.portal.persistence.schema.tables.records.LedgerCreditRecord;
import studio.portal.persistence.schema.tables.records.ReceivableRecord;

/** One ledger out of its rows: what is open and left, and what is named. */
final class LedgerReading {
    private final DSLContext sql;
    private final ClientId client;
    private final Currency currency;

    LedgerReading(DSLContext sql, ClientId client, Currency currency) {
        this.sql = sql;
        this.client = client;
        this.currency = currency;
    }

    Ledger ledger(Set<InvoiceId> invoices, Set<PaymentId> payments) {
        var rows = credits(payments.stream().map(PaymentId::value).collect(Collectors.toSet()));
        var allocated =
                allocated(rows.stream().map(LedgerCreditRecord::getSourceId).toList());
        var named = new HashSet<UUID>();
        invoices.forEach(invoice -> named.add(invoice.value()));
        allocated.values().forEach(of -> of.keySet().forEach(invoice -> named.add(invoice.value())));
        return Ledger.stored(
                client,
                currency,
                receivables(named),
                rows.stream()
                        .map(row -> credit(row, allocated.getOrDefault(row.getSourceId(), Map.of())))
                        .toList());
    }

    private List<LedgerCreditRecord> credits(Set<UUID> named) {
        return sql.selectFrom(LEDGER_CREDIT)
                .where(LEDGER_CREDIT.CLIENT_ID.eq(client.value()))
                .and(LEDGER_CREDIT.CURRENCY.eq(currency.getCurrencyCode()))
                .and(LEDGER_CREDIT.REMAINING.gt(BigDecimal.ZERO).or(LEDGER_CREDIT.SOURCE_ID.in(named)))
                .orderBy(LEDGER_CREDIT.SOURCE_ID)
                .fetch();
    }

    /** What of each of these pays which invoice. */
    private Map<UUID, Map<InvoiceId, Money>> allocated(List<UUID> sources) {
        var amount = DSL.sum(LEDGER_ENTRY.AMOUNT);
        var found = new HashMap<UUID, Map<InvoiceId, Money>>();
        sql.select(LEDGER_ENTRY.SOURCE_ID, LEDGER_ENTRY.INVOICE_ID, amount)
                .from(LEDGER_ENTRY)
                .where(LEDGER_ENTRY.SOURCE_ID.in(sources))
                .and(LEDGER_ENTRY.KIND.eq(LedgerWriting.ALLOCATED))
                .groupBy(LEDGER_ENTRY.SOURCE_ID, LEDGER_ENTRY.INVOICE_ID)
                .having(amount.ne(BigDecimal.ZERO))
                .forEach(row -> found.computeIfAbsent(row.value1(), source -> new HashMap<>())
                        .put(new InvoiceId(row.value2()), InvoiceRows.money(row.value3(), currency)));
        return found;
    }

    private List<Receivable> receivables(Set<UUID> named) {
        return sql.selectFrom(RECEIVABLE)
                .where(RECEIVABLE.CLIENT_ID.eq(client.value()))
                .and(RECEIVABLE.CURRENCY.eq(currency.getCurrencyCode()))
                .and(RECEIVABLE.OPEN.gt(BigDecimal.ZERO).or(RECEIVABLE.INVOICE_ID.in(named)))
                .orderBy(RECEIVABLE.DUE_ON, RECEIVABLE.INVOICE_ID)
                .fetch(this::receivable);
    }

    private Receivable receivable(ReceivableRecord row) {
        return new Receivable(
                new InvoiceId(row.getInvoiceId()),
                row.getDueOn(),
                InvoiceRows.money(row.getDue(), currency),
                InvoiceRows.money(row.getPaid().add(row.getCredited()), currency));
    }

    private Credit credit(LedgerCreditRecord row, Map<InvoiceId, Money> allocated) {
        return new Credit(
                row.getSourceKind().equals(LedgerWriting.PAYMENT)
                        ? new Credit.Source.OfPayment(new PaymentId(row.getSourceId()))
                        : new Credit.Source.OfCreditNote(new InvoiceId(row.getSourceId())),
                InvoiceRows.money(row.getAmount(), currency),
                allocated,
                InvoiceRows.money(row.getTakenOut(), currency),
                InvoiceRows.money(row.getReturned(), currency));
    }
}
