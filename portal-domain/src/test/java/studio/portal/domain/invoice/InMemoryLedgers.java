package studio.portal.domain.invoice;

import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;

/** Ledgers in a map. For one thread. */
public final class InMemoryLedgers implements LedgerRepository {
    private record Key(ClientId client, Currency currency) {}

    private final Map<Key, Ledger> ledgers = new HashMap<>();
    private final Map<PaymentId, Payment> payments = new LinkedHashMap<>();
    private final Map<ReversalId, Reversal> reversals = new LinkedHashMap<>();

    @Override
    public Ledger lock(Actor actor, ClientId client, Currency currency, Set<InvoiceId> invoices, Set<PaymentId> named) {
        if (!InvoicePolicy.maySeeMoneyOf(actor, client) && !(actor instanceof Actor.System)) {
            return Ledger.stored(client, currency, List.of(), List.of());
        }
        return Optional.ofNullable(ledgers.get(new Key(client, currency)))
                .map(kept -> Ledger.stored(client, currency, kept.receivables(), kept.credits()))
                .orElseGet(() -> Ledger.stored(client, currency, List.of(), List.of()));
    }

    @Override
    public void update(Actor actor, Ledger ledger) {
        ledgers.put(new Key(ledger.client(), ledger.currency()), ledger);
    }

    @Override
    public void add(Actor actor, Payment payment) {
        payments.put(payment.id(), payment);
    }

    @Override
    public void add(Actor actor, Reversal reversal) {
        reversals.put(reversal.id(), reversal);
    }

    @Override
    public Optional<Payment> find(Actor actor, PaymentId payment) {
        return Optional.ofNullable(payments.get(payment)).filter(found -> maySee(actor, found));
    }

    @Override
    public Optional<Payment> ofKey(Actor actor, String externalKey) {
        return payments.values().stream()
                .filter(payment ->
                        payment.externalKey().filter(externalKey::equals).isPresent())
                .filter(payment -> maySee(actor, payment))
                .findFirst();
    }

    @Override
    public Optional<Reversal> reversalOfKey(Actor actor, String externalKey) {
        return reversals.values().stream()
                .filter(reversal ->
                        reversal.externalKey().filter(externalKey::equals).isPresent())
                .filter(reversal -> find(actor, reversal.payment()).isPresent())
                .findFirst();
    }

    @Override
    public Optional<Payment> alike(Actor actor, ClientId client, Money amount, LocalDate receivedOn) {
        return payments.values().stream()
                .filter(payment -> payment.client().equals(client)
                        && payment.amount().equals(amount)
                        && payment.receivedOn().equals(receivedOn))
                .filter(payment -> maySee(actor, payment))
                .findFirst();
    }

    private static boolean maySee(Actor actor, Payment payment) {
        return actor instanceof Actor.System || InvoicePolicy.maySeeMoneyOf(actor, payment.client());
    }
}
