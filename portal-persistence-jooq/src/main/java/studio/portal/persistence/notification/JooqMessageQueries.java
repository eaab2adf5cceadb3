package studio.portal.persistence.notification;

import static studio.portal.persistence.schema.Tables.OUTGOING_MESSAGE;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import studio.portal.application.Page;
import studio.portal.application.PageRequest;
import studio.portal.application.notification.MessageQueries;
import studio.portal.application.notification.OutgoingMessage;
import studio.portal.application.notification.OutgoingMessage.State;
import studio.portal.domain.account.Actor;
import studio.portal.persistence.Database;
import studio.portal.persistence.KeyOrder;
import studio.portal.persistence.KeyPage;
import studio.portal.persistence.Visibility;

/** Mails for the studio's list of them. */
public final class JooqMessageQueries implements MessageQueries {
    private static final KeyOrder NEWEST =
            KeyOrder.named("mails").falling(OUTGOING_MESSAGE.CREATED_AT).falling(OUTGOING_MESSAGE.ID);

    private final DSLContext sql;

    public JooqMessageQueries(Database database) {
        this.sql = database.sql();
    }

    @Override
    public Page<OutgoingMessage> list(Actor actor, Optional<State> state, PageRequest request) {
        var found = sql.selectFrom(OUTGOING_MESSAGE)
                .where(visibleTo(actor))
                .and(state.map(is -> OUTGOING_MESSAGE.STATE.eq(is.name())).orElseGet(DSL::noCondition))
                .and(NEWEST.beyond(request))
                .orderBy(NEWEST.by(request))
                .limit(KeyPage.limit(request))
                .fetch();
        return NEWEST.page(request, found, MessageRows::message);
    }

    @Override
    public int dead(Actor actor) {
        return sql.fetchCount(OUTGOING_MESSAGE, visibleTo(actor), OUTGOING_MESSAGE.STATE.eq(State.DEAD.name()));
    }

    private static Condition visibleTo(Actor actor) {
        return Visibility.seesAll(actor) ? DSL.trueCondition() : DSL.falseCondition();
    }
}
