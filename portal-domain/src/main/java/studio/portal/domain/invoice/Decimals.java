package studio.portal.domain.invoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import studio.portal.domain.RuleViolation;

/** What numbers on an invoice have in common: exact, with so many places and no more. */
final class Decimals {
    private Decimals() {}

    /**
     * The number without idle zeros behind the point, so that equal numbers are equal; {@code 100} stays {@code 100}.
     *
     * @throws RuleViolation with the code if there are more places than these
     */
    static BigDecimal exact(BigDecimal number, int places, String code) {
        var plain = number.stripTrailingZeros();
        if (plain.scale() > places) {
            throw new RuleViolation(code, "At most " + places + " places behind the point");
        }
        return plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain;
    }
}
