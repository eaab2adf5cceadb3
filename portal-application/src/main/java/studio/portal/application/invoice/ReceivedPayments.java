package studio.portal.application.invoice;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.LedgerRepository;
import studio.portal.domain.invoice.Payment;
import studio.portal.domain.invoice.PaymentId;

/** Puts money that arrived into its client's ledger, once for each key, by whatever way the portal learns of it. */
final class ReceivedPayments {
    private final LedgerRepository ledgers;

    ReceivedPayments(LedgerRepository ledgers) {
        this.ledgers = ledgers;
    }

    /**
     * Part of the surrounding transaction.
     *
     * @param invoices of the payment's client and currency, in the order in which it settles them
     * @return the payment, the one that was there already for a key that was recorded before
     */
    PaymentId receive(Actor actor, Payment payment, List<InvoiceId> invoices) {
        var ledger =
                ledgers.lock(actor, payment.client(), payment.amount().currency(), new HashSet<>(invoices), Set.of());
        var before = payment.externalKey().flatMap(key -> ledgers.ofKey(actor, key));
        if (before.isPresent()) {
            return before.get().id();
        }
        ledgers.add(actor, payment);
        ledger.receive(payment.id(), payment.amount(), invoices);
        ledgers.update(actor, ledger);
        return payment.id();
    }
}
