package studio.portal.application.invoice;

import java.net.URI;
import java.util.Optional;
import studio.portal.application.InvalidInput;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.PaymentAttempt;
import studio.portal.domain.invoice.PaymentAttemptId;
import studio.portal.domain.invoice.PaymentMethod;
import studio.portal.domain.invoice.PaymentMethodId;
import studio.portal.domain.invoice.PaymentMethodRepository;

/**
 * A client pays an attempt by a card that it has saved. What the provider is to take is announced and written down before
 * anything is taken; where the bank wants the payer to confirm, that is given up and they go on to the provider's page.
 */
public final class PayBySavedMethod {
    private final Optional<PaymentGateway> gateway;
    private final BegunCheckouts begun;
    private final PaymentMethodRepository methods;
    private final OpenCheckout open;
    private final AskAboutPayment ask;

    public PayBySavedMethod(
            Optional<PaymentGateway> gateway,
            BegunCheckouts begun,
            PaymentMethodRepository methods,
            OpenCheckout open,
            AskAboutPayment ask) {
        this.gateway = gateway;
        this.begun = begun;
        this.methods = methods;
        this.open = open;
        this.ask = ask;
    }

    /** @throws InvalidInput {@code methodId} for one that is not there, or of another client */
    public void mustKnow(Actor actor, PaymentMethodId id) {
        if (methods.find(actor, id).isEmpty()) {
            throw InvalidInput.of("methodId", "absent");
        }
    }

    /**
     * Asked again for an attempt that has begun at the provider, it takes nothing.
     *
     * @param back where the payer looks what became of it
     * @return where to send the payer, if they have to confirm
     * @throws NotFound if the actor sees no such attempt
     * @throws InvalidInput for a card that is not there, or of another client
     * @throws RuleViolation {@code checkout-over}, {@code already-paid}, {@code payment-pending}, {@code provider-declined}
     * @throws PaymentGateway.Away and it is asked later what became of it
     */
    public Optional<String> handle(
            Actor actor, PaymentAttemptId id, PaymentMethodId method, Language language, URI back) {
        var provider = gateway.orElseThrow(NotFound::new);
        var attempt = begun.find(actor, id);
        var saved = methods.find(actor, method)
                .filter(found -> found.client().equals(attempt.client()))
                .orElseThrow(() -> InvalidInput.of("methodId", "absent"));
        if (attempt.hosted().isPresent()) {
            return Optional.empty();
        }
        begun.clear(provider, attempt);
        return switch (charged(provider, attempt, saved, back)) {
            case ACCEPTED, REFUSED -> {
                ask.handle(AskAboutPayment.BOOKING, id);
                yield Optional.empty();
            }
            case TO_CONFIRM -> {
                attempt.hosted().ifPresent(provider::end);
                yield Optional.of(open.opened(actor, provider, attempt, language, back));
            }
        };
    }

    private MethodVault.Charge charged(
            PaymentGateway provider, PaymentAttempt attempt, PaymentMethod method, URI back) {
        var customer =
                methods.customer(AskAboutPayment.BOOKING, attempt.client()).orElseThrow(NotFound::new);
        try {
            var prepared = provider.vault().prepare(attempt, customer, back);
            var now = begun.change(attempt.id(), found -> found.open(prepared));
            if (now.progress().isOver()) {
                provider.end(prepared);
                BegunCheckouts.mustGoOn(now);
            }
            attempt.open(prepared);
            return provider.vault().charge(attempt, prepared, method.card().key());
        } catch (PaymentGateway.Away away) {
            begun.change(attempt.id(), PaymentAttempt::doubt);
            throw away;
        } catch (PaymentGateway.Declined declined) {
            begun.change(attempt.id(), PaymentAttempt::fail);
            throw new RuleViolation("provider-declined", "The provider does not take it by this card");
        }
    }
}
