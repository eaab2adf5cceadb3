package studio.portal.persistence.project;

import static studio.portal.persistence.schema.Tables.PROJECT_REQUEST;
import static studio.portal.persistence.schema.Tables.PROJECT_REQUEST_ITEM;

import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import studio.portal.domain.project.ItemStatus;
import studio.portal.domain.project.RequestStatus;
import studio.portal.persistence.KeyOrder;

/** Which requests wait on the studio, the oldest answer that it has not decided on first. */
final class AnsweredRequests {
    private static final Condition TO_CHECK = PROJECT_REQUEST_ITEM.STATUS.eq(ItemStatus.ANSWERED.word());

    private static final Field<Instant> OLDEST = DSL.field(DSL.select(DSL.min(PROJECT_REQUEST_ITEM.ANSWERED_AT))
            .from(PROJECT_REQUEST_ITEM)
            .where(PROJECT_REQUEST_ITEM.REQUEST_ID.eq(PROJECT_REQUEST.ID))
            .and(TO_CHECK));

    /** Since when it waits on the studio; null for one that does not. */
    static final Field<Instant> SINCE = OLDEST.as("answered_since");

    static final Condition ALL = PROJECT_REQUEST
            .STATUS
            .eq(RequestStatus.SENT.word())
            .and(PROJECT_REQUEST.ID.in(DSL.select(PROJECT_REQUEST_ITEM.REQUEST_ID)
                    .from(PROJECT_REQUEST_ITEM)
                    .where(TO_CHECK)));

    static final KeyOrder ORDER =
            KeyOrder.named("requests.answered").rising(OLDEST, SINCE).rising(PROJECT_REQUEST.ID);

    private AnsweredRequests() {}
}
