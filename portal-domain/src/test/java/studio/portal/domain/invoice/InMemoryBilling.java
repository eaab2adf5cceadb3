package studio.portal.domain.invoice;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import studio.portal.domain.EventSink;
import studio.portal.domain.EventType;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.AccountEvent;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;

/** Billing details in a map. For one thread. */
public final class InMemoryBilling implements BillingRepository {
    private final Map<ClientId, Stored<ClientBilling>> clients = new HashMap<>();
    private final EventSink events;
    private Stored<StudioBilling> studio = new Stored<>(StudioBilling.first(), 0);

    public InMemoryBilling(EventSink events) {
        this.events = events;
    }

    @Override
    public Stored<StudioBilling> studio(Actor actor) {
        return studio;
    }

    @Override
    public Stored<ClientBilling> client(Actor actor, ClientId client) {
        return clients.getOrDefault(client, new Stored<>(ClientBilling.first(), 0));
    }

    @Override
    public void change(Actor actor, Stored<StudioBilling> changed) {
        if (changed.version() != studio.version()) {
            throw new StaleVersion();
        }
        studio = new Stored<>(changed.billing(), changed.version() + 1);
        record(EventType.BILLING_CHANGED, SUBJECT, Optional.empty(), actor);
    }

    @Override
    public void change(Actor actor, ClientId client, Stored<ClientBilling> changed) {
        if (changed.version() != client(actor, client).version()) {
            throw new StaleVersion();
        }
        clients.put(client, new Stored<>(changed.billing(), changed.version() + 1));
        record(EventType.CLIENT_BILLING_CHANGED, client.value(), Optional.of(client), actor);
    }

    private void record(EventType type, UUID subject, Optional<ClientId> client, Actor actor) {
        events.append(List.of(new AccountEvent(type, subject, client, actor.reference(), Instant.EPOCH, Map.of())));
    }
}
