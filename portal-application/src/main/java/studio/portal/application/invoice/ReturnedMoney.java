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
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.Ledger;
import studio.portal.domain.invoice.LedgerRepository;
import studio.portal.domain.invoice.Money;
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
     * What somebody tells of.
     *
     * @param externalKey what the bank calls it
     */
    record Told(Reversal.Kind kind, Money amount, Optional<String> externalKey) {
        Told {
            externalKey = externalKey.map(String::strip).filter(key -> !key.isEmpty());
        }

        EventType event() {
            return switch (kind) {
                case REFUND -> EventType.PAYMENT_REFUNDED;
                case CHARGE_BACK -> EventType.PAYMENT_CHARGED_BACK;
            };
        }

        /** Other money under a key that is taken is no repeat, and would be lost if it passed for one. */
        Reversal repeated(PaymentId payment, Reversal before) {
            if (!before.payment().equals(payment)
                    || before.kind() != kind
                    || !before.amount().equals(amount)) {
                throw new RuleViolation("payment-key", "Something else went back under that key");
            }
            return before;
        }
    }

    /**
     * @return what went back, the same for a key that was recorded before
     * @throws NotFound if the actor sees no such payment
     * @throws RuleViolation {@code payment-key} if something else went back under that key
     */
    ReversalId take(Actor actor, PaymentId id, Told told, Deed deed) {
        return transactions.write(actor, () -> {
            var payment = ledgers.find(actor, id).orElseThrow(NotFound::new);
            var ledger = ledgers.lock(actor, payment.client(), payment.amount().currency(), Set.of(), Set.of(id));
            StatedMoney.mustBeOf(payment, told.amount());
            var before = told.externalKey().flatMap(key -> ledgers.reversalOfKey(actor, key));
            if (before.isPresent()) {
                return told.repeated(id, before.get()).id();
            }
            var reversal = deed.reverse(payment, ledger);
            check(actor, payment, reversal.on());
            ledgers.add(actor, reversal);
            ledgers.update(actor, ledger);
            log.append(
                    actor,
                    List.of(PaymentEvent.of(told.event(), payment, reversal.amount(), actor, reversal.recordedAt())));
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
