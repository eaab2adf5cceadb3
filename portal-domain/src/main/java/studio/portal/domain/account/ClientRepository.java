package studio.portal.domain.account;

import java.util.Optional;
import studio.portal.domain.StaleVersion;

/** Every client, seen through the eyes of an actor. Saving a client stores its events with it. */
public interface ClientRepository {
    /** Staff and jobs find every client, a member the one they act for; all others are absent. */
    Optional<Client> find(Actor actor, ClientId id);

    void add(Actor actor, Client client);

    /** @throws StaleVersion if it has been changed since it was found */
    void update(Actor actor, Client client);
}
