package studio.portal.application.invoice;

import java.net.URI;
import java.util.Optional;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.PaymentAttempt;
import studio.portal.domain.invoice.PaymentAttemptId;
import studio.portal.domain.invoice.PaymentAttemptState.Hosted;
import studio.portal.domain.invoice.PaymentMethodRepository;

/**
 * Has the provider make the page on which an attempt is paid, and closes the pages of earlier attempts for the same
 * invoices. Asked again it answers the same page.
 */
public final class OpenCheckout {
    private final Optional<PaymentGateway> gateway;
    private final BegunCheckouts begun;
    private final PaymentMethodRepository methods;

    public OpenCheckout(Optional<PaymentGateway> gateway, BegunCheckouts begun, PaymentMethodRepository methods) {
        this.gateway = gateway;
        this.begun = begun;
        this.methods = methods;
    }

    /**
     * @param back where the payer returns to
     * @return where to send the payer
     * @throws NotFound if the actor sees no such attempt
     * @throws RuleViolation {@code checkout-over}, {@code already-paid} if somebody else paid meanwhile, {@code
     *     payment-pending}, {@code provider-declined}
     * @throws PaymentGateway.Away
     */
    public String handle(Actor actor, PaymentAttemptId id, Language language, URI back) {
        var provider = gateway.orElseThrow(NotFound::new);
        var attempt = begun.find(actor, id);
        if (attempt.hosted().isPresent()) {
            return attempt.hosted().get().page();
        }
        begun.clear(provider, attempt);
        return opened(actor, provider, attempt, language, back);
    }

    /** Makes the page of an attempt that has none, or none any more. */
    String opened(Actor actor, PaymentGateway provider, PaymentAttempt attempt, Language language, URI back) {
        return opened(provider, attempt.id(), page(actor, provider, attempt, language, back));
    }

    private Hosted page(Actor actor, PaymentGateway provider, PaymentAttempt attempt, Language language, URI back) {
        try {
            return provider.begin(new PaymentGateway.Request(
                    attempt, begun.items(attempt), customer(actor, attempt), language, back));
        } catch (PaymentGateway.Away away) {
            begun.change(attempt.id(), PaymentAttempt::doubt);
            throw away;
        } catch (PaymentGateway.Declined declined) {
            begun.change(attempt.id(), PaymentAttempt::fail);
            throw new RuleViolation("provider-declined", "The provider makes no page for it");
        }
    }

    /** Whoever pays by the link of an invoice is not offered what the client has saved. */
    private Optional<String> customer(Actor actor, PaymentAttempt attempt) {
        return Optional.of(attempt.client())
                .filter(client -> actor instanceof Actor.Member)
                .flatMap(client -> methods.customer(actor, client));
    }

    /** Another click, or a later attempt, may have been faster. */
    private String opened(PaymentGateway provider, PaymentAttemptId id, Hosted page) {
        var attempt = begun.change(id, found -> found.open(page));
        if (attempt.progress().isOver()) {
            provider.end(page);
            BegunCheckouts.mustGoOn(attempt);
        }
        return page.page();
    }
}
