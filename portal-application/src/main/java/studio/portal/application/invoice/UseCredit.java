package studio.portal.application.invoice;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import studio.portal.application.EventLog;
import studio.portal.application.InvalidInput;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.EventType;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.Credit;
import studio.portal.domain.invoice.Invoice;
import studio.portal.domain.invoice.InvoiceEvent;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoicePolicy;
import studio.portal.domain.invoice.InvoiceRepository;
import studio.portal.domain.invoice.Ledger;
import studio.portal.domain.invoice.LedgerRepository;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.Payment;
import studio.portal.domain.invoice.PaymentEvent;
import studio.portal.domain.invoice.PaymentId;

/** What a client has paid too much or was credited pays an invoice that is open. */
public final class UseCredit {
    /**
     * @param invoiceId which it pays, of the same client
     * @param currency the invoice's
     */
    public record Command(
            @NotNull InvoiceId invoiceId,

            @NotNull @Positive @Digits(integer = Money.DIGITS, fraction = StatedMoney.PLACES)
            BigDecimal amount,

            @NotNull Currency currency) {}

    private final Transactions transactions;
    private final Validation validation;
    private final LedgerRepository ledgers;
    private final InvoiceRepository invoices;
    private final EventLog log;
    private final Clock clock;

    public UseCredit(
            Transactions transactions,
            Validation validation,
            LedgerRepository ledgers,
            InvoiceRepository invoices,
            EventLog log,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.ledgers = ledgers;
        this.invoices = invoices;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Out of what one payment has left.
     *
     * @throws NotFound if the actor sees no such payment
     * @throws RuleViolation {@code allocation} if less is left of it, or less is open
     */
    public void handle(Actor actor, PaymentId id, Command command) {
        if (!InvoicePolicy.mayManage(actor)) {
            throw new AccessDenied("Only the studio says which payment it comes out of");
        }
        var amount = checked(command);
        transactions.run(actor, () -> {
            var payment = ledgers.find(actor, id).orElseThrow(NotFound::new);
            StatedMoney.mustBeOf(payment, amount);
            use(actor, payment, owed(actor, command), amount);
        });
    }

    private void use(Actor actor, Payment payment, Invoice invoice, Money amount) {
        if (!invoice.client().equals(payment.client())) {
            throw InvalidInput.of("invoiceId", "absent");
        }
        var ledger =
                ledgers.lock(actor, payment.client(), amount.currency(), Set.of(invoice.id()), Set.of(payment.id()));
        ledger.allocate(new Credit.Source.OfPayment(payment.id()), invoice.id(), amount);
        settle(actor, ledger, invoice, amount);
    }

    /**
     * Out of whatever the client has left, what came first first. A client does so too, for itself.
     *
     * @throws InvalidInput {@code invoiceId} if the actor sees no such invoice that could be paid
     * @throws RuleViolation {@code allocation} if less is left in all, or less is open
     */
    public void handle(Actor actor, Command command) {
        var amount = checked(command);
        transactions.run(actor, () -> {
            var invoice = owed(actor, command);
            if (!InvoicePolicy.mayUseCredit(actor, invoice.client())) {
                throw new AccessDenied("What a client has left is used by the studio and by the client");
            }
            var ledger = ledgers.lock(actor, invoice.client(), amount.currency(), Set.of(invoice.id()), Set.of());
            if (ledger.left().compareTo(amount) < 0) {
                throw new RuleViolation("allocation", "The client has less left");
            }
            allocate(ledger, invoice.id(), amount);
            settle(actor, ledger, invoice, amount);
        });
    }

    private static void allocate(Ledger ledger, InvoiceId invoice, Money amount) {
        var rest = amount;
        var credits = ledger.credits().stream()
                .filter(credit -> credit.left().isPositive())
                .sorted(Comparator.comparing(credit -> credit.source().value()))
                .toList();
        for (var credit : credits) {
            var part = credit.left().compareTo(rest) < 0 ? credit.left() : rest;
            if (part.isPositive()) {
                ledger.allocate(credit.source(), invoice, part);
                rest = rest.minus(part);
            }
        }
    }

    private Money checked(Command command) {
        validation.check(command);
        return StatedMoney.of(command.amount(), command.currency());
    }

    /** An invoice in another currency, a draft, a credit note and none at all are all the same. */
    private Invoice owed(Actor actor, Command command) {
        return invoices.find(actor, command.invoiceId())
                .filter(Invoice::isIssued)
                .filter(invoice -> invoice.corrects().isEmpty())
                .filter(invoice -> invoice.terms().currency().equals(command.currency()))
                .orElseThrow(() -> InvalidInput.of("invoiceId", "absent"));
    }

    private void settle(Actor actor, Ledger ledger, Invoice invoice, Money amount) {
        ledgers.update(actor, ledger);
        log.append(
                actor,
                List.of(new InvoiceEvent(
                        EventType.CREDIT_USED,
                        invoice.id(),
                        invoice.client(),
                        actor.reference(),
                        clock.instant(),
                        Map.of(
                                PaymentEvent.AMOUNT, amount.amount().toPlainString(),
                                PaymentEvent.CURRENCY, amount.currency().getCurrencyCode()))));
    }
}
