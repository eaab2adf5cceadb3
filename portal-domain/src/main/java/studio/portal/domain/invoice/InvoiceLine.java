package studio.portal.domain.invoice;

import java.util.List;
import java.util.Optional;
import studio.portal.domain.OneLine;
import studio.portal.domain.RuleViolation;

/**
 * One position of an invoice or an offer (EN 16931, BG-25).
 *
 * @param name what it is, in one line (BT-153)
 * @param description more of it, in as many lines as it takes (BT-154)
 * @param adjustments discounts and surcharges of this line alone, each on what quantity and price come to
 */
public record InvoiceLine(
        String name,
        Optional<String> description,
        Quantity quantity,
        Unit unit,
        UnitPrice price,
        List<Adjustment> adjustments,
        Vat vat) {
    public static final int NAME_LENGTH = 200;
    public static final int DESCRIPTION_LENGTH = 2000;
    public static final int MOST_ADJUSTMENTS = 10;

    /**
     * @throws RuleViolation {@code line} where a text or the number of adjustments is out of bounds, {@code
     *     currencies-mixed}, {@code line-negative} where the discounts are more than the price
     */
    public InvoiceLine {
        name = name.strip();
        description = description.map(String::strip).filter(text -> !text.isEmpty());
        adjustments = List.copyOf(adjustments);
        if (!OneLine.is(name) || name.length() > NAME_LENGTH) {
            throw new RuleViolation("line", "A line has a name of 1 to " + NAME_LENGTH + " characters");
        }
        if (description.filter(text -> text.length() > DESCRIPTION_LENGTH).isPresent()) {
            throw new RuleViolation("line", "A description has at most " + DESCRIPTION_LENGTH + " characters");
        }
        if (adjustments.size() > MOST_ADJUSTMENTS) {
            throw new RuleViolation("line", "A line has at most " + MOST_ADJUSTMENTS + " discounts and surcharges");
        }
        if (net(price.times(quantity), adjustments).isNegative()) {
            throw new RuleViolation("line-negative", "The discounts of a line are not more than its price");
        }
    }

    /** Quantity times price, rounded half up to the currency's places before anything is added. */
    public Money gross() {
        return price.times(quantity);
    }

    /** The line net amount (BT-131): after discounts and surcharges, without VAT. */
    public Money net() {
        return net(gross(), adjustments);
    }

    private static Money net(Money gross, List<Adjustment> adjustments) {
        return adjustments.stream()
                .map(adjustment -> adjustment.kind().signed(adjustment.on(gross)))
                .reduce(gross, Money::plus);
    }
}
