package studio.portal.domain.invoice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import studio.portal.domain.OneLine;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.ActorReference;

/**
 * Money of a payment that went back to the client. What it was taken from, and what is open again, is in the {@link
 * Ledger}.
 *
 * @param on the studio's day
 * @param way how it was paid back; none of a charge-back, which takes the payment's own way
 * @param externalKey what bank or provider call it; recorded once for ever, however often it is told
 * @param note of the studio's, for the studio
 */
public record Reversal(
        ReversalId id,
        PaymentId payment,
        Kind kind,
        Money amount,
        LocalDate on,
        Optional<Payment.Way> way,
        Optional<String> externalKey,
        Optional<String> note,
        ActorReference recordedBy,
        Instant recordedAt) {
    /** Whose doing it was. */
    public enum Kind {
        /** The studio has paid it back. */
        REFUND,
        /** The client's bank or card company has taken it back. */
        CHARGE_BACK;

        /** The word in the database and the JSON API. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> ofWord(String word) {
            return Arrays.stream(values())
                    .filter(value -> value.word().equals(word))
                    .findFirst();
        }
    }

    /** @throws RuleViolation {@code payment-amount} or {@code payment} */
    public Reversal {
        externalKey = externalKey.map(String::strip).filter(key -> !key.isEmpty());
        note = note.map(String::strip).filter(OneLine::shows);
        if (!amount.isPositive()) {
            throw new RuleViolation("payment-amount", "What goes back is more than nothing");
        }
        if (way.isPresent() != (kind == Kind.REFUND)
                || externalKey
                        .filter(key -> !OneLine.is(key) || key.length() > Payment.KEY_LENGTH)
                        .isPresent()
                || note.filter(text -> text.length() > Payment.NOTE_LENGTH).isPresent()) {
            throw new RuleViolation("payment", "A payment's key and note are short");
        }
    }
}
