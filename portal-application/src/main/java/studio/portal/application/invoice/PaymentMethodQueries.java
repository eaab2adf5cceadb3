package studio.portal.application.invoice;

import java.util.List;
import java.util.Optional;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.PaymentMethod;
import studio.portal.domain.invoice.PaymentMethodId;

/** What is read of the cards that clients have saved, through the eyes of an actor. */
public interface PaymentMethodQueries {
    /** In the order in which they were saved; none for who may not see the money of the client. */
    List<PaymentMethod> of(Actor actor, ClientId client);

    /** One that the actor may not see is absent, exactly as if it did not exist. */
    Optional<PaymentMethod> find(Actor actor, PaymentMethodId id);
}
