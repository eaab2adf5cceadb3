package studio.portal.domain.invoice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.ClientId;

/**
 * What one client owes the studio in one currency, and what it has paid: the invoices, and the payments and credit notes
 * that settle them. Nobody else changes it while a use case holds it, so that what follows always holds: no payment or
 * credit note settles more than it is, no invoice is settled beyond what is due, and nothing is negative.
 *
 * <p>It may hold less than all there ever was: an invoice that is settled and a payment that is used up matter only to who
 * names them.
 */
public final class Ledger {
    private final ClientId client;
    private final Currency currency;
    private final Map<InvoiceId, Receivable> receivables = new LinkedHashMap<>();
    private final Map<Credit.Source, Credit> credits = new LinkedHashMap<>();
    private final List<LedgerEntry> entries = new ArrayList<>();

    private Ledger(ClientId client, Currency currency) {
        this.client = client;
        this.currency = currency;
    }

    /** For repositories: a ledger as it was stored. */
    public static Ledger stored(
            ClientId client, Currency currency, List<Receivable> receivables, List<Credit> credits) {
        var ledger = new Ledger(client, currency);
        receivables.forEach(receivable -> ledger.receivables.put(receivable.invoice(), receivable));
        credits.forEach(credit -> ledger.credits.put(credit.source(), credit));
        return ledger;
    }

    /**
     * An invoice was issued. What the client has left pays none of it by itself: staff or client say so.
     *
     * @throws RuleViolation {@code currencies-mixed}
     */
    public void owe(Receivable receivable) {
        mustFit(receivable.due());
        if (receivables.putIfAbsent(receivable.invoice(), receivable) != null) {
            throw new IllegalArgumentException("An invoice is owed once");
        }
        entries.add(new LedgerEntry.Owed(receivable));
    }

    /**
     * A payment arrived; it settles the invoice it was for as far as that goes, and what is too much is the client's credit.
     *
     * @throws NotFound if there is no such invoice here
     * @throws RuleViolation {@code currencies-mixed}
     */
    public void receive(PaymentId payment, Money amount, List<InvoiceId> invoices) {
        take(new Credit.Source.OfPayment(payment), amount, invoices);
    }

    /**
     * A credit note was issued; it settles the invoice it takes back as far as that is open, and the rest is the client's
     * credit.
     *
     * @throws NotFound if there is no such invoice here
     */
    public void credit(InvoiceId creditNote, Money amount, InvoiceId corrected) {
        if (amount.isPositive()) {
            take(new Credit.Source.OfCreditNote(creditNote), amount, List.of(corrected));
        }
    }

    private void take(Credit.Source source, Money amount, List<InvoiceId> invoices) {
        mustFit(amount);
        if (!amount.isPositive()) {
            throw new RuleViolation("payment-amount", "A payment is more than nothing");
        }
        invoices.forEach(this::receivable);
        if (credits.putIfAbsent(source, Credit.of(source, amount)) != null) {
            throw new IllegalArgumentException("A payment is received once");
        }
        entries.add(new LedgerEntry.Credited(source, amount));
        for (var invoice : invoices) {
            settle(
                    source,
                    invoice,
                    least(found(source).left(), receivable(invoice).open()));
        }
    }

    /**
     * What is left of a payment or credit note settles an invoice.
     *
     * @throws NotFound if one of the two is not here
     * @throws RuleViolation {@code allocation} if less is left, less is open, or it is nothing
     */
    public void allocate(Credit.Source source, InvoiceId invoice, Money amount) {
        mustFit(amount);
        var most = least(found(source).left(), receivable(invoice).open());
        if (!amount.isPositive() || amount.compareTo(most) > 0) {
            throw new RuleViolation(
                    "allocation", "No more is settled than is left of the payment and open of the invoice");
        }
        settle(source, invoice, amount);
    }

    /**
     * Money goes back to the client by the way a payment had come: out of what the payment has left, and then out of credit
     * notes. What still pays an invoice is not paid back; the invoice is credited first.
     *
     * @throws NotFound if there is no such payment here
     * @throws RuleViolation {@code refund} if more would go back than was paid, or than the client has left
     */
    public void refund(PaymentId payment, Money amount) {
        mustFit(amount);
        var own = new Credit.Source.OfPayment(payment);
        if (!amount.isPositive() || amount.compareTo(refundable(payment)) > 0) {
            throw new RuleViolation("refund", "No more goes back than was paid and is left");
        }
        var rest = amount;
        for (var source : refundedFrom(own).toList()) {
            var part = least(rest, found(source).left());
            if (part.isPositive()) {
                credits.put(source, found(source).takenOut(part));
                credits.put(own, found(own).returned(part));
                entries.add(new LedgerEntry.Refunded(payment, source, part));
                rest = rest.minus(part);
            }
        }
    }

