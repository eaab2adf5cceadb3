package studio.portal.bootstrap.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The calculation rules of EN 16931, reckoned once more from the XML of an invoice alone and held to the last cent, where
 * the official schematron lets almost a whole unit pass. It knows nothing of the portal's own arithmetic.
 */
final class RulesOfTheNorm {
    private static final String TRADE = "SupplyChainTradeTransaction/";
    private static final String SETTLEMENT = TRADE + "ApplicableHeaderTradeSettlement/";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ReadXml invoice;
    private final int places;
    private final ReadXml sums;

    /** @param places of the invoice's currency */
    RulesOfTheNorm(ReadXml invoice, int places) {
        this.invoice = invoice;
        this.places = places;
        sums = invoice.the(SETTLEMENT + "SpecifiedTradeSettlementHeaderMonetarySummation");
    }

    private record Group(String category, BigDecimal rate) {}

    void check() {
        var groups = new LinkedHashMap<Group, BigDecimal>();
        checkLines(groups);
        checkAdjustments(groups);
        checkTaxes(groups);
        checkTotals();
        checkPlaces(invoice);
    }

    private void checkLines(Map<Group, BigDecimal> groups) {
        var total = BigDecimal.ZERO;
        for (var line : invoice.all(TRADE + "IncludedSupplyChainTradeLineItem")) {
            var settled = line.the("SpecifiedLineTradeSettlement");
            var net = settled.amount("SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount");
            assertThat(net).as("BT-131").isEqualByComparingTo(net(line, settled));
            groups.merge(group(settled.the("ApplicableTradeTax")), net, BigDecimal::add);
            total = total.add(net);
        }
        assertThat(sums.amount("LineTotalAmount")).as("BR-CO-10").isEqualByComparingTo(total);
    }

    private BigDecimal net(ReadXml line, ReadXml settled) {
        var price = line.amount("SpecifiedLineTradeAgreement/NetPriceProductTradePrice/ChargeAmount");
        var gross = rounded(price.multiply(line.amount("SpecifiedLineTradeDelivery/BilledQuantity")));
        var net = gross;
        for (var adjustment : settled.all("SpecifiedTradeAllowanceCharge")) {
            var amount = amount(adjustment);
            adjustment
                    .number("BasisAmount")
                    .ifPresent(base -> assertThat(base).as("BT-137").isEqualByComparingTo(gross));
            net = isCharge(adjustment) ? net.add(amount) : net.subtract(amount);
        }
        return net;
    }

    private void checkAdjustments(Map<Group, BigDecimal> groups) {
        var discounts = BigDecimal.ZERO;
        var surcharges = BigDecimal.ZERO;
        var lines = Map.copyOf(groups);
        for (var adjustment : invoice.all(SETTLEMENT + "SpecifiedTradeAllowanceCharge")) {
            var amount = amount(adjustment);
            var group = group(adjustment.the("CategoryTradeTax"));
            assertThat(groups).as("an adjustment is under the VAT of a line").containsKey(group);
            adjustment
                    .number("BasisAmount")
                    .ifPresent(base -> assertThat(base).as("BT-93, BT-100").isEqualByComparingTo(lines.get(group)));
            if (isCharge(adjustment)) {
                surcharges = surcharges.add(amount);
                groups.merge(group, amount, BigDecimal::add);
            } else {
                discounts = discounts.add(amount);
                groups.merge(group, amount.negate(), BigDecimal::add);
            }
        }
        assertThat(sums.amount("AllowanceTotalAmount")).as("BR-CO-11").isEqualByComparingTo(discounts);
        assertThat(sums.amount("ChargeTotalAmount")).as("BR-CO-12").isEqualByComparingTo(surcharges);
    }

    private static boolean isCharge(ReadXml adjustment) {
        return adjustment.the("ChargeIndicator/Indicator").text().equals("true");
    }

