package studio.portal.domain.invoice;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;

/** What clients have saved, in maps. For one thread. */
public final class InMemoryPaymentMethods implements PaymentMethodRepository {
    private final Map<ClientId, String> customers = new LinkedHashMap<>();
    private final Map<PaymentMethodId, PaymentMethod> methods = new LinkedHashMap<>();

    @Override
    public Optional<String> customer(Actor actor, ClientId client) {
        return Optional.ofNullable(customers.get(client)).filter(known -> maySee(actor, client));
    }

    @Override
    public Optional<String> lock(Actor actor, ClientId client) {
        return customer(actor, client);
    }

    @Override
    public Optional<ClientId> ofCustomer(Actor actor, String customer) {
        return customers.keySet().stream()
                .filter(client -> customers.get(client).equals(customer) && maySee(actor, client))
                .findFirst();
    }

    @Override
    public void know(Actor actor, ClientId client, String customer) {
        customers.putIfAbsent(client, customer);
    }

    @Override
    public List<PaymentMethod> of(Actor actor, ClientId client) {
        return methods.values().stream()
                .filter(method -> method.client().equals(client) && maySee(actor, client))
                .sorted(Comparator.comparing(PaymentMethod::savedAt))
                .toList();
    }

    @Override
    public Optional<PaymentMethod> find(Actor actor, PaymentMethodId id) {
        return Optional.ofNullable(methods.get(id)).filter(method -> maySee(actor, method.client()));
    }

    @Override
    public Optional<PaymentMethod> ofKey(Actor actor, String key) {
        return methods.values().stream()
                .filter(method -> method.card().key().equals(key) && maySee(actor, method.client()))
                .findFirst();
    }

    @Override
    public void add(Actor actor, PaymentMethod method) {
        methods.put(method.id(), method);
    }

    @Override
    public void update(Actor actor, PaymentMethod method) {
        methods.replace(method.id(), method);
    }

    @Override
    public void remove(Actor actor, PaymentMethodId id) {
        methods.remove(id);
    }

    private static boolean maySee(Actor actor, ClientId client) {
        return actor instanceof Actor.System || InvoicePolicy.maySeeMoneyOf(actor, client);
    }
}
