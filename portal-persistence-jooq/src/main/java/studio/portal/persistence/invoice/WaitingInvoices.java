package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.RECEIVABLE;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import studio.portal.domain.account.Actor;
import studio.portal.persistence.Visibility;

/** Invoices that wait for somebody: for a member to be paid, and for the studio where their day is over. */
public final class WaitingInvoices {
    static final Condition OPEN = RECEIVABLE.OPEN.gt(DSL.inline(BigDecimal.ZERO));

    private WaitingInvoices() {}

    public static Field<Integer> count(Actor actor, LocalDate today) {
        return DSL.field(DSL.selectCount()
                .from(RECEIVABLE)
                .where(Visibility.moneyOf(actor, RECEIVABLE.CLIENT_ID))
                .and(OPEN)
                .and(actor.isStaff() ? overdue(today) : DSL.noCondition()));
    }

    static Condition overdue(LocalDate today) {
        return OPEN.and(RECEIVABLE.DUE_ON.lt(today));
    }
}
