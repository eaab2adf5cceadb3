package studio.portal.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.invoice.ExampleInvoices.generated;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.Tries;
import studio.portal.domain.invoice.ExampleInvoices.Generated;

/**
 * Whatever is invoiced adds up by the rules of EN 16931, to the cent. They are worked out here once more in whole
 * numbers, with nothing of the calculator's.
 */
final class TotalsProperties {
    /** Twelve places hold a quantity times a price exactly. */
    private static final BigInteger UNIT = BigInteger.TEN.pow(12);

    private static final int INVOICES = 100_000;

    @Test
    void every_total_is_what_the_rules_of_the_norm_make_of_the_lines() {
        var checked = new int[1];
        Tries.of(INVOICES, random -> {
            var invoice = generated(random);
            totalsOf(invoice).ifPresent(totals -> {
                check(invoice, totals);
                checked[0]++;
            });
        });
        assertThat(checked[0]).as("invoices that can be").isGreaterThan(INVOICES * 9 / 10);
    }

    @Test
    void the_order_of_the_lines_changes_no_amount() {
        Tries.of(5_000, random -> {
            var invoice = generated(random);
            totalsOf(invoice).ifPresent(totals -> {
                var lines = new ArrayList<>(invoice.lines());
                Collections.shuffle(lines, random);
                var shuffled = new Generated(invoice.currency(), lines, invoice.adjustments()).totals();

                assertThat(shuffled.vats()).containsExactlyInAnyOrderElementsOf(totals.vats());
                assertThat(shuffled.gross()).isEqualTo(totals.gross());
            });
        });
    }

    @Test
    void an_amount_off_everything_is_divided_in_proportion_and_wholly() {
        Tries.of(5_000, random -> {
            var invoice = generated(random);
            var sum = cents(invoice.lines().stream().map(InvoiceLine::net).toList());
            if (sum.signum() > 0) {
                var amount = amount(invoice, sum, random);
                var spread = spread(invoice, amount);

                assertThat(cents(spread.stream().map(AppliedAdjustment::amount).toList()))
                        .isEqualTo(cents(amount));
                spread.forEach(
                        part -> assertThat(isFair(invoice, part, amount, sum)).isTrue());
            }
        });
    }

    /** An invoice whose discounts are more than its lines is refused, and so is none of the examples else. */
    private static Optional<Totals> totalsOf(Generated invoice) {
        try {
            return Optional.of(invoice.totals());
        } catch (RuleViolation refused) {
            assertThat(refused.code()).isEqualTo("total-negative");
            return Optional.empty();
        }
    }

    private static void check(Generated invoice, Totals totals) {
        var taxable = new HashMap<Vat, BigInteger>();
        var lines = BigInteger.ZERO;
        for (var line : invoice.lines()) {
            var net = net(line);
            assertThat(cents(line.net())).isEqualTo(net);
            taxable.merge(line.vat(), net, BigInteger::add);
            lines = lines.add(net);
        }
        assertThat(cents(totals.lines())).as("BR-CO-10").isEqualTo(lines);

        var discounts = BigInteger.ZERO;
        var surcharges = BigInteger.ZERO;
        for (var applied : totals.adjustments()) {
            var amount = cents(applied.amount());
            assertThat(amount.signum()).isPositive();
            applied.percentage()
                    .ifPresent(percentage -> assertThat(amount)
                            .as("BT-92 and BT-99 of their base")
                            .isEqualTo(share(cents(applied.base().orElseThrow()), percentage)));
            switch (applied.kind()) {
                case DISCOUNT -> discounts = discounts.add(amount);
                case SURCHARGE -> surcharges = surcharges.add(amount);
            }
            taxable.merge(applied.vat(), cents(applied.signed()), BigInteger::add);
        }
        assertThat(cents(totals.discounts())).as("BR-CO-11").isEqualTo(discounts);
        assertThat(cents(totals.surcharges())).as("BR-CO-12").isEqualTo(surcharges);
        var net = lines.subtract(discounts).add(surcharges);
        assertThat(cents(totals.net())).as("BR-CO-13").isEqualTo(net);
        checkTax(totals, taxable, net);
    }

