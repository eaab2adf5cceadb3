package studio.portal.application.invoice;

import java.util.Map;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.BillingRepository.Stored;
import studio.portal.domain.invoice.ClientBilling;
import studio.portal.domain.invoice.NumberSeries;
import studio.portal.domain.invoice.StudioBilling;

/** How the studio invoices, and how each client is invoiced, as pages show it. */
public interface BillingQueries {
    /** What is stored, or the first values where nothing is. */
    Stored<StudioBilling> studio(Actor actor);

    /** The number of each series that is given next, were it in that year. */
    Map<NumberSeries, Long> nextNumbers(Actor actor, int year);

    /** What is stored of a client, or the first values where nothing is. */
    Stored<ClientBilling> client(Actor actor, ClientId client);
}
