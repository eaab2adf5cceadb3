package studio.portal.domain.invoice;

import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.invoice.ExampleInvoices.EUR;
import static studio.portal.domain.invoice.ExampleInvoices.MARCH_2;
import static studio.portal.domain.invoice.ExampleInvoices.draft;
import static studio.portal.domain.invoice.ExampleInvoices.euros;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;

/** What the contracts about stored ledgers share. */
public interface StoredLedgers extends StoredInvoices {
    InvoiceId MARCH = new InvoiceId(new UUID(5, 1));
    InvoiceId APRIL = new InvoiceId(new UUID(5, 2));
    InvoiceId CREDIT_NOTE = new InvoiceId(new UUID(5, 3));
    PaymentId TRANSFER = new PaymentId(new UUID(6, 1));

    LedgerRepository ledgers();

    /** An invoice over 4,165.00 of Kern &amp; Sons, issued and owed. */
    default void owe(InvoiceId id) {
        add(draft(id));
        run(() -> {
            issueInTransaction(id);
            var issued = invoices().find(ANA, id).flatMap(Invoice::issued).orElseThrow();
            var ledger = ledgers().lock(ANA, KERN, EUR, Set.of(), Set.of());
            ledger.owe(Receivable.of(id, issued.dueOn(), issued.totals().due()));
            ledgers().update(ANA, ledger);
        });
    }

    default void pay(PaymentId id, Money amount, InvoiceId... named) {
        run(() -> {
            ledgers().add(ANA, payment(id, KERN, amount));
            var ledger = ledgers().lock(ANA, KERN, EUR, Set.of(named), Set.of());
            ledger.receive(id, amount, List.of(named));
            ledgers().update(ANA, ledger);
        });
    }

    /** All of an invoice. */
    default void credited(InvoiceId id, InvoiceId corrected) {
        add(Invoice.draftCreditNote(
                id, found(ANA, corrected), ExampleInvoices.terms(ExampleInvoices.sprint()), ANA, MONDAY));
        run(() -> {
            issueInTransaction(id);
            var ledger = ledgers().lock(ANA, KERN, EUR, Set.of(corrected), Set.of());
            ledger.credit(id, euros("4165"), corrected);
            ledgers().update(ANA, ledger);
        });
    }

    default void change(Set<InvoiceId> named, Set<PaymentId> payments, Consumer<Ledger> deed) {
        run(() -> {
            var ledger = ledgers().lock(ANA, KERN, EUR, named, payments);
            deed.accept(ledger);
            ledgers().update(ANA, ledger);
        });
    }

    default Ledger locked(Actor actor, Set<InvoiceId> named, Set<PaymentId> payments) {
        return write(() -> ledgers().lock(actor, KERN, EUR, named, payments));
    }

    static Reversal refund(PaymentId payment, Money amount) {
        return new Reversal(
                new ReversalId(new UUID(10, payment.value().getLeastSignificantBits())),
                payment,
                Reversal.Kind.REFUND,
                amount,
                MARCH_2,
                Optional.of(Payment.Way.BANK),
                Optional.of("refund-" + amount.amount()),
                Optional.empty(),
                ANA.reference(),
                MONDAY);
    }

    static Payment payment(PaymentId id, ClientId client, Money amount) {
        return new Payment(
                id,
                client,
                amount,
                MARCH_2,
                Payment.Way.BANK,
                Optional.of("transfer-" + amount.amount()),
                Optional.of("By transfer"),
                ANA.reference(),
                MONDAY);
    }
}
