package studio.portal.application.invoice;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import studio.portal.application.EventLog;
import studio.portal.application.Ids;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.invoice.AttemptProgress;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.Ledger;
import studio.portal.domain.invoice.LedgerRepository;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.Payment;
import studio.portal.domain.invoice.PaymentAttempt;
import studio.portal.domain.invoice.PaymentAttemptState;
import studio.portal.domain.invoice.PaymentEvent;
import studio.portal.domain.invoice.PaymentId;
import studio.portal.domain.invoice.PaymentMovement;
import studio.portal.domain.invoice.Reversal;
import studio.portal.domain.invoice.ReversalId;

/**
 * Books what the provider says of an attempt. It only ever adds what is not there yet, so that an old answer that comes
 * after a newer one changes nothing, and any number of answers in any order come to the same.
 */
public final class OnlineBooking {
    private static final String JOB = "book-online-payments";

    private final LedgerRepository ledgers;
    private final ReceivedPayments received;
    private final SettingsQueries settings;
    private final EventLog log;
    private final Ids ids;
    private final Clock clock;

    public OnlineBooking(LedgerRepository ledgers, SettingsQueries settings, EventLog log, Ids ids, Clock clock) {
        this.ledgers = ledgers;
        this.received = new ReceivedPayments(ledgers, log);
        this.log = log;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Part of the surrounding transaction.
     *
     * @param attempt locked
     */
    void book(Actor.System actor, PaymentAttempt attempt, PaymentGateway.Outcome outcome) {
        outcome.taken().ifPresent(taken -> take(actor, attempt, taken));
        if (attempt.taken().isEmpty()) {
            proceed(attempt, outcome.progress());
            return;
        }
        outcome.failed().forEach(movement -> undo(actor, attempt, movement));
        outcome.movements().stream().filter(attempt::hear).forEach(movement -> move(actor, attempt, movement));
    }

    private static void proceed(PaymentAttempt attempt, AttemptProgress progress) {
        switch (progress) {
            case STARTED, SUCCEEDED -> {}
            case UNKNOWN -> attempt.doubt();
            case FAILED -> attempt.fail();
            case EXPIRED -> attempt.expire();
        }
    }

    private void take(Actor actor, PaymentAttempt attempt, PaymentGateway.Taken taken) {
        if (attempt.taken().isEmpty()) {
            var payment = received.receive(
                    actor, payment(actor, attempt, taken.key(), taken.amount()), settled(attempt, taken.amount()));
            attempt.succeed(new PaymentAttemptState.Taken(taken.key(), taken.amount(), payment));
            if (attempt.differs()) {
                toLookAt(actor, payment, taken.amount());
            }
        }
    }

    /** Money in another currency than that of the invoices settles none of them: it is the client's credit. */
    private static List<InvoiceId> settled(PaymentAttempt attempt, Money amount) {
        return amount.currency().equals(attempt.total().currency()) ? attempt.invoices() : List.of();
    }

    private Payment payment(Actor actor, PaymentAttempt attempt, String key, Money amount) {
        var at = clock.instant();
        return new Payment(
                new PaymentId(ids.next()),
                attempt.client(),
                amount,
                today(actor, at),
                Payment.Way.CARD,
                Optional.of(key),
                Optional.empty(),
                ActorReference.job(JOB),
                at);
    }

    private LocalDate today(Actor actor, Instant at) {
        return LocalDate.ofInstant(at, settings.current(actor).zone());
    }

    private void move(Actor actor, PaymentAttempt attempt, PaymentMovement movement) {
        if (movement.kind() == PaymentMovement.Kind.REINSTATED) {
            received.receiveAgain(
                    actor,
                    payment(actor, attempt, movement.key(), movement.amount()),
                    settled(attempt, movement.amount()));
            return;
        }
        var left = movement.amount();
        var payments = payments(actor, attempt);
        var ledger =
                ledgers.lock(actor, attempt.client(), movement.amount().currency(), Set.of(), new HashSet<>(payments));
        for (var payment : payments) {
            var kept = ledger.kept(payment);
            var part = left.compareTo(kept) < 0 ? left : kept;
            if (part.isPositive()) {
                take(ledger, payment, part, movement.kind());
                keep(actor, payment, part, movement.kind());
            }
            left = left.minus(part);
        }
        ledgers.update(actor, ledger);
        if (left.isPositive()) {
            toLookAt(actor, attempt.taken().orElseThrow().payment(), left);
        }
    }

    /** The books can tell what happened, but not that it was right: somebody of the studio should look. */
    private void toLookAt(Actor actor, PaymentId id, Money amount) {
        var payment = ledgers.find(actor, id).orElseThrow();
        log.append(actor, List.of(PaymentEvent.of(EventType.PAYMENT_DIFFERS, payment, amount, actor, clock.instant())));
    }

    private static void take(Ledger ledger, PaymentId payment, Money part, PaymentMovement.Kind kind) {
        if (kind == PaymentMovement.Kind.REFUNDED) {
            ledger.paidBack(payment, part);
        } else {
            ledger.chargeBack(payment, part);
        }
    }

    /** With its day, which the lines of a ledger do not have. */
    private void keep(Actor actor, PaymentId id, Money part, PaymentMovement.Kind kind) {
        var payment = ledgers.find(actor, id).orElseThrow();
        var refunded = kind == PaymentMovement.Kind.REFUNDED;
        var at = clock.instant();
        var on = today(actor, at);
        ledgers.add(
                actor,
                new Reversal(
                        new ReversalId(ids.next()),
                        id,
                        refunded ? Reversal.Kind.REFUND : Reversal.Kind.CHARGE_BACK,
                        part,
                        on.isBefore(payment.receivedOn()) ? payment.receivedOn() : on,
                        Optional.of(Payment.Way.CARD).filter(card -> refunded),
                        Optional.empty(),
                        Optional.empty(),
                        ActorReference.job(JOB),
                        at));
        var type = refunded ? EventType.PAYMENT_REFUNDED : EventType.PAYMENT_CHARGED_BACK;
        log.append(actor, List.of(PaymentEvent.of(type, payment, part, actor, at)));
    }

    /** The money as it first came, and what of it came again. */
    private List<PaymentId> payments(Actor actor, PaymentAttempt attempt) {
        var again = attempt.movements().stream()
                .filter(movement -> movement.kind() == PaymentMovement.Kind.REINSTATED)
                .flatMap(movement -> ledgers.ofKey(actor, movement.key()).stream())
                .map(Payment::id);
        return Stream.concat(Stream.of(attempt.taken().orElseThrow().payment()), again)
                .toList();
    }

    /**
     * A refund that did not arrive. If it was booked, the money is the studio's again; if it was not, it is remembered, so
     * that an older answer does not book it.
     */
    private void undo(Actor actor, PaymentAttempt attempt, PaymentMovement failed) {
        failed.refund().ifPresent(attempt::bounce);
        var again = new PaymentMovement(
                failed.key() + ":failed", PaymentMovement.Kind.REINSTATED, failed.amount(), Optional.empty());
        var booked = !attempt.hear(new PaymentMovement(failed.key(), failed.kind(), failed.amount(), Optional.empty()));
        if (attempt.hear(again) && booked) {
            move(actor, attempt, again);
        }
    }
}
