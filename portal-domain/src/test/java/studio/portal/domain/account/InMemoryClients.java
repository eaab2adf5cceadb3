package studio.portal.domain.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import studio.portal.domain.EventSink;
import studio.portal.domain.StaleVersion;

/** Clients in a map. For one thread. */
public final class InMemoryClients implements ClientRepository {
    private final Map<ClientId, Client> clients = new LinkedHashMap<>();
    private final EventSink events;

    public InMemoryClients(EventSink events) {
        this.events = events;
    }

    /** Whether an actor may know of a client at all. */
    public static boolean isVisible(Actor actor, ClientId client) {
        if (actor instanceof Actor.Preview preview) {
            return isVisible(preview.member(), client);
        }
        return actor.isStaff()
                || actor instanceof Actor.System
                || actor instanceof Actor.Member member && member.client().equals(client);
    }

    @Override
    public Optional<Client> find(Actor actor, ClientId id) {
        return Optional.ofNullable(clients.get(id))
                .filter(client -> isVisible(actor, id))
                .map(client -> atVersion(client, client.version()));
    }

    @Override
    public void add(Actor actor, Client client) {
        clients.put(client.id(), atVersion(client, 0));
        events.append(client.events());
    }

    @Override
    public void update(Actor actor, Client client) {
        if (find(actor, client.id())
                .filter(found -> found.version() == client.version())
                .isEmpty()) {
            throw new StaleVersion();
        }
        clients.put(client.id(), atVersion(client, client.version() + 1));
        events.append(client.events());
    }

    private static Client atVersion(Client client, long version) {
        return Client.stored(client.id(), client.details(), client.addedAt(), version);
    }
}
