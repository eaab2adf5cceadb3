package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.CLIENT;
import static studio.portal.persistence.schema.Tables.INVOICE;
import static studio.portal.persistence.schema.Tables.INVOICE_DEPOSIT;
import static studio.portal.persistence.schema.Tables.INVOICE_PARTY;
import static studio.portal.persistence.schema.Tables.INVOICE_VAT;
import static studio.portal.persistence.schema.Tables.LEDGER_CREDIT;
import static studio.portal.persistence.schema.Tables.LEDGER_ENTRY;
import static studio.portal.persistence.schema.Tables.PAYMENT;
import static studio.portal.persistence.schema.Tables.PAYMENT_REVERSAL;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import studio.portal.application.invoice.ExportPeriod;
import studio.portal.application.invoice.ExportQueries;
import studio.portal.application.invoice.ExportedInvoice;
import studio.portal.application.invoice.ExportedPayment;
import studio.portal.application.invoice.ExportedReversal;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.Payment;
import studio.portal.domain.invoice.PaymentId;
import studio.portal.domain.invoice.VatTotal;
import studio.portal.persistence.Database;
import studio.portal.persistence.Visibility;

/** Reads what the accountant gets: a piece of it in two statements at most. */
public final class JooqExportQueries implements ExportQueries {
    private static final String BUYER = "buyer";
    private static final Field<BigDecimal> DEPOSITS_TAX = DSL.field(
                    DSL.select(DSL.coalesce(DSL.sum(INVOICE_DEPOSIT.TAX), BigDecimal.ZERO))
                            .from(INVOICE_DEPOSIT)
                            .where(INVOICE_DEPOSIT.INVOICE_ID.eq(INVOICE.ID)))
            .as("deposits_tax");

    private final DSLContext sql;

    public JooqExportQueries(Database database) {
        this.sql = database.sql();
    }

    @Override
    public List<ExportedInvoice> invoices(
            Actor actor, ExportPeriod.Command period, Optional<ExportedInvoice> after, int limit) {
        var corrected = INVOICE.as("corrected");
        var rows = sql.select(INVOICE.fields())
                .select(INVOICE_PARTY.NAME, INVOICE_PARTY.VAT_ID, INVOICE_PARTY.COUNTRY, corrected.NUMBER)
                .select(DEPOSITS_TAX)
                .from(INVOICE)
                .join(INVOICE_PARTY)
                .on(INVOICE_PARTY.INVOICE_ID.eq(INVOICE.ID).and(INVOICE_PARTY.ROLE.eq(BUYER)))
                .leftJoin(corrected)
                .on(corrected.ID.eq(INVOICE.CORRECTS_ID))
                .where(seen(actor))
                .and(INVOICE.ISSUED_ON.between(period.from(), period.to()))
                .and(after.map(last -> DSL.row(INVOICE.ISSUED_ON, INVOICE.NUMBER)
                                .gt(last.issuedOn(), last.number().value()))
                        .orElse(DSL.noCondition()))
                .orderBy(INVOICE.ISSUED_ON, INVOICE.NUMBER)
                .limit(limit)
                .fetch();
        var vats = vats(rows.getValues(INVOICE.ID));
        return rows.map(row -> invoice(
                row,
                Optional.ofNullable(row.get(corrected.NUMBER)),
                vats.getOrDefault(row.get(INVOICE.ID), List.of())));
    }

    /** Members get their own invoices elsewhere, and nothing of this. */
    private static Condition seen(Actor actor) {
        return Visibility.seesAll(actor) ? DSL.noCondition() : DSL.falseCondition();
    }

    private Map<UUID, List<VatTotal>> vats(List<UUID> invoices) {
        return sql.select(INVOICE_VAT.fields())
                .select(INVOICE.CURRENCY)
                .from(INVOICE_VAT)
                .join(INVOICE)
                .on(INVOICE.ID.eq(INVOICE_VAT.INVOICE_ID))
                .where(INVOICE_VAT.INVOICE_ID.in(invoices))
                .orderBy(INVOICE_VAT.INVOICE_ID, INVOICE_VAT.PLACE)
                .fetchGroups(INVOICE_VAT.INVOICE_ID, JooqExportQueries::vat);
    }

    private static VatTotal vat(Record row) {
        var currency = Currency.getInstance(row.get(INVOICE.CURRENCY));
        return new VatTotal(
                InvoiceLineRows.vat(
                        row.get(INVOICE_VAT.VAT_CATEGORY),
                        row.get(INVOICE_VAT.VAT_RATE),
                        row.get(INVOICE_VAT.VAT_REASON)),
                InvoiceRows.money(row.get(INVOICE_VAT.TAXABLE), currency),
                InvoiceRows.money(row.get(INVOICE_VAT.TAX), currency));
    }

    private static ExportedInvoice invoice(Record row, Optional<String> corrects, List<VatTotal> vats) {
        var currency = Currency.getInstance(row.get(INVOICE.CURRENCY));
        return new ExportedInvoice(
                new InvoiceId(row.get(INVOICE.ID)),
                new InvoiceNumber(row.get(INVOICE.NUMBER)),
                InvoiceKind.ofWord(row.get(INVOICE.KIND)).orElseThrow(),
                corrects.map(InvoiceNumber::new),
                row.get(INVOICE.ISSUED_ON),
                row.get(INVOICE.DUE_ON),
                row.get(INVOICE_PARTY.NAME),
                Optional.ofNullable(row.get(INVOICE_PARTY.VAT_ID)),
                row.get(INVOICE_PARTY.COUNTRY),
                InvoiceRows.money(row.get(INVOICE.NET), currency),
                InvoiceRows.money(row.get(INVOICE.TAX), currency),
                InvoiceRows.money(row.get(INVOICE.GROSS), currency),
                InvoiceRows.money(row.get(INVOICE.DEPOSITS), currency),
                InvoiceRows.money(row.get(DEPOSITS_TAX), currency),
                InvoiceRows.money(row.get(INVOICE.DUE), currency),
                vats,
                row.get(INVOICE.ISSUED_AT));
    }

