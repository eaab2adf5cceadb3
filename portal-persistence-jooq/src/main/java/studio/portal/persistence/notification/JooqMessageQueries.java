package studio.portal.persistence.notification;

import static studio.portal.persistence.schema.Tables.OUTGOING_MESSAGE;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import studio.portal.application.Page;
import studio.portal.application.PageRequest;
import studio.portal.application.notification.MessageQueries;
import studio.portal.application.notification.OutgoingMessage;
import studio.portal.application.notification.OutgoingMessage.State;
import studio.portal.domain.account.Actor;
import studio.portal.persistence.Cursor;
import studio.portal.persistence.Database;
import studio.portal.persistence.KeyPage;
import studio.portal.persistence.Visibility;

/** Mails for the studio's list of them. */
public final class JooqMessageQueries implements MessageQueries {
    private final DSLContext sql;

    public JooqMessageQueries(Database database) {
        this.sql = database.sql();
    }

    @Override
    public Page<OutgoingMessage> list(Actor actor, Optional<State> state, PageRequest request) {
        var found = sql.selectFrom(OUTGOING_MESSAGE)
                .where(visibleTo(actor))
                .and(state.map(is -> OUTGOING_MESSAGE.STATE.eq(is.name())).orElseGet(DSL::noCondition))
                .and(part(request))
                .orderBy(order(request))
                .limit(KeyPage.limit(request))
                .fetch(MessageRows::message);
        return KeyPage.of(request, found, message -> Cursor.of(message.createdAt(), message.id()), message -> message);
    }

    @Override
    public int dead(Actor actor) {
        return sql.fetchCount(OUTGOING_MESSAGE, visibleTo(actor), OUTGOING_MESSAGE.STATE.eq(State.DEAD.name()));
    }

    private static Condition visibleTo(Actor actor) {
        return Visibility.seesAll(actor) ? DSL.trueCondition() : DSL.falseCondition();
    }

    private static Condition part(PageRequest request) {
        return Cursor.in(request, 2)
                .map(cursor -> {
                    var here = DSL.row(OUTGOING_MESSAGE.CREATED_AT, OUTGOING_MESSAGE.ID);
                    var there = DSL.row(cursor.instant(0), cursor.id(1));
                    return KeyPage.isBackwards(request) ? here.gt(there) : here.lt(there);
                })
                .orElseGet(DSL::noCondition);
    }

    private static List<SortField<?>> order(PageRequest request) {
        return KeyPage.isBackwards(request)
                ? List.of(OUTGOING_MESSAGE.CREATED_AT.asc(), OUTGOING_MESSAGE.ID.asc())
                : List.of(OUTGOING_MESSAGE.CREATED_AT.desc(), OUTGOING_MESSAGE.ID.desc());
    }
}
