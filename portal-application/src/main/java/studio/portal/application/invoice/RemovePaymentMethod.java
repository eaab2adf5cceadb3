package studio.portal.application.invoice;

import java.util.Optional;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.PaymentMethodId;
import studio.portal.domain.invoice.PaymentMethodRepository;

/** A client has the provider forget a card; the portal forgets it when that is done. */
public final class RemovePaymentMethod {
    private final Optional<PaymentGateway> gateway;
    private final PaymentMethodRepository methods;
    private final FollowPaymentMethods follow;

    public RemovePaymentMethod(
            Optional<PaymentGateway> gateway, PaymentMethodRepository methods, FollowPaymentMethods follow) {
        this.gateway = gateway;
        this.methods = methods;
        this.follow = follow;
    }

    /**
     * @throws NotFound for one that is not there, or of another client
     * @throws RuleViolation {@code provider-declined}
     * @throws PaymentGateway.Away and nothing was changed
     */
    public void handle(Actor actor, PaymentMethodId id) {
        var client = SavePaymentMethod.client(actor);
        var vault = gateway.orElseThrow(NotFound::new).vault();
        var method = methods.find(actor, id)
                .filter(found -> found.client().equals(client))
                .orElseThrow(NotFound::new);
        if (actor instanceof Actor.Preview) {
            throw new AccessDenied("A preview removes nothing");
        }
        try {
            vault.forget(method.card().key());
        } catch (PaymentGateway.Declined declined) {
            throw new RuleViolation("provider-declined", "The provider keeps it");
        }
        follow.handle(actor, client);
    }
}
