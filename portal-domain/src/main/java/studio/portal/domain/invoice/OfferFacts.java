package studio.portal.domain.invoice;

import studio.portal.domain.account.ClientId;

/** What has to be known of an offer to say who may see it and do what to it. */
public interface OfferFacts {
    ClientId client();

    /** Until then it is a draft and the studio's alone. */
    boolean isSent();
}
