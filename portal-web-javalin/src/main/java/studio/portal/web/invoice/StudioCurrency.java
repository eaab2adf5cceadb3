package studio.portal.web.invoice;

import java.util.Currency;
import studio.portal.domain.account.Actor;

/** The currency that the studio invoices in, where a client has none yet. */
@FunctionalInterface
public interface StudioCurrency {
    Currency of(Actor actor);
}
