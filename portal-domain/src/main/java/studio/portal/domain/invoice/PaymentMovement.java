package studio.portal.domain.invoice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What the provider has done with the money of an attempt after it had come.
 *
 * @param key what the provider calls it; booked once for ever, however often it is told
 * @param refund the studio's own wish that it follows, if it follows one
 */
public record PaymentMovement(String key, Kind kind, Money amount, Optional<UUID> refund) {
    /** Which way the money went. */
    public enum Kind {
        /** The studio has paid it back, here or on the provider's own pages. */
        REFUNDED,
        /** The payer's card company or bank has taken it back. */
        CHARGED_BACK,
        /** It came again: the studio has won a dispute, or a refund did not arrive. */
        REINSTATED;

        /** The word in the database. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> ofWord(String word) {
            return Arrays.stream(values())
                    .filter(value -> value.word().equals(word))
                    .findFirst();
        }
    }
}
