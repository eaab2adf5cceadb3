package studio.portal.domain.invoice;

import java.util.List;
import java.util.Optional;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;

/** What clients have saved with the payment provider, seen through the eyes of an actor. */
public interface PaymentMethodRepository {
    /** As whom the provider knows a client; empty as long as it has saved nothing there. */
    Optional<String> customer(Actor actor, ClientId client);

    /** As {@link #customer}, and nobody else changes what the client has saved until the transaction ends. */
    Optional<String> lock(Actor actor, ClientId client);

    /** The client that the provider knows under a name of its own. */
    Optional<ClientId> ofCustomer(Actor actor, String customer);

    /** A client that the provider knows already stays known as it is. */
    void know(Actor actor, ClientId client, String customer);

    /** In the order in which they were saved; those of another client are no ones. */
    List<PaymentMethod> of(Actor actor, ClientId client);

    /** One that the actor may not see is absent, exactly as if it did not exist. */
    Optional<PaymentMethod> find(Actor actor, PaymentMethodId id);

    /** By the provider's token. */
    Optional<PaymentMethod> ofKey(Actor actor, String key);

    void add(Actor actor, PaymentMethod method);

    void update(Actor actor, PaymentMethod method);

    void remove(Actor actor, PaymentMethodId id);
}
