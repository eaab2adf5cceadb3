package studio.portal.domain.invoice;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import studio.portal.domain.RuleViolation;

/**
 * How a discount or surcharge on the whole document falls on the VATs of its lines.
 *
 * <p>A percentage is taken of each VAT's net sum and rounded there. An amount is divided in proportion to the net sums;
 * the last cents go where the most was cut off, of equals to the higher rate, so that the parts add up to the amount
 * exactly and do not depend on the order of the lines.
 */
final class Spread {
    private static final Comparator<Vat> HIGHER_RATE_FIRST = Comparator.comparing(
                    (Vat vat) -> vat.rate().value(), Comparator.reverseOrder())
            .thenComparing(Vat::category);

    private final Map<Vat, Money> nets;

    /** @param nets what the lines of each VAT come to, in the order of the lines */
    Spread(Map<Vat, Money> nets) {
        this.nets = new LinkedHashMap<>(nets);
    }

    /**
     * @throws RuleViolation {@code adjustment-vat} where it names a VAT that no line has: its base would be nothing
     */
    List<AppliedAdjustment> of(DocumentAdjustment stated) {
        var over = stated.vat().map(this::alone).orElse(nets);
        var adjustment = stated.adjustment();
        if (adjustment.extent() instanceof Adjustment.Extent.Share share) {
            return over.entrySet().stream()
                    .map(group -> share(adjustment, share.percentage(), group.getKey(), group.getValue()))
                    .filter(applied -> !applied.amount().isZero())
                    .toList();
        }
        return divided(adjustment, ((Adjustment.Extent.Fixed) adjustment.extent()).amount(), over);
    }

    private Map<Vat, Money> alone(Vat vat) {
        var net = nets.get(vat);
        if (net == null) {
            throw new RuleViolation("adjustment-vat", "A discount or surcharge has the VAT of one of the lines");
        }
        return Map.of(vat, net);
    }

    private static AppliedAdjustment share(Adjustment adjustment, Percentage percentage, Vat vat, Money base) {
        return new AppliedAdjustment(
                adjustment.kind(),
                percentage.of(base),
                Optional.of(base),
                Optional.of(percentage),
                adjustment.reason(),
                vat);
    }

    private static List<AppliedAdjustment> divided(Adjustment adjustment, Money amount, Map<Vat, Money> over) {
        var vats = over.keySet().stream().sorted(HIGHER_RATE_FIRST).toList();
        var parts = parts(amount, vats.stream().map(over::get).toList());
        return IntStream.range(0, vats.size())
                .filter(i -> !parts.get(i).isZero())
                .mapToObj(i -> new AppliedAdjustment(
                        adjustment.kind(),
                        parts.get(i),
                        Optional.empty(),
                        Optional.empty(),
                        adjustment.reason(),
                        vats.get(i)))
                .toList();
    }

    /** The method of the largest remainder; all of it to the first where there is nothing to be in proportion to. */
    private static List<Money> parts(Money amount, List<Money> weights) {
        var currency = amount.currency();
        var total = weights.stream().reduce(Money.zero(currency), Money::plus).amount();
        var exact = new ArrayList<BigDecimal>();
        for (var i = 0; i < weights.size(); i++) {
            var first = i == 0 ? amount.amount() : BigDecimal.ZERO;
            exact.add(
                    total.signum() == 0
                            ? first
                            : amount.amount().multiply(weights.get(i).amount()).divide(total, 12, RoundingMode.DOWN));
        }
        var places = currency.getDefaultFractionDigits();
        var parts = new ArrayList<>(exact.stream()
                .map(part -> part.setScale(places, RoundingMode.DOWN))
                .toList());
        var left = amount.amount()
                .subtract(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .movePointRight(places)
                .intValueExact();
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> parts.get(i).subtract(exact.get(i))))
                .limit(left)
                .forEach(i -> parts.set(i, parts.get(i).add(BigDecimal.ONE.movePointLeft(places))));
        return parts.stream().map(part -> new Money(part, currency)).toList();
    }
}