    private static void checkTax(Totals totals, Map<Vat, BigInteger> taxable, BigInteger net) {
        assertThat(totals.vats())
                .as("BR-CO-18")
                .extracting(VatTotal::vat)
                .containsExactlyInAnyOrderElementsOf(taxable.keySet());
        var tax = BigInteger.ZERO;
        for (var total : totals.vats()) {
            assertThat(cents(total.taxable())).as("BR-S-08 and its like").isEqualTo(taxable.get(total.vat()));
            assertThat(cents(total.tax()))
                    .as("BR-CO-17")
                    .isEqualTo(share(taxable.get(total.vat()), total.vat().rate()));
            tax = tax.add(cents(total.tax()));
        }
        assertThat(cents(totals.tax())).as("BR-CO-14").isEqualTo(tax);
        assertThat(cents(totals.gross())).as("BR-CO-15").isEqualTo(net.add(tax));
        assertThat(totals.due()).as("BR-CO-16").isEqualTo(totals.gross());
    }

    private static BigInteger net(InvoiceLine line) {
        var places = line.price().currency().getDefaultFractionDigits();
        var exact =
                scaled(line.quantity().amount(), 6).multiply(scaled(line.price().amount(), 6));
        var gross = halfUp(exact.multiply(BigInteger.TEN.pow(places)), UNIT);
        var net = gross;
        for (var adjustment : line.adjustments()) {
            var amount = adjustment.extent() instanceof Adjustment.Extent.Share share
                    ? share(gross, share.percentage())
                    : cents(((Adjustment.Extent.Fixed) adjustment.extent()).amount());
            net = switch (adjustment.kind()) {
                case DISCOUNT -> net.subtract(amount);
                case SURCHARGE -> net.add(amount);
            };
        }
        return net;
    }

    private static BigInteger share(BigInteger cents, Percentage percentage) {
        return halfUp(cents.multiply(scaled(percentage.value(), 4)), BigInteger.valueOf(1_000_000));
    }

    /** Of numbers that are not negative: a half counts as one. */
    private static BigInteger halfUp(BigInteger numerator, BigInteger denominator) {
        return numerator.shiftLeft(1).add(denominator).divide(denominator.shiftLeft(1));
    }

    private static BigInteger scaled(BigDecimal number, int places) {
        return number.movePointRight(places).toBigIntegerExact();
    }

    private static BigInteger cents(Money money) {
        return money.amount().unscaledValue();
    }

    private static BigInteger cents(List<Money> amounts) {
        return amounts.stream().map(TotalsProperties::cents).reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** Some amount between the smallest there is and all of it. */
    private static Money amount(Generated invoice, BigInteger sum, Random random) {
        var cents = new BigInteger(sum.bitLength(), random).mod(sum).add(BigInteger.ONE);
        return new Money(new BigDecimal(cents, invoice.currency().getDefaultFractionDigits()), invoice.currency());
    }

    private static List<AppliedAdjustment> spread(Generated invoice, Money amount) {
        return new Generated(
                        invoice.currency(),
                        invoice.lines(),
                        List.of(new DocumentAdjustment(Adjustment.discount(amount, "Prize"), Optional.empty())))
                .totals()
                .adjustments();
    }

    /** Less than the smallest coin away from its exact share. */
    private static boolean isFair(Generated invoice, AppliedAdjustment part, Money amount, BigInteger sum) {
        var net = cents(invoice.lines().stream()
                .filter(line -> line.vat().equals(part.vat()))
                .map(InvoiceLine::net)
                .toList());
        var exact = cents(amount).multiply(net);
        return cents(part.amount()).multiply(sum).subtract(exact).abs().compareTo(sum) < 0;
    }
}
