package studio.portal.application.invoice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.portal.application.EventLog;
import studio.portal.application.InvalidInput;
import studio.portal.application.Transactions;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.EventType;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.Ledger;
import studio.portal.domain.invoice.LedgerRepository;
import studio.portal.domain.invoice.Payment;
import studio.portal.domain.invoice.PaymentEvent;
import studio.portal.domain.invoice.PaymentId;
import studio.portal.domain.invoice.Reversal;
import studio.portal.domain.invoice.ReversalId;

/** What a refund and a charge-back share: the payment's ledger is locked, each is recorded once, and it is told. */
public final class ReturnedMoney {
    private final Transactions transactions;
    private final LedgerRepository ledgers;
    private final SettingsQueries settings;
    private final EventLog log;
    private final Clock clock;

    public ReturnedMoney(
            Transactions transactions, LedgerRepository ledgers, SettingsQueries settings, EventLog log, Clock clock) {
        this.transactions = transactions;
        this.ledgers = ledgers;
        this.settings = settings;
        this.log = log;
        this.clock = clock;
    }

    /** Decides what a payment's ledger becomes. */
    @FunctionalInterface
    interface Deed {
        Reversal reverse(Payment payment, Ledger ledger);
    }

    /**
     * @param externalKey what bank or provider call it
     * @return what went back, the same for a key that was recorded before
     * @throws NotFound if the actor sees no such payment
     */
    ReversalId take(Actor actor, PaymentId id, Optional<String> externalKey, EventType type, Deed deed) {
        return transactions.write(actor, () -> {
            var payment = ledgers.find(actor, id).orElseThrow(NotFound::new);
            var ledger = ledgers.lock(actor, payment.client(), payment.amount().currency(), Set.of(), Set.of(id));
            var before = externalKey.flatMap(key -> ledgers.reversalOfKey(actor, key));
            if (before.isPresent()) {
                return before.get().id();
            }
            var reversal = deed.reverse(payment, ledger);
            check(actor, payment, reversal.on());
            ledgers.add(actor, reversal);
            ledgers.update(actor, ledger);
            log.append(actor, List.of(PaymentEvent.of(type, payment, reversal.amount(), actor, reversal.recordedAt())));
            return reversal.id();
        });
    }

    /** Neither before the money had come nor on a day that has not. */
    private void check(Actor actor, Payment payment, LocalDate on) {
        if (on.isAfter(today(actor))) {
            throw InvalidInput.of("on", "PastOrPresent");
        }
        if (on.isBefore(payment.receivedOn())) {
            throw InvalidInput.of("on", "before-payment");
        }
    }

    /** The studio's day. */
    LocalDate today(Actor actor) {
        return LocalDate.ofInstant(clock.instant(), settings.current(actor).zone());
    }
}
