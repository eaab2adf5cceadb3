package studio.portal.domain.invoice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Money in a client's favour, a payment or a credit note, and what has become of it.
 *
 * @param amount above 0
 * @param allocated what of it pays which invoice, each above 0
 * @param takenOut what of it is gone: paid back, or charged back
 * @param returned how much has gone back to the client by the way this payment had come, out of itself or out of a credit
 *     note; nothing of a credit note, which had come no way
 */
public record Credit(Source source, Money amount, Map<InvoiceId, Money> allocated, Money takenOut, Money returned) {
    /** Where the money comes from. */
    public sealed interface Source {
        UUID value();

        record OfPayment(PaymentId payment) implements Source {
            @Override
            public UUID value() {
                return payment.value();
            }
        }

        record OfCreditNote(InvoiceId creditNote) implements Source {
            @Override
            public UUID value() {
                return creditNote.value();
            }
        }
    }

    public Credit {
        allocated = Map.copyOf(allocated);
        if (!amount.isPositive()
                || takenOut.isNegative()
                || returned.isNegative()
                || returned.compareTo(amount) > 0
                || left(amount, allocated, takenOut).isNegative()) {
            throw new IllegalArgumentException("No more of a credit is used than there is");
        }
    }

    public static Credit of(Source source, Money amount) {
        var nothing = Money.zero(amount.currency());
        return new Credit(source, amount, Map.of(), nothing, nothing);
    }

    /** What pays nothing yet and is still here. */
    public Money left() {
        return left(amount, allocated, takenOut);
    }

    private static Money left(Money amount, Map<InvoiceId, Money> allocated, Money takenOut) {
        return allocated.values().stream().reduce(amount, Money::minus).minus(takenOut);
    }

    /** What has not gone back yet. */
    Money kept() {
        return amount.minus(returned);
    }

    Credit allocated(InvoiceId invoice, Money more) {
        var all = new LinkedHashMap<>(allocated);
        all.merge(invoice, more, Money::plus);
        all.values().removeIf(Money::isZero);
        return new Credit(source, amount, all, takenOut, returned);
    }

    Credit takenOut(Money more) {
        return new Credit(source, amount, allocated, takenOut.plus(more), returned);
    }

    Credit returned(Money more) {
        return new Credit(source, amount, allocated, takenOut, returned.plus(more));
    }
}
