package studio.portal.domain.invoice;

import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import studio.portal.domain.RuleViolation;

/**
 * What an invoice or an offer comes to, by the arithmetic of EN 16931. Every amount is exact but the line amounts, the
 * percentages and the tax of each VAT, which are rounded half up to the currency's places, once.
 *
 * @param lines the sum of the lines (BT-106, BR-CO-10)
 * @param adjustments discounts and surcharges on the whole document, each under its VAT
 * @param discounts the sum of those that are less (BT-107, BR-CO-11)
 * @param surcharges the sum of those that are more (BT-108, BR-CO-12)
 * @param net without VAT (BT-109, BR-CO-13)
 * @param vats the breakdown, a line for each VAT in the order of the lines (BG-23, BR-CO-18)
 * @param tax the sum of the breakdown (BT-110, BR-CO-14)
 * @param gross with VAT (BT-112, BR-CO-15)
 * @param deposits what was paid with deposits and is deducted (BT-113)
 * @param due what is to be paid (BT-115, BR-CO-16)
 */
public record Totals(
        Money lines,
        List<AppliedAdjustment> adjustments,
        Money discounts,
        Money surcharges,
        Money net,
        List<VatTotal> vats,
        Money tax,
        Money gross,
        Money deposits,
        Money due) {

    /**
     * @param stated on the whole document
     * @param deducted deposits paid before
     * @throws RuleViolation {@code no-lines} (BR-16), {@code currencies-mixed}, {@code total-negative} where a VAT's
     *     discounts are more than its lines, {@code deposits-exceed} where more was paid than is invoiced, {@code
     *     vat-reasons} where one category is exempt for two reasons, {@code vat-mixed} where what is outside the scope of
     *     VAT stands beside what is not (BR-O-11), {@code amount-too-large}
     */
    public static Totals of(
            Currency currency,
            List<InvoiceLine> lines,
            List<DocumentAdjustment> stated,
            List<DeductedDeposit> deducted) {
        if (lines.isEmpty()) {
            throw new RuleViolation("no-lines", "An invoice has at least one line");
        }
        var nets = byVat(lines);
        check(nets.keySet());
        var spread = new Spread(nets);
        var adjustments = stated.stream()
                .flatMap(adjustment -> spread.of(adjustment).stream())
                .toList();
        var zero = Money.zero(currency);
        var lineTotal = sum(zero, lines.stream().map(InvoiceLine::net));
        var discounts = sum(zero, amounts(adjustments, Adjustment.Kind.DISCOUNT));
        var surcharges = sum(zero, amounts(adjustments, Adjustment.Kind.SURCHARGE));
        var net = lineTotal.minus(discounts).plus(surcharges);
        var vats = breakdown(nets, adjustments);
        var tax = sum(zero, vats.stream().map(VatTotal::tax));
        var gross = net.plus(tax);
        var deposits = sum(zero, deducted.stream().map(DeductedDeposit::gross));
        var due = gross.minus(deposits);
        if (due.isNegative()) {
            throw new RuleViolation("deposits-exceed", "More was paid with deposits than is invoiced");
        }
        return new Totals(lineTotal, adjustments, discounts, surcharges, net, vats, tax, gross, deposits, due);
    }

    private static Map<Vat, Money> byVat(List<InvoiceLine> lines) {
        var nets = new LinkedHashMap<Vat, Money>();
        lines.forEach(line -> nets.merge(line.vat(), line.net(), Money::plus));
        return nets;
    }

    /** The breakdown has one line for each category and rate, with one reason (BR-CO-18, BG-23). */
    private static void check(Collection<Vat> vats) {
        if (vats.stream().filter(vat -> vat.category() == VatCategory.EXEMPT).count() > 1) {
            throw new RuleViolation("vat-reasons", "What is exempt on one invoice is so for one reason");
        }
        var outside = vats.stream().anyMatch(vat -> vat.category() == VatCategory.OUTSIDE_SCOPE);
        if (outside && vats.size() > 1) {
            throw new RuleViolation("vat-mixed", "What is outside the scope of VAT has an invoice of its own");
        }
    }

    private static List<VatTotal> breakdown(Map<Vat, Money> nets, List<AppliedAdjustment> adjustments) {
        var taxable = new LinkedHashMap<>(nets);
        adjustments.forEach(applied -> taxable.merge(applied.vat(), applied.signed(), Money::plus));
        if (taxable.values().stream().anyMatch(Money::isNegative)) {
            throw new RuleViolation("total-negative", "The discounts are not more than what they are given on");
        }
        return taxable.entrySet().stream()
                .map(group -> VatTotal.of(group.getKey(), group.getValue()))
                .toList();
    }

    private static Stream<Money> amounts(List<AppliedAdjustment> adjustments, Adjustment.Kind kind) {
        return adjustments.stream().filter(applied -> applied.kind() == kind).map(AppliedAdjustment::amount);
    }

    private static Money sum(Money zero, Stream<Money> amounts) {
        return amounts.reduce(zero, Money::plus);
    }

    /** The tax that falls on one VAT; empty where nothing of it is invoiced. */
    public Optional<VatTotal> vat(Vat vat) {
        return vats.stream().filter(total -> total.vat().equals(vat)).findFirst();
    }
}
