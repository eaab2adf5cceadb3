package studio.portal.domain.invoice;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.Set;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;

/** The ledgers of all clients, and the payments in them. */
public interface LedgerRepository {
    /**
     * The ledger of a client in one currency, which nobody else changes until the transaction ends. It holds what is still
     * open and what is left, and besides what is named: an invoice that is settled, a payment that is used up.
     *
     * @param invoices and payments of other clients, or that the actor may not see, are not in it
     */
    Ledger lock(Actor actor, ClientId client, Currency currency, Set<InvoiceId> invoices, Set<PaymentId> payments);

    /** Stores what was added to a ledger that this transaction has locked. */
    void update(Actor actor, Ledger ledger);

    /** Stores a payment, before the ledger that it goes into. */
    void add(Actor actor, Payment payment);

    /** Stores what went back of a payment, before the ledger that it goes out of. */
    void add(Actor actor, Reversal reversal);

    Optional<Payment> find(Actor actor, PaymentId payment);

    /** The payment that was recorded under what bank or provider call it. */
    Optional<Payment> ofKey(Actor actor, String externalKey);

    /** What went back under what bank or provider call it. */
    Optional<Reversal> reversalOfKey(Actor actor, String externalKey);

    /** A payment of so much from the same client on the same day, which may be the same one typed before. */
    Optional<Payment> alike(Actor actor, ClientId client, Money amount, LocalDate receivedOn);
}
