package studio.portal.persistence.project;

import static studio.portal.persistence.schema.Tables.PROJECT_REQUEST;
import static studio.portal.persistence.schema.Tables.PROJECT_REQUEST_ITEM;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import studio.portal.application.PageRequest;
import studio.portal.domain.project.ItemStatus;
import studio.portal.domain.project.RequestStatus;
import studio.portal.persistence.Cursor;
import studio.portal.persistence.KeyPage;

/** Which requests wait on the studio, the oldest answer that it has not decided on first. */
final class AnsweredRequests {
    private static final String ORDER = "ANSWERED";
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

    private AnsweredRequests() {}

    static Condition beyond(PageRequest request) {
        return Cursor.in(request, 3)
                .map(cursor -> cursor.mustBeOf(ORDER))
                .map(cursor -> beyond(cursor, KeyPage.isBackwards(request)))
                .orElse(DSL.noCondition());
    }

    private static Condition beyond(Cursor cursor, boolean backwards) {
        var since = cursor.instant(1);
        var id = cursor.id(2);
        return backwards
                ? OLDEST.lt(since).or(OLDEST.eq(since).and(PROJECT_REQUEST.ID.lt(id)))
                : OLDEST.gt(since).or(OLDEST.eq(since).and(PROJECT_REQUEST.ID.gt(id)));
    }

    static List<SortField<?>> order(PageRequest request) {
        return KeyPage.isBackwards(request)
                ? List.of(SINCE.desc(), PROJECT_REQUEST.ID.desc())
                : List.of(SINCE.asc(), PROJECT_REQUEST.ID.asc());
    }

    static String cursor(Record row) {
        return Cursor.of(ORDER, row.get(SINCE), row.get(PROJECT_REQUEST.ID));
    }
}
