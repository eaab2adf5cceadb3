package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.RECEIVABLE;
import static studio.portal.persistence.schema.Tables.RECEIVABLE_DAY;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import studio.portal.domain.account.Actor;
import studio.portal.persistence.Visibility;

/** Invoices that wait for somebody: for a member to be paid, and for the studio where their day is over. */
public final class WaitingInvoices {
    static final Condition OPEN = RECEIVABLE.OPEN.gt(DSL.inline(BigDecimal.ZERO));

    private WaitingInvoices() {}

    public static Field<Integer> count(Actor actor, LocalDate today) {
        if (actor.isStaff()) {
            return DSL.field(DSL.select(DSL.coalesce(DSL.sum(RECEIVABLE_DAY.INVOICES), DSL.inline(BigDecimal.ZERO))
                            .cast(SQLDataType.INTEGER))
                    .from(RECEIVABLE_DAY)
                    .where(RECEIVABLE_DAY.DUE_ON.lt(today)));
        }
        return DSL.field(DSL.selectCount()
                .from(RECEIVABLE)
                .where(Visibility.moneyOf(actor, RECEIVABLE.CLIENT_ID))
                .and(OPEN));
    }
}
