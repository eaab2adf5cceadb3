package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.INVOICE;
import static studio.portal.persistence.schema.Tables.PAYMENT;
import static studio.portal.persistence.schema.Tables.PAYMENT_REVERSAL;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record6;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import studio.portal.application.invoice.Statement.Kind;
import studio.portal.application.invoice.Statement.Line;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.Reversal;

/** Whatever changed what a client owes in one currency: what was issued, what arrived and what went back. */
final class Movements {
    private static final String TABLE = "movement";
    private static final Field<LocalDate> ON = DSL.field(DSL.name(TABLE, "moved_on"), LocalDate.class);
    private static final Field<Integer> KIND = DSL.field(DSL.name(TABLE, "kind"), Integer.class);
    private static final Field<UUID> ID = DSL.field(DSL.name(TABLE, "id"), UUID.class);
    private static final Field<UUID> THING = DSL.field(DSL.name(TABLE, "thing"), UUID.class);
    private static final Field<String> NUMBER = DSL.field(DSL.name(TABLE, "number"), String.class);
    private static final Field<BigDecimal> AMOUNT = DSL.field(DSL.name(TABLE, "amount"), BigDecimal.class);

    private final DSLContext sql;
    private final ClientId client;
    private final Currency currency;

    Movements(DSLContext sql, ClientId client, Currency currency) {
        this.sql = sql;
        this.client = client;
        this.currency = currency;
    }

    /** What all before a day comes to. */
    Field<BigDecimal> sumBefore(LocalDate day) {
        return DSL.field(
                DSL.select(DSL.coalesce(DSL.sum(AMOUNT), BigDecimal.ZERO)).from(all(on -> on.lt(day))));
    }

    /** By day, without their balances. */
    List<Line> lines(LocalDate from, LocalDate to, int most) {
        return sql.select(ON, KIND, THING, NUMBER, AMOUNT)
                .from(all(on -> on.between(from, to)))
                .orderBy(ON, KIND, NUMBER, ID)
                .limit(most)
                .fetch(row -> new Line(
                        row.value1(),
                        Kind.values()[row.value2()],
                        row.value3(),
                        Optional.ofNullable(row.value4()),
                        money(row.value5()),
                        Money.zero(currency)));
    }

    Map<Kind, Money> sums(LocalDate from, LocalDate to) {
        var sum = DSL.sum(AMOUNT);
        return sql.select(KIND, sum)
                .from(all(on -> on.between(from, to)))
                .groupBy(KIND)
                .fetchMap(row -> Kind.values()[row.value1()], row -> money(row.value2()));
    }

    private Table<?> all(Function<Field<LocalDate>, Condition> when) {
        return invoices(when).unionAll(payments(when)).unionAll(reversals(when)).asTable(TABLE);
    }

    private Select<Record6<LocalDate, Integer, UUID, UUID, String, BigDecimal>> invoices(
            Function<Field<LocalDate>, Condition> when) {
        var note = INVOICE.KIND.eq(DSL.inline(InvoiceKind.CREDIT_NOTE.word()));
        return DSL.select(
                        INVOICE.ISSUED_ON.as(ON.getUnqualifiedName()),
                        DSL.when(note, rank(Kind.CREDIT_NOTE))
                                .otherwise(rank(Kind.INVOICE))
                                .as(KIND.getUnqualifiedName()),
                        INVOICE.ID.as(ID.getUnqualifiedName()),
                        INVOICE.ID.as(THING.getUnqualifiedName()),
                        INVOICE.NUMBER.as(NUMBER.getUnqualifiedName()),
                        DSL.when(note, INVOICE.DUE.neg()).otherwise(INVOICE.DUE).as(AMOUNT.getUnqualifiedName()))
                .from(INVOICE)
                .where(INVOICE.CLIENT_ID.eq(client.value()))
                .and(INVOICE.CURRENCY.eq(currency.getCurrencyCode()))
                .and(when.apply(INVOICE.ISSUED_ON));
    }

    private Select<Record6<LocalDate, Integer, UUID, UUID, String, BigDecimal>> payments(
            Function<Field<LocalDate>, Condition> when) {
        return DSL.select(
                        PAYMENT.RECEIVED_ON,
                        rank(Kind.PAYMENT),
                        PAYMENT.ID,
                        PAYMENT.ID,
                        DSL.castNull(SQLDataType.VARCHAR),
                        PAYMENT.AMOUNT.neg())
                .from(PAYMENT)
                .where(PAYMENT.CLIENT_ID.eq(client.value()))
                .and(PAYMENT.CURRENCY.eq(currency.getCurrencyCode()))
                .and(when.apply(PAYMENT.RECEIVED_ON));
    }

    private Select<Record6<LocalDate, Integer, UUID, UUID, String, BigDecimal>> reversals(
            Function<Field<LocalDate>, Condition> when) {
        var refund = PAYMENT_REVERSAL.KIND.eq(DSL.inline(Reversal.Kind.REFUND.word()));
        return DSL.select(
                        PAYMENT_REVERSAL.REVERSED_ON,
                        DSL.when(refund, rank(Kind.REFUND)).otherwise(rank(Kind.CHARGE_BACK)),
                        PAYMENT_REVERSAL.ID,
                        PAYMENT_REVERSAL.PAYMENT_ID,
                        DSL.castNull(SQLDataType.VARCHAR),
                        PAYMENT_REVERSAL.AMOUNT)
                .from(PAYMENT_REVERSAL)
                .where(PAYMENT_REVERSAL.CLIENT_ID.eq(client.value()))
                .and(PAYMENT_REVERSAL.CURRENCY.eq(currency.getCurrencyCode()))
                .and(when.apply(PAYMENT_REVERSAL.REVERSED_ON));
    }

    private static Field<Integer> rank(Kind kind) {
        return DSL.inline(kind.ordinal());
    }

    private Money money(BigDecimal amount) {
        return InvoiceRows.money(amount, currency);
    }
}
