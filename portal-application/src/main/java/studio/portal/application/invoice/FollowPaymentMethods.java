package studio.portal.application.invoice;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import studio.portal.application.EventLog;
import studio.portal.application.Ids;
import studio.portal.application.Transactions;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.PaymentMethod;
import studio.portal.domain.invoice.PaymentMethodEvent;
import studio.portal.domain.invoice.PaymentMethodId;
import studio.portal.domain.invoice.PaymentMethodRepository;
import studio.portal.domain.invoice.SavedCard;

/**
 * Asks the provider what a client has saved with it, and makes that what the portal knows: what was saved, removed or
 * renewed there is so here. Nobody else is believed, as with payments.
 */
public final class FollowPaymentMethods {
    private final Optional<PaymentGateway> gateway;
    private final Transactions transactions;
    private final PaymentMethodRepository methods;
    private final EventLog log;
    private final Ids ids;
    private final Clock clock;

    public FollowPaymentMethods(
            Optional<PaymentGateway> gateway,
            Transactions transactions,
            PaymentMethodRepository methods,
            EventLog log,
            Ids ids,
            Clock clock) {
        this.gateway = gateway;
        this.transactions = transactions;
        this.methods = methods;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Nothing happens where the provider does not know the client, or for a preview.
     *
     * @throws PaymentGateway.Away
     */
    public void handle(Actor actor, ClientId client) {
        var known = methods.customer(actor, client);
        if (gateway.isEmpty() || known.isEmpty() || actor instanceof Actor.Preview) {
            return;
        }
        var cards = gateway.get().vault().cards(known.get());
        transactions.run(actor, () -> {
            if (methods.lock(actor, client).equals(known)) {
                become(actor, client, cards);
            }
        });
    }

    private void become(Actor actor, ClientId client, List<SavedCard> cards) {
        var before = methods.of(actor, client).stream()
                .collect(Collectors.toMap(method -> method.card().key(), Function.identity()));
        for (var card : cards) {
            var known = Optional.ofNullable(before.remove(card.key()));
            if (known.isEmpty()) {
                add(actor, new PaymentMethod(new PaymentMethodId(ids.next()), client, card, clock.instant()));
            }
            known.filter(method -> !method.card().equals(card))
                    .ifPresent(method -> methods.update(actor, method.become(card)));
        }
        before.values().forEach(gone -> remove(actor, gone));
    }

    private void add(Actor actor, PaymentMethod method) {
        methods.add(actor, method);
        tell(actor, EventType.PAYMENT_METHOD_SAVED, method);
    }

    private void remove(Actor actor, PaymentMethod method) {
        methods.remove(actor, method.id());
        tell(actor, EventType.PAYMENT_METHOD_REMOVED, method);
    }

    private void tell(Actor actor, EventType type, PaymentMethod method) {
        log.append(actor, List.of(PaymentMethodEvent.of(type, method, actor, clock.instant())));
    }
}
