package studio.portal.application.invoice;

import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import studio.portal.application.Transactions;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.Invoice;
import studio.portal.domain.invoice.InvoicePolicy;
import studio.portal.domain.invoice.InvoiceRepository;
import studio.portal.domain.invoice.IssuedInvoice;
import studio.portal.domain.invoice.LedgerRepository;
import studio.portal.domain.invoice.PaymentAttempt;
import studio.portal.domain.invoice.PaymentAttemptId;
import studio.portal.domain.invoice.PaymentAttemptRepository;
import studio.portal.domain.invoice.PaymentAttemptState.Hosted;

/**
 * Has the provider make the page on which an attempt is paid, and closes the pages of earlier attempts for the same
 * invoices. Asked again it answers the same page.
 */
public final class OpenCheckout {
    private final Optional<PaymentGateway> gateway;
    private final Transactions transactions;
    private final PaymentAttemptRepository attempts;
    private final InvoiceRepository invoices;
    private final LedgerRepository ledgers;
    private final AskAboutPayment ask;

    public OpenCheckout(
            Optional<PaymentGateway> gateway,
            Transactions transactions,
            PaymentAttemptRepository attempts,
            InvoiceRepository invoices,
            LedgerRepository ledgers,
            AskAboutPayment ask) {
        this.gateway = gateway;
        this.transactions = transactions;
        this.attempts = attempts;
        this.invoices = invoices;
        this.ledgers = ledgers;
        this.ask = ask;
    }

    /**
     * @param back where the payer returns to
     * @return where to send the payer
     * @throws NotFound if the actor sees no such attempt
     * @throws RuleViolation {@code checkout-over}, {@code already-paid} if somebody else paid meanwhile, {@code
     *     provider-declined}
     * @throws PaymentGateway.Away
     */
    public String handle(Actor actor, PaymentAttemptId id, Language language, URI back) {
        var provider = gateway.orElseThrow(NotFound::new);
        if (actor instanceof Actor.Preview) {
            throw new AccessDenied("A preview pays nothing");
        }
        var attempt = attempts.find(actor, id)
                .filter(found -> InvoicePolicy.mayPay(actor, found.client()))
                .orElseThrow(NotFound::new);
        mustGoOn(attempt);
        if (attempt.hosted().isPresent()) {
            return attempt.hosted().get().page();
        }
        endEarlier(provider, attempt);
        mustStillBeOwed(attempt);
        return opened(provider, attempt.id(), page(provider, attempt, language, back));
    }

    private static void mustGoOn(PaymentAttempt attempt) {
        if (attempt.progress().isOver()) {
            throw new RuleViolation("checkout-over", "This attempt is over; another may begin");
        }
    }

    /** Two pages for one invoice would be paid twice some day. */
    private void endEarlier(PaymentGateway provider, PaymentAttempt attempt) {
        attempts.unfinished(AskAboutPayment.BOOKING, new HashSet<>(attempt.invoices())).stream()
                .takeWhile(other -> !other.id().equals(attempt.id()))
                .forEach(other -> end(provider, other));
    }

    /** The payer may just have paid there: then that is booked, and this attempt finds nothing owed. */
    private void end(PaymentGateway provider, PaymentAttempt earlier) {
        earlier.hosted().ifPresent(provider::end);
        if (earlier.hosted().isPresent()) {
            ask.handle(AskAboutPayment.BOOKING, earlier.id());
        } else {
            change(earlier.id(), PaymentAttempt::expire);
        }
    }

    private void mustStillBeOwed(PaymentAttempt attempt) {
        var owed = transactions.write(AskAboutPayment.BOOKING, () -> {
            var ledger = ledgers.lock(
                    AskAboutPayment.BOOKING,
                    attempt.client(),
                    attempt.total().currency(),
                    new HashSet<>(attempt.invoices()),
                    Set.of());
            return attempt.shares().stream()
                    .allMatch(
                            share -> StartCheckout.open(ledger, share.invoice()).equals(share.amount()));
        });
        if (!owed) {
            change(attempt.id(), PaymentAttempt::expire);
            throw new RuleViolation("already-paid", "Something was paid or credited meanwhile");
        }
    }

    private Hosted page(PaymentGateway provider, PaymentAttempt attempt, Language language, URI back) {
        var items = attempt.shares().stream()
                .map(share -> new PaymentGateway.Item(
                        invoices.find(AskAboutPayment.BOOKING, share.invoice())
                                .flatMap(Invoice::issued)
                                .map(IssuedInvoice::number)
                                .orElseThrow()
                                .value(),
                        share.amount()))
                .toList();
        try {
            return provider.begin(new PaymentGateway.Request(attempt, items, Optional.empty(), language, back));
        } catch (PaymentGateway.Away away) {
            change(attempt.id(), PaymentAttempt::doubt);
            throw away;
        } catch (PaymentGateway.Declined declined) {
            change(attempt.id(), PaymentAttempt::fail);
            throw new RuleViolation("provider-declined", "The provider makes no page for it");
        }
    }

    /** Another click, or a later attempt, may have been faster. */
    private String opened(PaymentGateway provider, PaymentAttemptId id, Hosted page) {
        var attempt = change(id, found -> found.open(page));
        if (attempt.progress().isOver()) {
            provider.end(page);
            mustGoOn(attempt);
        }
        return page.page();
    }

    private PaymentAttempt change(PaymentAttemptId id, Consumer<PaymentAttempt> verb) {
        return transactions.write(AskAboutPayment.BOOKING, () -> {
            var attempt = attempts.lock(AskAboutPayment.BOOKING, id).orElseThrow(NotFound::new);
            verb.accept(attempt);
            attempts.update(AskAboutPayment.BOOKING, attempt);
            return attempt;
        });
    }
}
