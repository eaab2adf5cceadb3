package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.LEDGER;
import static studio.portal.persistence.schema.Tables.LEDGER_CREDIT;
import static studio.portal.persistence.schema.Tables.RECEIVABLE;
import static studio.portal.persistence.schema.Tables.RECEIVABLE_DAY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record6;
import org.jooq.Select;
import org.jooq.SelectSelectStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import studio.portal.application.invoice.Outstanding;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.persistence.Visibility;

/** Sums of the ledger in each currency, each in one statement. */
final class OutstandingMoney {
    private static final Field<BigDecimal> NONE = DSL.castNull(SQLDataType.NUMERIC(14, 2));
    private static final Field<Integer> NOBODY = DSL.castNull(SQLDataType.INTEGER);
    private static final Field<Integer> ONE = DSL.inline(1);
    private static final String HELD = "held";
    private static final Field<String> CURRENCY = DSL.field(DSL.name(HELD, "currency"), SQLDataType.VARCHAR(3));
    private static final Field<BigDecimal> UNPAID = amount("unpaid");
    private static final Field<Integer> UNPAID_INVOICES = number("unpaid_invoices");
    private static final Field<BigDecimal> LATE = amount("late");
    private static final Field<Integer> LATE_INVOICES = number("late_invoices");
    private static final Field<BigDecimal> USABLE = amount("usable");

    private final DSLContext sql;

    OutstandingMoney(DSLContext sql) {
        this.sql = sql;
    }

    private static Field<BigDecimal> amount(String name) {
        return DSL.field(DSL.name(HELD, name), SQLDataType.NUMERIC(14, 2));
    }

    private static Field<Integer> number(String name) {
        return DSL.field(DSL.name(HELD, name), SQLDataType.INTEGER);
    }

    List<Outstanding> of(Actor actor, Optional<ClientId> client, LocalDate today) {
        return sql.select(CURRENCY, sum(UNPAID), count(UNPAID_INVOICES), sum(LATE), count(LATE_INVOICES), sum(USABLE))
                .from(held(actor, client, today))
                .groupBy(CURRENCY)
                .orderBy(CURRENCY)
                .fetch(row -> {
                    var currency = Currency.getInstance(row.value1());
                    return new Outstanding(
                            InvoiceRows.money(row.value2(), currency),
                            row.value3(),
                            InvoiceRows.money(row.value4(), currency),
                            row.value5(),
                            InvoiceRows.money(row.value6(), currency));
                });
    }

    /** What is unpaid and what can be used; a ledger makes its currency known where there is nothing of either. */
    private static Table<?> held(Actor actor, Optional<ClientId> client, LocalDate today) {
        var unpaid = Visibility.seesAll(actor) && client.isEmpty() ? days(today) : invoices(actor, client, today);
        return unpaid.unionAll(lines(LEDGER_CREDIT.CURRENCY, NONE, NOBODY, NONE, NOBODY, LEDGER_CREDIT.REMAINING)
                        .from(LEDGER_CREDIT)
                        .where(seen(actor, client, LEDGER_CREDIT.CLIENT_ID))
                        .and(LEDGER_CREDIT.REMAINING.gt(BigDecimal.ZERO)))
                .unionAll(lines(LEDGER.CURRENCY, NONE, NOBODY, NONE, NOBODY, NONE)
                        .from(LEDGER)
                        .where(seen(actor, client, LEDGER.CLIENT_ID)))
                .asTable(HELD);
    }

    private static Select<Record6<String, BigDecimal, Integer, BigDecimal, Integer, BigDecimal>> invoices(
            Actor actor, Optional<ClientId> client, LocalDate today) {
        var late = RECEIVABLE.DUE_ON.lt(today);
        return lines(
                        RECEIVABLE.CURRENCY,
                        RECEIVABLE.OPEN,
                        ONE,
                        DSL.when(late, RECEIVABLE.OPEN),
                        DSL.when(late, ONE),
                        NONE)
                .from(RECEIVABLE)
                .where(seen(actor, client, RECEIVABLE.CLIENT_ID))
                .and(WaitingInvoices.OPEN);
    }

    /** The same of all clients, without reading every invoice. */
    private static Select<Record6<String, BigDecimal, Integer, BigDecimal, Integer, BigDecimal>> days(LocalDate today) {
        var late = RECEIVABLE_DAY.DUE_ON.lt(today);
        return lines(
                        RECEIVABLE_DAY.CURRENCY,
                        RECEIVABLE_DAY.OPEN,
                        RECEIVABLE_DAY.INVOICES,
                        DSL.when(late, RECEIVABLE_DAY.OPEN),
                        DSL.when(late, RECEIVABLE_DAY.INVOICES),
                        NONE)
                .from(RECEIVABLE_DAY);
    }

    private static SelectSelectStep<Record6<String, BigDecimal, Integer, BigDecimal, Integer, BigDecimal>> lines(
            Field<String> currency,
            Field<BigDecimal> unpaid,
            Field<Integer> unpaidInvoices,
            Field<BigDecimal> late,
            Field<Integer> lateInvoices,
            Field<BigDecimal> usable) {
        return DSL.select(
                currency.as(CURRENCY.getName()),
                unpaid.as(UNPAID.getName()),
                unpaidInvoices.as(UNPAID_INVOICES.getName()),
                late.as(LATE.getName()),
                lateInvoices.as(LATE_INVOICES.getName()),
                usable.as(USABLE.getName()));
    }

    private static Condition seen(Actor actor, Optional<ClientId> client, Field<UUID> of) {
        return Visibility.moneyOf(actor, of)
                .and(client.map(id -> of.eq(id.value())).orElse(DSL.noCondition()));
    }

    private static Field<BigDecimal> sum(Field<BigDecimal> amounts) {
        return DSL.coalesce(DSL.sum(amounts), BigDecimal.ZERO);
    }

    private static Field<Integer> count(Field<Integer> invoices) {
        return DSL.coalesce(DSL.sum(invoices), BigDecimal.ZERO).cast(SQLDataType.INTEGER);
    }
}