    /**
     * How much can go back by the way a payment had come.
     *
     * @throws NotFound if there is no such payment here
     */
    public Money refundable(PaymentId payment) {
        var own = new Credit.Source.OfPayment(payment);
        var left = refundedFrom(own).map(source -> found(source).left()).reduce(nothing(), Money::plus);
        return least(found(own).kept(), left);
    }

    private Stream<Credit.Source> refundedFrom(Credit.Source own) {
        return Stream.concat(
                Stream.of(own),
                credits.keySet().stream().filter(source -> source instanceof Credit.Source.OfCreditNote));
    }

    /**
     * The client's bank or card company has taken money of a payment back. What it had settled is open again, the invoice
     * that is due last first; what the payment has left goes before that.
     *
     * @throws NotFound if there is no such payment here
     * @throws RuleViolation {@code charge-back} if it is nothing, or more than has not gone back yet
     */
    public void chargeBack(PaymentId payment, Money amount) {
        mustFit(amount);
        var own = new Credit.Source.OfPayment(payment);
        if (!amount.isPositive() || amount.compareTo(found(own).kept()) > 0) {
            throw new RuleViolation("charge-back", "No more is taken back than was paid and has not gone back yet");
        }
        for (var invoice : settledBy(own)) {
            var missing = amount.minus(found(own).left());
            if (missing.isPositive()) {
                var part = least(missing, found(own).allocated().getOrDefault(invoice, nothing()));
                settle(own, invoice, part.negated());
            }
        }
        credits.put(own, found(own).takenOut(amount).returned(amount));
        entries.add(new LedgerEntry.ChargedBack(payment, amount));
    }

    /**
     * The provider has paid money of a payment back already, whether it could have been refunded here or not: out of what
     * the client has left, and what that does not cover is owed again.
     *
     * @throws NotFound if there is no such payment here
     * @throws RuleViolation {@code charge-back} if it is nothing, or more than has not gone back yet
     */
    public void paidBack(PaymentId payment, Money amount) {
        var free = least(amount, refundable(payment));
        if (free.isPositive()) {
            refund(payment, free);
        }
        if (amount.compareTo(free) > 0) {
            chargeBack(payment, amount.minus(free));
        }
    }

    /**
     * What of a payment has not gone back yet.
     *
     * @throws NotFound if there is no such payment here
     */
    public Money kept(PaymentId payment) {
        return found(new Credit.Source.OfPayment(payment)).kept();
    }

    private List<InvoiceId> settledBy(Credit.Source source) {
        return found(source).allocated().keySet().stream()
                .map(this::receivable)
                .sorted(Comparator.comparing(Receivable::dueOn)
                        .reversed()
                        .thenComparing(receivable -> receivable.invoice().value()))
                .map(Receivable::invoice)
                .toList();
    }

    private void settle(Credit.Source source, InvoiceId invoice, Money amount) {
        if (!amount.isZero()) {
            credits.put(source, found(source).allocated(invoice, amount));
            receivables.put(invoice, receivable(invoice).settled(amount));
            entries.add(new LedgerEntry.Allocated(source, invoice, amount));
        }
    }

    private Receivable receivable(InvoiceId invoice) {
        return Optional.ofNullable(receivables.get(invoice)).orElseThrow(NotFound::new);
    }

    private Credit found(Credit.Source source) {
        return Optional.ofNullable(credits.get(source)).orElseThrow(NotFound::new);
    }

    private void mustFit(Money amount) {
        if (!amount.currency().equals(currency)) {
            throw new RuleViolation("currencies-mixed", "A ledger is in one currency");
        }
    }

    private Money nothing() {
        return Money.zero(currency);
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** What is still to be paid, of the invoices held here. */
    public Money open() {
        return receivables.values().stream().map(Receivable::open).reduce(nothing(), Money::plus);
    }

    /** What the client has paid too much or was credited and can still use, of what is held here. */
    public Money left() {
        return credits.values().stream().map(Credit::left).reduce(nothing(), Money::plus);
    }

    public ClientId client() {
        return client;
    }

    public Currency currency() {
        return currency;
    }

    public List<Receivable> receivables() {
        return List.copyOf(receivables.values());
    }

    public List<Credit> credits() {
        return List.copyOf(credits.values());
    }

    /** What was added since the ledger was found, in order. */
    public List<LedgerEntry> entries() {
        return List.copyOf(entries);
    }
}
