package studio.portal.persistence.project;

import static studio.portal.persistence.schema.Tables.PROJECT_REQUEST;

import org.jooq.Field;
import org.jooq.impl.DSL;
import studio.portal.domain.account.Actor;
import studio.portal.persistence.Visibility;

/** Requests that wait for somebody: on a client for answers, on the studio for a word about answers. */
public final class WaitingRequests {
    private WaitingRequests() {}

    public static Field<Integer> count(Actor actor) {
        return DSL.field(DSL.selectCount()
                .from(PROJECT_REQUEST)
                .where(Visibility.requestsOf(actor, PROJECT_REQUEST))
                .and(actor.isStaff() ? AnsweredRequests.ALL : PROJECT_REQUEST.DUE_ON.isNotNull()));
    }
}
