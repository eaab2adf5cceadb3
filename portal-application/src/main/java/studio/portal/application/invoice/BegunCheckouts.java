package studio.portal.application.invoice;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import studio.portal.application.Transactions;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.Invoice;
import studio.portal.domain.invoice.InvoicePolicy;
import studio.portal.domain.invoice.InvoiceRepository;
import studio.portal.domain.invoice.IssuedInvoice;
import studio.portal.domain.invoice.LedgerRepository;
import studio.portal.domain.invoice.PaymentAttempt;
import studio.portal.domain.invoice.PaymentAttemptId;
import studio.portal.domain.invoice.PaymentAttemptRepository;

/** What every way to go on with an attempt shares: that nothing is paid twice, and that it is still owed. */
public final class BegunCheckouts {
    private final Transactions transactions;
    private final PaymentAttemptRepository attempts;
    private final InvoiceRepository invoices;
    private final LedgerRepository ledgers;
    private final AskAboutPayment ask;

    public BegunCheckouts(
            Transactions transactions,
            PaymentAttemptRepository attempts,
            InvoiceRepository invoices,
            LedgerRepository ledgers,
            AskAboutPayment ask) {
        this.transactions = transactions;
        this.attempts = attempts;
        this.invoices = invoices;
        this.ledgers = ledgers;
        this.ask = ask;
    }

    /**
     * @throws NotFound if the actor sees no such attempt, or pays none
     * @throws RuleViolation {@code checkout-over}
     */
    PaymentAttempt find(Actor actor, PaymentAttemptId id) {
        if (actor instanceof Actor.Preview) {
            throw new AccessDenied("A preview pays nothing");
        }
        var attempt = attempts.find(actor, id)
                .filter(found -> InvoicePolicy.mayPay(actor, found.client()))
                .orElseThrow(NotFound::new);
        mustGoOn(attempt);
        return attempt;
    }

    static void mustGoOn(PaymentAttempt attempt) {
        if (attempt.progress().isOver()) {
            throw over();
        }
    }

    private static RuleViolation over() {
        return new RuleViolation("checkout-over", "This attempt is over; another may begin");
    }

    /**
     * Closes what was begun earlier for the same invoices.
     *
     * @throws RuleViolation {@code already-paid}, {@code checkout-over}, {@code payment-pending} while a bank has not said
     *     what becomes of an earlier attempt
     */
    void clear(PaymentGateway provider, PaymentAttempt attempt) {
        earlier(attempt).forEach(other -> end(provider, other));
        mustStillBeOwed(attempt);
    }

    /** Two pages for one invoice would be paid twice some day. Of two attempts the later one goes on. */
    private List<PaymentAttempt> earlier(PaymentAttempt attempt) {
        var unfinished = attempts.unfinished(AskAboutPayment.BOOKING, new HashSet<>(attempt.invoices()));
        var ids = unfinished.stream().map(PaymentAttempt::id).toList();
        if (!ids.contains(attempt.id())) {
            throw over();
        }
        return unfinished.subList(0, ids.indexOf(attempt.id()));
    }

    /**
     * The payer may just have paid there: then that is booked, and this attempt finds nothing owed. Whether it has begun at
     * the provider is decided under its lock: it may begin at this very moment.
     */
    private void end(PaymentGateway provider, PaymentAttempt earlier) {
        var page = change(earlier.id(), PaymentAttempt::giveWay).hosted();
        if (page.isEmpty()) {
            return;
        }
        provider.end(page.get());
        if (!ask.handle(AskAboutPayment.BOOKING, earlier.id()).progress().isOver()) {
            throw new RuleViolation("payment-pending", "A payment of it is on its way");
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

    /** What the payer reads on the provider's page. */
    List<PaymentGateway.Item> items(PaymentAttempt attempt) {
        return attempt.shares().stream()
                .map(share -> new PaymentGateway.Item(
                        invoices.find(AskAboutPayment.BOOKING, share.invoice())
                                .flatMap(Invoice::issued)
                                .map(IssuedInvoice::number)
                                .orElseThrow()
                                .value(),
                        share.amount()))
                .toList();
    }

    PaymentAttempt change(PaymentAttemptId id, Consumer<PaymentAttempt> verb) {
        return transactions.write(AskAboutPayment.BOOKING, () -> {
            var attempt = attempts.lock(AskAboutPayment.BOOKING, id).orElseThrow(NotFound::new);
            verb.accept(attempt);
            attempts.update(AskAboutPayment.BOOKING, attempt);
            return attempt;
        });
    }
}
