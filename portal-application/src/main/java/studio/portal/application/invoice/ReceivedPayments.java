package studio.portal.application.invoice;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import studio.portal.application.EventLog;
import studio.portal.domain.EventType;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.LedgerRepository;
import studio.portal.domain.invoice.Payment;
import studio.portal.domain.invoice.PaymentEvent;
import studio.portal.domain.invoice.PaymentId;

/** Puts money that arrived into its client's ledger, once for each key, by whatever way the portal learns of it. */
final class ReceivedPayments {
    private final LedgerRepository ledgers;
    private final EventLog log;

    ReceivedPayments(LedgerRepository ledgers, EventLog log) {
        this.ledgers = ledgers;
        this.log = log;
    }

    /**
     * Part of the surrounding transaction.
     *
     * @param invoices of the payment's client and currency, in the order in which it settles them
     * @return the payment, the one that was there already for a key that was recorded before
     * @throws RuleViolation {@code payment-key} if that one is of another client, or another amount
     */
    PaymentId receive(Actor actor, Payment payment, List<InvoiceId> invoices) {
        return receive(actor, payment, invoices, false, EventType.PAYMENT_RECORDED);
    }

    /** As {@link #receive}, of money that had come before and gone back: the client did not pay again. */
    PaymentId receiveAgain(Actor actor, Payment payment, List<InvoiceId> invoices) {
        return receive(actor, payment, invoices, false, EventType.PAYMENT_REINSTATED);
    }

    /**
     * As {@link #receive}, of a payment without a key.
     *
     * @throws RuleViolation {@code payment-alike} if there is one of the same client, day and amount
     */
    PaymentId receiveUnlessAlike(Actor actor, Payment payment, List<InvoiceId> invoices) {
        return receive(actor, payment, invoices, payment.externalKey().isEmpty(), EventType.PAYMENT_RECORDED);
    }

    private PaymentId receive(
            Actor actor, Payment payment, List<InvoiceId> invoices, boolean unlessAlike, EventType told) {
        var ledger =
                ledgers.lock(actor, payment.client(), payment.amount().currency(), new HashSet<>(invoices), Set.of());
        var before = payment.externalKey().flatMap(key -> ledgers.ofKey(actor, key));
        if (before.isPresent()) {
            return repeated(before.get(), payment).id();
        }
        if (unlessAlike
                && ledgers.alike(actor, payment.client(), payment.amount(), payment.receivedOn())
                        .isPresent()) {
            throw new RuleViolation("payment-alike", "There is a payment of the same client, day and amount");
        }
        ledgers.add(actor, payment);
        ledger.receive(payment.id(), payment.amount(), invoices);
        ledgers.update(actor, ledger);
        log.append(actor, List.of(PaymentEvent.of(told, payment, payment.amount(), actor, payment.recordedAt())));
        return payment.id();
    }

    /** Other money under a key that is taken is no repeat, and would be lost if it passed for one. */
    private static Payment repeated(Payment before, Payment told) {
        if (!before.client().equals(told.client()) || !before.amount().equals(told.amount())) {
            throw new RuleViolation("payment-key", "Another payment has that key");
        }
        return before;
    }
}
