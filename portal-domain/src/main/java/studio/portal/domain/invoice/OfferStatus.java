package studio.portal.domain.invoice;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Where an offer stands; never stored, but for what became of it. */
public enum OfferStatus {
    DRAFT,
    /** Waits on the client. */
    SENT,
    ACCEPTED,
    DECLINED,
    /** Its last day is over, and nobody has decided. */
    EXPIRED,
    REPLACED,
    WITHDRAWN;

    /** @param today the studio's day */
    public static OfferStatus of(
            boolean sent, Optional<OfferOutcome.Kind> outcome, LocalDate validUntil, LocalDate today) {
        if (!sent) {
            return DRAFT;
        }
        return outcome.map(OfferStatus::of).orElseGet(() -> today.isAfter(validUntil) ? EXPIRED : SENT);
    }

    private static OfferStatus of(OfferOutcome.Kind outcome) {
        return switch (outcome) {
            case ACCEPTED -> ACCEPTED;
            case DECLINED -> DECLINED;
            case WITHDRAWN -> WITHDRAWN;
            case REPLACED -> REPLACED;
        };
    }

    /** The word in the JSON API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<OfferStatus> ofWord(String word) {
        return Arrays.stream(values())
                .filter(value -> value.word().equals(word))
                .findFirst();
    }
}
