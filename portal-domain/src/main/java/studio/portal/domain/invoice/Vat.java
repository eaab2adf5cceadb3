package studio.portal.domain.invoice;

import java.util.Optional;
import studio.portal.domain.OneLine;
import studio.portal.domain.RuleViolation;

/**
 * What VAT falls on a line or on a surcharge: one that is equal goes into one line of the breakdown (BG-23).
 *
 * @param rate above 0 for {@link VatCategory#STANDARD} (BR-S-05), else 0
 * @param reason why nothing is due, for {@link VatCategory#EXEMPT} and for no other
 */
public record Vat(VatCategory category, Percentage rate, Optional<String> reason) {
    public static final int REASON_LENGTH = 200;

    /** @throws RuleViolation {@code vat-rate} or {@code vat-reason} */
    public Vat {
        reason = reason.map(String::strip);
        if (category.isTaxed() == rate.isZero()) {
            throw new RuleViolation("vat-rate", "A standard rate is above 0, every other category has none");
        }
        if (category.needsReason() != reason.isPresent()
                || reason.filter(Vat::isNoReason).isPresent()) {
            throw new RuleViolation(
                    "vat-reason",
                    "What is exempt says why in 1 to " + REASON_LENGTH + " characters, nothing else does");
        }
    }

    public static Vat standard(Percentage rate) {
        return new Vat(VatCategory.STANDARD, rate, Optional.empty());
    }

    public static Vat exempt(String reason) {
        return new Vat(VatCategory.EXEMPT, Percentage.of(0), Optional.of(reason));
    }

    /** One of the categories that know no rate and give their own reason. */
    public static Vat none(VatCategory category) {
        return new Vat(category, Percentage.of(0), Optional.empty());
    }

    private static boolean isNoReason(String text) {
        return !OneLine.is(text) || text.length() > REASON_LENGTH;
    }
}
