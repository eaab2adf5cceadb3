package studio.portal.application.invoice;

import java.net.URI;
import java.util.Optional;
import studio.portal.application.Transactions;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Client;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.ClientRepository;
import studio.portal.domain.account.Language;
import studio.portal.domain.account.Permission;
import studio.portal.domain.invoice.PaymentMethodRepository;

/** A client wants to save a card: it does so on the provider's page, and {@link FollowPaymentMethods} finds it. */
public final class SavePaymentMethod {
    private final Optional<PaymentGateway> gateway;
    private final Transactions transactions;
    private final PaymentMethodRepository methods;
    private final ClientRepository clients;

    public SavePaymentMethod(
            Optional<PaymentGateway> gateway,
            Transactions transactions,
            PaymentMethodRepository methods,
            ClientRepository clients) {
        this.gateway = gateway;
        this.transactions = transactions;
        this.methods = methods;
        this.clients = clients;
    }

    /**
     * @param back where they return to
     * @return the provider's page
     * @throws NotFound for who sees no money of a client of their own, and where nothing is paid online
     * @throws RuleViolation {@code provider-declined}
     * @throws PaymentGateway.Away
     */
    public String handle(Actor actor, Language language, URI back) {
        var vault = gateway.orElseThrow(NotFound::new).vault();
        var client = client(actor);
        if (actor instanceof Actor.Preview) {
            throw new AccessDenied("A preview saves nothing");
        }
        try {
            return vault.page(customer(actor, vault, client), language, back);
        } catch (PaymentGateway.Declined declined) {
            throw new RuleViolation("provider-declined", "The provider makes no page for it");
        }
    }

    /**
     * The client whose ways to pay an actor sees and changes: a member's own.
     *
     * @throws NotFound for everybody else
     */
    public static ClientId client(Actor actor) {
        var member = actor instanceof Actor.Preview preview ? preview.member() : actor;
        if (member instanceof Actor.Member own && own.may(Permission.BILLING)) {
            return own.client();
        }
        throw new NotFound();
    }

    private String customer(Actor actor, MethodVault vault, ClientId client) {
        return methods.customer(actor, client).orElseGet(() -> {
            var name = clients.find(actor, client)
                    .map(Client::details)
                    .orElseThrow(NotFound::new)
                    .name();
            var customer = vault.customer(client, name);
            return transactions.write(actor, () -> {
                methods.know(actor, client, customer);
                return methods.customer(actor, client).orElseThrow();
            });
        });
    }
}