    @Override
    public List<ExportedPayment> payments(
            Actor actor, ExportPeriod.Command period, Optional<ExportedPayment> after, int limit) {
        var rows = sql.select(PAYMENT.fields())
                .select(CLIENT.NAME, LEDGER_CREDIT.RETURNED)
                .from(PAYMENT)
                .join(CLIENT)
                .on(CLIENT.ID.eq(PAYMENT.CLIENT_ID))
                .leftJoin(LEDGER_CREDIT)
                .on(LEDGER_CREDIT.SOURCE_ID.eq(PAYMENT.ID))
                .where(seen(actor))
                .and(PAYMENT.RECEIVED_ON.between(period.from(), period.to()))
                .and(after.map(last -> DSL.row(PAYMENT.RECEIVED_ON, PAYMENT.ID)
                                .gt(last.receivedOn(), last.id().value()))
                        .orElse(DSL.noCondition()))
                .orderBy(PAYMENT.RECEIVED_ON, PAYMENT.ID)
                .limit(limit)
                .fetch();
        var paid = paid(rows.getValues(PAYMENT.ID));
        return rows.map(row -> payment(row, paid.getOrDefault(row.get(PAYMENT.ID), List.of())));
    }

    /** Which invoices each of these pays, what was undone again left out. */
    private Map<UUID, List<InvoiceNumber>> paid(List<UUID> payments) {
        var paid = new HashMap<UUID, List<InvoiceNumber>>();
        sql.select(LEDGER_ENTRY.SOURCE_ID, INVOICE.NUMBER)
                .from(LEDGER_ENTRY)
                .join(INVOICE)
                .on(INVOICE.ID.eq(LEDGER_ENTRY.INVOICE_ID))
                .where(LEDGER_ENTRY.SOURCE_ID.in(payments))
                .and(LEDGER_ENTRY.KIND.eq(LedgerWriting.ALLOCATED))
                .groupBy(LEDGER_ENTRY.SOURCE_ID, INVOICE.NUMBER)
                .having(DSL.sum(LEDGER_ENTRY.AMOUNT).ne(BigDecimal.ZERO))
                .orderBy(LEDGER_ENTRY.SOURCE_ID, INVOICE.NUMBER)
                .forEach(row -> paid.computeIfAbsent(row.value1(), id -> new ArrayList<>())
                        .add(new InvoiceNumber(row.value2())));
        return paid;
    }

    private static ExportedPayment payment(Record row, List<InvoiceNumber> invoices) {
        var currency = Currency.getInstance(row.get(PAYMENT.CURRENCY));
        return new ExportedPayment(
                new PaymentId(row.get(PAYMENT.ID)),
                row.get(PAYMENT.RECEIVED_ON),
                row.get(CLIENT.NAME),
                InvoiceRows.money(row.get(PAYMENT.AMOUNT), currency),
                InvoiceRows.money(
                        Optional.ofNullable(row.get(LEDGER_CREDIT.RETURNED)).orElse(BigDecimal.ZERO), currency),
                Payment.Way.ofWord(row.get(PAYMENT.WAY)).orElseThrow(),
                Optional.ofNullable(row.get(PAYMENT.EXTERNAL_KEY)),
                Optional.ofNullable(row.get(PAYMENT.NOTE)),
                invoices);
    }

    @Override
    public List<ExportedReversal> reversals(
            Actor actor, ExportPeriod.Command period, Optional<ExportedReversal> after, int limit) {
        return sql.select(PAYMENT_REVERSAL.fields())
                .select(CLIENT.NAME, PAYMENT.RECEIVED_ON, PAYMENT.EXTERNAL_KEY)
                .from(PAYMENT_REVERSAL)
                .join(PAYMENT)
                .on(PAYMENT.ID.eq(PAYMENT_REVERSAL.PAYMENT_ID))
                .join(CLIENT)
                .on(CLIENT.ID.eq(PAYMENT_REVERSAL.CLIENT_ID))
                .where(seen(actor))
                .and(PAYMENT_REVERSAL.REVERSED_ON.between(period.from(), period.to()))
                .and(after.map(last -> DSL.row(PAYMENT_REVERSAL.REVERSED_ON, PAYMENT_REVERSAL.ID)
                                .gt(last.on(), last.id().value()))
                        .orElse(DSL.noCondition()))
                .orderBy(PAYMENT_REVERSAL.REVERSED_ON, PAYMENT_REVERSAL.ID)
                .limit(limit)
                .fetch(JooqExportQueries::reversal);
    }

    private static ExportedReversal reversal(Record row) {
        var reversal = ReversalRows.reversal(row.into(PAYMENT_REVERSAL));
        return new ExportedReversal(
                reversal.id(),
                reversal.on(),
                reversal.kind(),
                row.get(CLIENT.NAME),
                reversal.amount(),
                reversal.way(),
                reversal.externalKey(),
                reversal.note(),
                row.get(PAYMENT.RECEIVED_ON),
                Optional.ofNullable(row.get(PAYMENT.EXTERNAL_KEY)));
    }
}
