package studio.portal.application.invoice;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import studio.portal.application.EventLog;
import studio.portal.application.Ids;
import studio.portal.application.InvalidInput;
import studio.portal.application.PlainLine;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.ClientRepository;
import studio.portal.domain.invoice.Invoice;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoicePolicy;
import studio.portal.domain.invoice.InvoiceRepository;
import studio.portal.domain.invoice.LedgerRepository;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.Payment;
import studio.portal.domain.invoice.PaymentId;

/** The studio records money that arrived. It settles the invoices it was for; what is too much is the client's credit. */
public final class RecordPayment {
    /**
     * @param receivedOn the studio's day, which has come
     * @param externalKey what the bank calls it; recorded once for ever
     * @param invoiceIds in the order in which it settles them
     */
    public record Command(
            @NotNull ClientId clientId,

            @NotNull @Positive @Digits(integer = Money.DIGITS, fraction = StatedMoney.PLACES)
            BigDecimal amount,

            @NotNull Currency currency,
            @NotNull LocalDate receivedOn,
            @NotNull Payment.Way way,
            Optional<@PlainLine @Size(max = Payment.KEY_LENGTH) String> externalKey,
            Optional<@Size(max = Payment.NOTE_LENGTH) String> note,
            @NotNull @Size(max = MOST_INVOICES) List<@NotNull InvoiceId> invoiceIds) {}

    public static final int MOST_INVOICES = 100;

    private final Transactions transactions;
    private final Validation validation;
    private final ReceivedPayments received;
    private final InvoiceRepository invoices;
    private final ClientRepository clients;
    private final SettingsQueries settings;
    private final Ids ids;
    private final Clock clock;

    public RecordPayment(
            Transactions transactions,
            Validation validation,
            LedgerRepository ledgers,
            InvoiceRepository invoices,
            ClientRepository clients,
            SettingsQueries settings,
            EventLog log,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.received = new ReceivedPayments(ledgers, log);
        this.invoices = invoices;
        this.clients = clients;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @return the payment, the same one for a key that was recorded before
     * @throws RuleViolation {@code payment-key} if that one is of another client, or another amount
     */
    public PaymentId handle(Actor actor, Command command) {
        return handle(actor, command, false);
    }

    /**
     * As {@link #handle}, for who types what an account shows, and may not know that somebody else has done so.
     *
     * @throws RuleViolation {@code payment-alike} if there is one of the same client, day and amount
     */
    public PaymentId handleUnlessAlike(Actor actor, Command command) {
        return handle(actor, command, command.externalKey().isEmpty());
    }

    private PaymentId handle(Actor actor, Command command, boolean unlessAlike) {
        if (!InvoicePolicy.mayManage(actor)) {
            throw new AccessDenied("Only the studio records payments");
        }
        validation.check(command);
        var amount = StatedMoney.of(command.amount(), command.currency());
        return transactions.write(actor, () -> {
            check(actor, command);
            var payment = payment(actor, command, amount);
            return unlessAlike
                    ? received.receiveUnlessAlike(actor, payment, command.invoiceIds())
                    : received.receive(actor, payment, command.invoiceIds());
        });
    }

    private void check(Actor actor, Command command) {
        if (clients.find(actor, command.clientId()).isEmpty()) {
            throw InvalidInput.of("clientId", "absent");
        }
        if (command.receivedOn()
                .isAfter(LocalDate.ofInstant(
                        clock.instant(), settings.current(actor).zone()))) {
            throw InvalidInput.of("receivedOn", "PastOrPresent");
        }
        command.invoiceIds().forEach(id -> mustBeOwed(actor, command, id));
    }

    private Payment payment(Actor actor, Command command, Money amount) {
        return new Payment(
                new PaymentId(ids.next()),
                command.clientId(),
                amount,
                command.receivedOn(),
                command.way(),
                command.externalKey(),
                command.note(),
                actor.reference(),
                clock.instant());
    }

    /** An invoice of another client, in another currency, a draft, a credit note and none at all are all the same. */
    private void mustBeOwed(Actor actor, Command command, InvoiceId id) {
        var owed = invoices.find(actor, id)
                .filter(Invoice::isIssued)
                .filter(invoice -> invoice.corrects().isEmpty())
                .filter(invoice -> invoice.client().equals(command.clientId()))
                .filter(invoice -> invoice.terms().currency().equals(command.currency()));
        if (owed.isEmpty()) {
            throw InvalidInput.of("invoiceIds", "absent");
        }
    }
}
