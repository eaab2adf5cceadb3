package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.LEDGER;
import static studio.portal.persistence.schema.Tables.LEDGER_CREDIT;
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
import org.jooq.Record4;
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
    private static final String HELD = "held";
    private static final Field<String> CURRENCY = DSL.field(DSL.name(HELD, "currency"), SQLDataType.VARCHAR(3));
    private static final Field<BigDecimal> UNPAID = amount("unpaid");
    private static final Field<BigDecimal> LATE = amount("late");
    private static final Field<BigDecimal> USABLE = amount("usable");

    private final DSLContext sql;

    OutstandingMoney(DSLContext sql) {
        this.sql = sql;
    }

    private static Field<BigDecimal> amount(String name) {
        return DSL.field(DSL.name(HELD, name), SQLDataType.NUMERIC(14, 2));
    }

    List<Outstanding> of(Actor actor, Optional<ClientId> client, LocalDate today) {
        return sql.select(CURRENCY, sum(UNPAID), DSL.count(UNPAID), sum(LATE), DSL.count(LATE), sum(USABLE))
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
        var late = DSL.when(RECEIVABLE.DUE_ON.lt(today), RECEIVABLE.OPEN);
        return lines(RECEIVABLE.CURRENCY, RECEIVABLE.OPEN, late, NONE)
                .from(RECEIVABLE)
                .where(seen(actor, client, RECEIVABLE.CLIENT_ID))
                .and(WaitingInvoices.OPEN)
                .unionAll(lines(LEDGER_CREDIT.CURRENCY, NONE, NONE, LEDGER_CREDIT.REMAINING)
                        .from(LEDGER_CREDIT)
                        .where(seen(actor, client, LEDGER_CREDIT.CLIENT_ID))
                        .and(LEDGER_CREDIT.REMAINING.gt(BigDecimal.ZERO)))
                .unionAll(lines(LEDGER.CURRENCY, NONE, NONE, NONE)
                        .from(LEDGER)
                        .where(seen(actor, client, LEDGER.CLIENT_ID)))
                .asTable(HELD);
    }

    private static SelectSelectStep<Record4<String, BigDecimal, BigDecimal, BigDecimal>> lines(
            Field<String> currency, Field<BigDecimal> unpaid, Field<BigDecimal> late, Field<BigDecimal> usable) {
        return DSL.select(
                currency.as(CURRENCY.getName()),
                unpaid.as(UNPAID.getName()),
                late.as(LATE.getName()),
                usable.as(USABLE.getName()));
    }

    private static Condition seen(Actor actor, Optional<ClientId> client, Field<UUID> of) {
        return Visibility.moneyOf(actor, of)
                .and(client.map(id -> of.eq(id.value())).orElse(DSL.noCondition()));
    }

    private static Field<BigDecimal> sum(Field<BigDecimal> amounts) {
        return DSL.coalesce(DSL.sum(amounts), BigDecimal.ZERO);
    }
}
