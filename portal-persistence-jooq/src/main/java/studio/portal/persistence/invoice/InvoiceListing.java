package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.CLIENT;
import static studio.portal.persistence.schema.Tables.INVOICE;
import static studio.portal.persistence.schema.Tables.RECEIVABLE;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import studio.portal.application.Page;
import studio.portal.application.PageRequest;
import studio.portal.application.account.ClientName;
import studio.portal.application.invoice.InvoiceFilter;
import studio.portal.application.invoice.InvoiceFilter.Sort;
import studio.portal.application.invoice.InvoiceRow;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.Money;
import studio.portal.persistence.KeyOrder;
import studio.portal.persistence.KeyPage;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.schema.tables.records.ReceivableRecord;

/** One page of invoices and credit notes, in one statement. */
final class InvoiceListing {
    private static final KeyOrder UPDATED =
            KeyOrder.named("invoices.updated").falling(INVOICE.UPDATED_AT).falling(INVOICE.ID);
    private static final KeyOrder DUE =
            KeyOrder.named("invoices.due").rising(RECEIVABLE.AWAITED_ON).rising(RECEIVABLE.INVOICE_ID);

    private final DSLContext sql;

    InvoiceListing(DSLContext sql) {
        this.sql = sql;
    }

    Page<InvoiceRow> list(Actor actor, InvoiceFilter filter, PageRequest request) {
        var order = filter.sort() == Sort.DUE ? DUE : UPDATED;
        var found = sql.select(
                        INVOICE.ID,
                        INVOICE.KIND,
                        INVOICE.CURRENCY,
                        INVOICE.NUMBER,
                        INVOICE.ISSUED_ON,
                        INVOICE.DUE_ON,
                        INVOICE.GROSS,
                        INVOICE.DUE,
                        INVOICE.UPDATED_AT,
                        RECEIVABLE.AWAITED_ON,
                        RECEIVABLE.INVOICE_ID,
                        RECEIVABLE.PAID,
                        RECEIVABLE.CREDITED,
                        CLIENT.ID,
                        CLIENT.NAME)
                .from(tables(filter))
                .where(Visibility.invoicesOf(actor, INVOICE))
                .and(filter.sort() == Sort.DUE ? awaited(actor, filter) : DSL.noCondition())
                .and(matching(filter))
                .and(order.beyond(request))
                .orderBy(order.by(request))
                .limit(KeyPage.limit(request))
                .fetch();
        return order.page(request, found, InvoiceListing::row);
    }

    /** Joined to the left, as H2 begins with the first table only then: with the one that is read in the order of the page. */
    private static Table<?> tables(InvoiceFilter filter) {
        return filter.sort() == Sort.DUE && filter.project().isEmpty()
                ? RECEIVABLE
                        .leftJoin(INVOICE)
                        .on(INVOICE.ID.eq(RECEIVABLE.INVOICE_ID))
                        .leftJoin(CLIENT)
                        .on(CLIENT.ID.eq(RECEIVABLE.CLIENT_ID))
                : INVOICE.leftJoin(RECEIVABLE)
                        .on(RECEIVABLE.INVOICE_ID.eq(INVOICE.ID))
                        .leftJoin(CLIENT)
                        .on(CLIENT.ID.eq(INVOICE.CLIENT_ID));
    }

    private static Condition matching(InvoiceFilter filter) {
        return filter.standing()
                .map(standing -> standing(standing, filter))
                .orElse(DSL.noCondition())
                .and(filter.client()
                        .map(client -> INVOICE.CLIENT_ID.eq(client.value()))
                        .orElse(DSL.noCondition()))
                .and(filter.project()
                        .map(project -> INVOICE.PROJECT_ID.eq(project.value()))
                        .orElse(DSL.noCondition()))
                .and(filter.number()
                        .map(begins -> DSL.upper(INVOICE.NUMBER).startsWith(begins.toUpperCase(Locale.ROOT)))
                        .orElse(DSL.noCondition()));
    }

    /** What is open, said so that an index is asked for it. */
    private static Condition awaited(Actor actor, InvoiceFilter filter) {
        return RECEIVABLE
                .AWAITED_ON
                .lt(LedgerWriting.NEVER)
                .and(Visibility.moneyOf(actor, RECEIVABLE.CLIENT_ID))
                .and(filter.client()
                        .map(client -> RECEIVABLE.CLIENT_ID.eq(client.value()))
                        .orElse(DSL.noCondition()));
    }

    private static Condition standing(InvoiceFilter.Standing standing, InvoiceFilter filter) {
        return switch (standing) {
            case DRAFT -> INVOICE.ISSUED_AT.isNull();
            case OPEN -> RECEIVABLE.OPEN.gt(BigDecimal.ZERO);
            case OVERDUE -> RECEIVABLE.AWAITED_ON.lt(filter.today());
            case SETTLED -> RECEIVABLE.OPEN.eq(BigDecimal.ZERO);
        };
    }

    private static InvoiceRow row(Record row) {
        var currency = Currency.getInstance(row.get(INVOICE.CURRENCY));
        return new InvoiceRow(
                new InvoiceId(row.get(INVOICE.ID)),
                InvoiceKind.ofWord(row.get(INVOICE.KIND)).orElseThrow(),
                new ClientName(new ClientId(row.get(CLIENT.ID)), row.get(CLIENT.NAME)),
                Optional.ofNullable(row.get(INVOICE.NUMBER))
                        .map(number -> new InvoiceRow.Issued(
                                new InvoiceNumber(number),
                                row.get(INVOICE.ISSUED_ON),
                                row.get(INVOICE.DUE_ON),
                                InvoiceRows.money(row.get(INVOICE.GROSS), currency),
                                InvoiceRows.money(row.get(INVOICE.DUE), currency),
                                settled(row, RECEIVABLE.PAID, currency),
                                settled(row, RECEIVABLE.CREDITED, currency))),
                row.get(INVOICE.UPDATED_AT));
    }

    /** Nothing of a credit note, which is in no receivable. */
    private static Money settled(Record row, TableField<ReceivableRecord, BigDecimal> amount, Currency currency) {
        return Optional.ofNullable(row.get(amount))
                .map(settled -> InvoiceRows.money(settled, currency))
                .orElseGet(() -> Money.zero(currency));
    }
}
