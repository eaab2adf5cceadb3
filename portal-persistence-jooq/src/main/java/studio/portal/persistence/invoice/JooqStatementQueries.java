package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.CLIENT;
import static studio.portal.persistence.schema.Tables.RECEIVABLE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import studio.portal.application.account.ClientName;
import studio.portal.application.invoice.Ageing;
import studio.portal.application.invoice.Ageing.Age;
import studio.portal.application.invoice.Statement;
import studio.portal.application.invoice.StatementFilter;
import studio.portal.application.invoice.StatementQueries;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.Money;
import studio.portal.persistence.Database;
import studio.portal.persistence.Visibility;

/** Reads statements and receivables. Every statement of the database is answered by the indexes alone. */
public final class JooqStatementQueries implements StatementQueries {
    private static final int MONTH = 30;

    private final DSLContext sql;

    public JooqStatementQueries(Database database) {
        this.sql = database.sql();
    }

    /** In two statements: who it is and what was before, and the lines; in a third their sums, where they are too many. */
    @Override
    public Optional<Statement> find(Actor actor, StatementFilter filter, int most) {
        var movements = new Movements(sql, filter.client(), filter.currency());
        var before = movements.sumBefore(filter.from());
        return sql.select(CLIENT.NAME, before)
                .from(CLIENT)
                .where(CLIENT.ID.eq(filter.client().value()))
                .and(Visibility.moneyOf(actor, CLIENT.ID))
                .fetchOptional()
                .map(row -> statement(
                        movements, filter, most, new ClientName(filter.client(), row.value1()), row.value2()));
    }

    private static Statement statement(
            Movements movements, StatementFilter filter, int most, ClientName client, BigDecimal before) {
        var opening = InvoiceRows.money(before, filter.currency());
        var lines = movements.lines(filter.from(), filter.to(), most + 1);
        if (lines.size() <= most) {
            return Statement.of(client, filter.from(), filter.to(), opening, lines);
        }
        var sums = movements.sums(filter.from(), filter.to());
        return new Statement(client, filter.from(), filter.to(), opening, sums, List.of(), false);
    }

    @Override
    public List<Ageing> receivables(Actor actor, LocalDate today) {
        if (!Visibility.seesAll(actor)) {
            return List.of();
        }
        var notDue = sum(RECEIVABLE.DUE_ON.ge(today));
        var to30 = sum(RECEIVABLE.DUE_ON.lt(today).and(RECEIVABLE.DUE_ON.ge(today.minusDays(MONTH))));
        var to60 =
                sum(RECEIVABLE.DUE_ON.lt(today.minusDays(MONTH)).and(RECEIVABLE.DUE_ON.ge(today.minusDays(2 * MONTH))));
        var to90 = sum(
                RECEIVABLE.DUE_ON.lt(today.minusDays(2 * MONTH)).and(RECEIVABLE.DUE_ON.ge(today.minusDays(3 * MONTH))));
        var over90 = sum(RECEIVABLE.DUE_ON.lt(today.minusDays(3 * MONTH)));
        var sums = sql.select(
                        RECEIVABLE.CLIENT_ID,
                        RECEIVABLE.CURRENCY,
                        notDue.as("not_due"),
                        to30.as("to_30"),
                        to60.as("to_60"),
                        to90.as("to_90"),
                        over90.as("over_90"))
                .from(RECEIVABLE)
                .where(RECEIVABLE.OPEN.gt(BigDecimal.ZERO))
                .groupBy(RECEIVABLE.CLIENT_ID, RECEIVABLE.CURRENCY)
                .asTable("sums");
        var client = DSL.field(DSL.name("sums", RECEIVABLE.CLIENT_ID.getName()), UUID.class);
        return sql
                .select(CLIENT.ID, CLIENT.NAME)
                .select(sums.fields())
                .from(sums)
                .join(CLIENT)
                .on(CLIENT.ID.eq(client))
                .fetch(JooqStatementQueries::ageing)
                .stream()
                .sorted(Ageing.LARGEST)
                .toList();
    }

    private static Field<BigDecimal> sum(Condition which) {
        return DSL.coalesce(DSL.sum(DSL.when(which, RECEIVABLE.OPEN)), BigDecimal.ZERO);
    }

    private static Ageing ageing(Record row) {
        var currency = Currency.getInstance(row.get("currency", String.class));
        var open = new EnumMap<Age, Money>(Age.class);
        for (var age : Age.values()) {
            var amount = row.get(age.name().toLowerCase(Locale.ROOT), BigDecimal.class);
            open.put(age, InvoiceRows.money(amount, currency));
        }
        return new Ageing(new ClientName(new ClientId(row.get(CLIENT.ID)), row.get(CLIENT.NAME)), open);
    }
}
