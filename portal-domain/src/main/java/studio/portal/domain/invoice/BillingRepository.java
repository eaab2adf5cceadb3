package studio.portal.domain.invoice;

import java.util.UUID;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;

/** How the studio invoices, and how each client is invoiced. Storing writes the event that says so. */
public interface BillingRepository {
    /** What the record of changes calls the studio's billing details, which have no id of their own. */
    UUID SUBJECT = new UUID(0, 2);

    /** What is stored, or the first values where nothing is. */
    Stored<StudioBilling> studio(Actor actor);

    /** What is stored of a client, or the first values where nothing is. */
    Stored<ClientBilling> client(Actor actor, ClientId client);

    /** @throws StaleVersion if it has been changed since it was found */
    void change(Actor actor, Stored<StudioBilling> changed);

    /** @throws StaleVersion if it has been changed since it was found */
    void change(Actor actor, ClientId client, Stored<ClientBilling> changed);

    /** What was found and the version it was found at; 0 where nothing is stored yet. */
    record Stored<T>(T billing, long version) {}
}
