package studio.portal.application.invoice;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import studio.portal.application.Ids;
import studio.portal.application.InvalidInput;
import studio.portal.application.PlainLine;
import studio.portal.application.Validation;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.InvoicePolicy;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.Payment;
import studio.portal.domain.invoice.PaymentId;
import studio.portal.domain.invoice.Reversal;
import studio.portal.domain.invoice.ReversalId;

/** The studio has paid money back to a client: out of what a payment has left, and then out of credit notes. */
public final class RefundPayment {
    /**
     * @param currency the payment's
     * @param on the studio's day, which has come, and not before the payment's; today where none is named
     * @param way people record what went by bank or in cash; what went back to a card is told by the provider
     * @param externalKey what the bank calls it; recorded once for ever
     */
    public record Command(
            @NotNull @Positive @Digits(integer = Money.DIGITS, fraction = StatedMoney.PLACES)
            BigDecimal amount,

            @NotNull Currency currency,
            Optional<LocalDate> on,
            @NotNull Payment.Way way,
            Optional<@PlainLine @Size(max = Payment.KEY_LENGTH) String> externalKey,
            Optional<@Size(max = Payment.NOTE_LENGTH) String> note) {}

    private final Validation validation;
    private final ReturnedMoney returned;
    private final Ids ids;
    private final Clock clock;

    public RefundPayment(Validation validation, ReturnedMoney returned, Ids ids, Clock clock) {
        this.validation = validation;
        this.returned = returned;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @throws NotFound if the actor sees no such payment
     * @throws RuleViolation {@code refund} if more would go back than was paid, or than is left; {@code
     *     payment-key} if something else went back under that key
     */
    public ReversalId handle(Actor actor, PaymentId id, Command command) {
        if (!InvoicePolicy.mayManage(actor)) {
            throw new AccessDenied("Only the studio pays back");
        }
        validation.check(command);
        if (actor.isStaff() && command.way() == Payment.Way.CARD) {
            throw InvalidInput.of("way", "unknown");
        }
        var amount = StatedMoney.of(command.amount(), command.currency());
        var told = new ReturnedMoney.Told(Reversal.Kind.REFUND, amount, command.externalKey());
        return returned.take(actor, id, told, (payment, ledger) -> {
            ledger.refund(id, amount);
            return new Reversal(
                    new ReversalId(ids.next()),
                    id,
                    Reversal.Kind.REFUND,
                    amount,
                    command.on().orElseGet(() -> returned.today(actor)),
                    Optional.of(command.way()),
                    command.externalKey(),
                    command.note(),
                    actor.reference(),
                    clock.instant());
        });
    }
}