    private BigDecimal amount(ReadXml adjustment) {
        var amount = adjustment.amount("ActualAmount");
        assertThat(adjustment.text("Reason")).as("BR-33, BR-38, BR-42, BR-44").isPresent();
        adjustment
                .number("CalculationPercent")
                .ifPresent(percent -> assertThat(amount)
                        .as("a share of its base")
                        .isEqualByComparingTo(share(percent, adjustment.amount("BasisAmount"))));
        return amount;
    }

    private void checkTaxes(Map<Group, BigDecimal> groups) {
        var tax = BigDecimal.ZERO;
        var stated = new LinkedHashMap<Group, BigDecimal>();
        for (var breakdown : invoice.all(SETTLEMENT + "ApplicableTradeTax")) {
            var group = group(breakdown);
            var taxable = breakdown.amount("BasisAmount");
            assertThat(breakdown.amount("CalculatedAmount"))
                    .as("BR-CO-17")
                    .isEqualByComparingTo(share(group.rate(), taxable));
            assertThat(stated.put(group, taxable))
                    .as("one line for each VAT, BR-CO-18")
                    .isNull();
            tax = tax.add(breakdown.amount("CalculatedAmount"));
            checkReason(group, breakdown);
        }
        assertThat(stated.keySet()).as("BR-CO-18").containsExactlyInAnyOrderElementsOf(groups.keySet());
        groups.forEach((group, taxable) ->
                assertThat(stated.get(group)).as("BR-S-08 and its like").isEqualByComparingTo(taxable));
        assertThat(sums.amount("TaxTotalAmount")).as("BR-CO-14").isEqualByComparingTo(tax);
    }

    /** BR-S-10, BR-Z-10 and BR-E-10, BR-AE-10, BR-IC-10, BR-G-10, BR-O-10; BR-Z-09 and its like. */
    private static void checkReason(Group group, ReadXml breakdown) {
        var taxable = List.of("S", "Z").contains(group.category());
        assertThat(breakdown.text("ExemptionReason").isEmpty())
                .as("a reason of " + group.category())
                .isEqualTo(taxable);
        assertThat(group.rate().signum() > 0)
                .as("a rate of " + group.category())
                .isEqualTo(group.category().equals("S"));
    }

    private void checkTotals() {
        var net = sums.amount("LineTotalAmount")
                .subtract(sums.amount("AllowanceTotalAmount"))
                .add(sums.amount("ChargeTotalAmount"));
        assertThat(sums.amount("TaxBasisTotalAmount")).as("BR-CO-13").isEqualByComparingTo(net);
        var gross = net.add(sums.amount("TaxTotalAmount"));
        assertThat(sums.amount("GrandTotalAmount")).as("BR-CO-15").isEqualByComparingTo(gross);
        assertThat(sums.amount("DuePayableAmount"))
                .as("BR-CO-16")
                .isEqualByComparingTo(gross.subtract(sums.amount("TotalPrepaidAmount")));
    }

    /** BR-DEC-01 to -28: what is an amount has no more places than its currency; a price may have. */
    private void checkPlaces(ReadXml above) {
        for (var node = above.element().getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof org.w3c.dom.Element child) {
                var name = child.getLocalName();
                if (name.endsWith("Amount") && !name.equals("ChargeAmount")) {
                    assertThat(new BigDecimal(child.getTextContent()).scale())
                            .as("BR-DEC: " + name)
                            .isLessThanOrEqualTo(places);
                }
                checkPlaces(new ReadXml(child));
            }
        }
    }

    private static Group group(ReadXml tax) {
        var rate = tax.number("RateApplicablePercent").orElse(BigDecimal.ZERO);
        return new Group(tax.the("CategoryCode").text(), rate.stripTrailingZeros());
    }

    private BigDecimal share(BigDecimal percent, BigDecimal base) {
        return rounded(base.multiply(percent).divide(HUNDRED));
    }

    private BigDecimal rounded(BigDecimal number) {
        return number.setScale(places, RoundingMode.HALF_UP);
    }
}
