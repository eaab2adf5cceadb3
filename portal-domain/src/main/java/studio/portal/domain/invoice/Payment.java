package studio.portal.domain.invoice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import studio.portal.domain.OneLine;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.ClientId;

/**
 * Money that arrived from a client. What has become of it is in the {@link Ledger}.
 *
 * @param receivedOn the studio's day
 * @param externalKey what bank or provider call it; recorded once for ever, however often it is told
 * @param note of the studio's, for the studio
 */
public record Payment(
        PaymentId id,
        ClientId client,
        Money amount,
        LocalDate receivedOn,
        Way way,
        Optional<String> externalKey,
        Optional<String> note,
        ActorReference recordedBy,
        Instant recordedAt) {
    public static final int KEY_LENGTH = 120;
    public static final int NOTE_LENGTH = 500;

    /** How money arrives. */
    public enum Way {
        BANK,
        CARD,
        CASH;

        /** The word in the database and the JSON API. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Way> ofWord(String word) {
            return Arrays.stream(values())
                    .filter(value -> value.word().equals(word))
                    .findFirst();
        }
    }

    /** @throws RuleViolation {@code payment-amount} or {@code payment} */
    public Payment {
        externalKey = externalKey.map(String::strip).filter(key -> !key.isEmpty());
        note = note.map(String::strip).filter(OneLine::shows);
        if (!amount.isPositive()) {
            throw new RuleViolation("payment-amount", "A payment is more than nothing");
        }
        if (externalKey
                        .filter(key -> !OneLine.is(key) || key.length() > KEY_LENGTH)
                        .isPresent()
                || note.filter(text -> text.length() > NOTE_LENGTH).isPresent()) {
            throw new RuleViolation("payment", "A payment's key and note are short");
        }
    }
}
