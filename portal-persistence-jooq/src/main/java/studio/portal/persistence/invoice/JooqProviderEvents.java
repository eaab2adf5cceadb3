package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.PROVIDER_EVENT;

import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import studio.portal.application.invoice.ProviderEvents;
import studio.portal.domain.account.Actor;
import studio.portal.persistence.Database;
import studio.portal.persistence.Moments;

/** Notices of the payment provider in their table. Writing happens inside a transaction of the caller's. */
public final class JooqProviderEvents implements ProviderEvents {
    private final DSLContext sql;

    public JooqProviderEvents(Database database) {
        this.sql = database.sql();
    }

    @Override
    public boolean isKnown(Actor actor, String key) {
        return sql.fetchExists(PROVIDER_EVENT, PROVIDER_EVENT.EVENT_KEY.eq(key));
    }

    @Override
    public void add(Actor actor, String key, Instant at) {
        try {
            sql.insertInto(PROVIDER_EVENT)
                    .set(PROVIDER_EVENT.EVENT_KEY, key)
                    .set(PROVIDER_EVENT.HEARD_AT, Moments.stored(at))
                    .onConflict(PROVIDER_EVENT.EVENT_KEY)
                    .doNothing()
                    .execute();
        } catch (IntegrityConstraintViolationException addedMeanwhile) {
            // H2 has no ON CONFLICT: what jOOQ writes instead looks first, and waits only when it inserts.
            if (!isKnown(actor, key)) {
                throw addedMeanwhile;
            }
        }
    }

    @Override
    public int removeBefore(Actor actor, Instant time) {
        return sql.deleteFrom(PROVIDER_EVENT)
                .where(PROVIDER_EVENT.HEARD_AT.lt(Moments.stored(time)))
                .execute();
    }
}
