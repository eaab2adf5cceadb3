package studio.portal.application.invoice;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.portal.application.Ids;
import studio.portal.application.InvalidInput;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.Invoice;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoicePolicy;
import studio.portal.domain.invoice.InvoiceRepository;
import studio.portal.domain.invoice.Ledger;
import studio.portal.domain.invoice.LedgerRepository;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.PaymentAttempt;
import studio.portal.domain.invoice.PaymentAttemptId;
import studio.portal.domain.invoice.PaymentAttemptRepository;
import studio.portal.domain.invoice.PaymentAttemptState.Share;
import studio.portal.domain.invoice.Receivable;

/**
 * A client wants to pay one or several invoices online. It is written down with what is open just now; the provider hears
 * of it in {@link OpenCheckout}, after this transaction.
 */
public final class StartCheckout {
    public record Command(
            @NotEmpty @Size(max = RecordPayment.MOST_INVOICES)
            List<@NotNull InvoiceId> invoiceIds) {
        public Command {
            invoiceIds = List.copyOf(invoiceIds);
        }
    }

    private final Optional<PaymentGateway> gateway;
    private final Transactions transactions;
    private final Validation validation;
    private final InvoiceRepository invoices;
    private final LedgerRepository ledgers;
    private final PaymentAttemptRepository attempts;
    private final Ids ids;
    private final Clock clock;

    public StartCheckout(
            Optional<PaymentGateway> gateway,
            Transactions transactions,
            Validation validation,
            InvoiceRepository invoices,
            LedgerRepository ledgers,
            PaymentAttemptRepository attempts,
            Ids ids,
            Clock clock) {
        this.gateway = gateway;
        this.transactions = transactions;
        this.validation = validation;
        this.invoices = invoices;
        this.ledgers = ledgers;
        this.attempts = attempts;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @throws NotFound where nothing is paid online
     * @throws RuleViolation {@code already-paid}, {@code currencies-mixed}
     */
    public PaymentAttemptId handle(Actor actor, Command command) {
        if (gateway.isEmpty()) {
            throw new NotFound();
        }
        if (actor.isStaff()) {
            throw new AccessDenied("Only the client pays online");
        }
        validation.check(command);
        return transactions.write(actor, () -> {
            var asked = command.invoiceIds().stream()
                    .distinct()
                    .map(id -> payable(actor, id))
                    .toList();
            var first = asked.get(0);
            asked.forEach(other -> mustFit(first, other));
            if (!InvoicePolicy.mayPay(actor, first.client())) {
                throw new AccessDenied("Only the client pays online");
            }
            var named = asked.stream().map(Invoice::id).toList();
            var ledger = ledgers.lock(actor, first.client(), first.terms().currency(), new HashSet<>(named), Set.of());
            var attempt = PaymentAttempt.start(
                    new PaymentAttemptId(ids.next()),
                    first.client(),
                    named.stream().map(id -> new Share(id, open(ledger, id))).toList(),
                    actor,
                    afterAllOthers(named));
            attempts.add(actor, attempt);
            return attempt.id();
        });
    }

    /** The clocks of two nodes may differ; the ledger is locked, so nobody else starts one just now. */
    private Instant afterAllOthers(List<InvoiceId> invoices) {
        return attempts.unfinished(AskAboutPayment.BOOKING, new HashSet<>(invoices)).stream()
                .map(other -> other.found().startedAt().plus(1, ChronoUnit.MICROS))
                .reduce(clock.instant(), (one, other) -> one.isAfter(other) ? one : other);
    }

    /** A draft, a credit note, an invoice of another client and none at all are all the same. */
    private Invoice payable(Actor actor, InvoiceId id) {
        return invoices.find(actor, id)
                .filter(Invoice::isIssued)
                .filter(invoice -> invoice.corrects().isEmpty())
                .orElseThrow(() -> InvalidInput.of("invoiceIds", "absent"));
    }

    private static void mustFit(Invoice first, Invoice other) {
        if (!other.client().equals(first.client())) {
            throw InvalidInput.of("invoiceIds", "absent");
        }
        if (!other.terms().currency().equals(first.terms().currency())) {
            throw new RuleViolation("currencies-mixed", "One payment is in one currency");
        }
    }

    static Money open(Ledger ledger, InvoiceId invoice) {
        return ledger.receivables().stream()
                .filter(receivable -> receivable.invoice().equals(invoice))
                .map(Receivable::open)
                .findFirst()
                .orElseGet(() -> Money.zero(ledger.currency()));
    }
}
