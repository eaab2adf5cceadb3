package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.OFFER;
import static studio.portal.persistence.schema.Tables.OFFER_OUTCOME;

import java.time.LocalDate;
import org.jooq.Field;
import org.jooq.impl.DSL;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.OfferPolicy;
import studio.portal.persistence.Visibility;

/** Offers that wait for a member to decide; the studio is waited for by none. */
public final class WaitingOffers {
    private WaitingOffers() {}

    /** @param today an offer can be accepted on its last day */
    public static Field<Integer> count(Actor actor, LocalDate today) {
        if (!OfferPolicy.mayDecideOnAny(actor)) {
            return DSL.inline(0);
        }
        return DSL.field(DSL.selectCount()
                .from(OFFER)
                .leftJoin(OFFER_OUTCOME)
                .on(OFFER_OUTCOME.OFFER_ID.eq(OFFER.ID))
                .where(Visibility.offersOf(actor, OFFER))
                .and(OFFER.SENT_AT.isNotNull())
                .and(OFFER_OUTCOME.OFFER_ID.isNull())
                .and(OFFER.VALID_UNTIL.ge(today)));
    }
}
