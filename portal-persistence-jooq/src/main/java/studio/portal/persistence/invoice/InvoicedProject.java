package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.INVOICE;
import static studio.portal.persistence.schema.Tables.RECEIVABLE;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import studio.portal.application.project.ProjectMoney;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.ProjectId;
import studio.portal.persistence.Visibility;

/** What a project was invoiced with and what became of it, to be joined where more is read of the project. */
public final class InvoicedProject {
    private static final String MONEY = "money";
    private static final Field<String> CURRENCY = DSL.field(DSL.name(MONEY, "currency"), SQLDataType.VARCHAR(3));
    private static final Field<BigDecimal> INVOICED = amount("invoiced");
    private static final Field<BigDecimal> PAID = amount("settled");
    private static final Field<BigDecimal> CREDITED = amount("taken_back");
    private static final Field<BigDecimal> OPEN = amount("unpaid");

    /** Of {@link #table}. */
    public static final List<Field<?>> FIELDS = List.of(CURRENCY, INVOICED, PAID, CREDITED, OPEN);

    private InvoicedProject() {}

    private static Field<BigDecimal> amount(String name) {
        return DSL.field(DSL.name(MONEY, name), SQLDataType.NUMERIC(14, 2));
    }

    /** A row for each currency; none for who may not see the money. */
    public static Table<?> table(Actor actor, ProjectId project) {
        return DSL.select(
                        RECEIVABLE.CURRENCY.as(CURRENCY.getName()),
                        DSL.sum(RECEIVABLE.DUE).as(INVOICED.getName()),
                        DSL.sum(RECEIVABLE.PAID).as(PAID.getName()),
                        DSL.sum(RECEIVABLE.CREDITED).as(CREDITED.getName()),
                        DSL.sum(RECEIVABLE.OPEN).as(OPEN.getName()))
                .from(INVOICE)
                .join(RECEIVABLE)
                .on(RECEIVABLE.INVOICE_ID.eq(INVOICE.ID))
                .where(INVOICE.PROJECT_ID.eq(project.value()))
                .and(Visibility.invoicesOf(actor, INVOICE))
                .groupBy(RECEIVABLE.CURRENCY)
                .asTable(MONEY);
    }

    /** Of a row to which {@link #table} was joined; empty where it had none. */
    public static Optional<ProjectMoney> money(Record row) {
        return Optional.ofNullable(row.get(CURRENCY))
                .map(Currency::getInstance)
                .map(currency -> new ProjectMoney(
                        InvoiceRows.money(row.get(INVOICED), currency),
                        InvoiceRows.money(row.get(PAID), currency),
                        InvoiceRows.money(row.get(CREDITED), currency),
                        InvoiceRows.money(row.get(OPEN), currency)));
    }
}
