package studio.portal.domain.invoice;

import java.util.Optional;
import studio.portal.domain.RuleViolation;

/** Why an offer is not to be decided any more. */
final class OfferDecided {
    private OfferDecided() {}

    /** @throws RuleViolation {@code offer-accepted}, {@code offer-declined}, {@code offer-withdrawn}, {@code offer-replaced} */
    static void check(Optional<OfferOutcome> outcome) {
        outcome.map(OfferOutcome::kind).ifPresent(kind -> {
            throw refused(kind);
        });
    }

    private static RuleViolation refused(OfferOutcome.Kind kind) {
        return switch (kind) {
            case ACCEPTED -> new RuleViolation("offer-accepted", "The offer was accepted");
            case DECLINED -> new RuleViolation("offer-declined", "The offer was declined");
            case WITHDRAWN -> new RuleViolation("offer-withdrawn", "The offer was withdrawn");
            case REPLACED -> new RuleViolation("offer-replaced", "There is a newer version of the offer");
        };
    }
}
