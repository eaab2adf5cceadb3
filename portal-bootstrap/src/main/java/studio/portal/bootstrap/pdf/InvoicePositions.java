package studio.portal.bootstrap.pdf;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.portal.domain.invoice.Adjustment;
import studio.portal.domain.invoice.AppliedAdjustment;
import studio.portal.domain.invoice.InvoiceLine;
import studio.portal.domain.invoice.Percentage;
import studio.portal.domain.invoice.Totals;

/** Lines and what they come to, as a paper writes them. */
record InvoicePositions(InvoiceWords words) {

    List<InvoicePage.Position> of(List<InvoiceLine> lines) {
        return lines.stream().map(this::position).toList();
    }

    private InvoicePage.Position position(InvoiceLine line) {
        return new InvoicePage.Position(
                InvoiceWords.text(line.name()),
                line.description().stream()
                        .flatMap(String::lines)
                        .map(InvoiceWords::text)
                        .toList(),
                words.quantity(line),
                words.price(line.price()),
                words.rate(line.vat()),
                words.money(line.net()),
                adjustments(line));
    }

    /** What quantity and price come to, and what is less or more: it adds up to the line's amount. */
    private List<InvoicePage.Fact> adjustments(InvoiceLine line) {
        if (line.adjustments().isEmpty()) {
            return List.of();
        }
        var gross = new InvoicePage.Fact(
                words.quantity(line) + " × " + words.price(line.price()), words.money(line.gross()));
        return Stream.concat(
                        Stream.of(gross),
                        line.adjustments().stream()
                                .map(one -> new InvoicePage.Fact(
                                        words.adjustment(one.kind(), share(one), one.reason()),
                                        words.signed(one.kind(), one.on(line.gross())))))
                .toList();
    }

    private static Optional<Percentage> share(Adjustment adjustment) {
        return adjustment.extent() instanceof Adjustment.Extent.Share share
                ? Optional.of(share.percentage())
                : Optional.empty();
    }

    /** From the lines down to the total with VAT. */
    List<InvoicePage.Sum> sums(Totals totals) {
        var several = totals.vats().size() > 1;
        var lines = totals.adjustments().isEmpty()
                ? Stream.<InvoicePage.Sum>empty()
                : Stream.concat(
                        Stream.of(sum(words.word("lines"), words.money(totals.lines()))),
                        totals.adjustments().stream().map(applied -> sum(applied, several)));
        var vats = totals.vats().stream()
                .map(total -> sum(words.vat(total, several ? "vat.on" : "vat.of"), words.money(total.tax())));
        return Stream.of(
                        lines,
                        Stream.of(sum(words.word("net"), words.money(totals.net()))),
                        vats,
                        Stream.of(new InvoicePage.Sum(words.word("gross"), words.money(totals.gross()), "total")))
                .flatMap(sums -> sums)
                .toList();
    }

    private InvoicePage.Sum sum(AppliedAdjustment applied, boolean several) {
        var name = words.adjustment(applied.kind(), applied.percentage(), applied.reason());
        return sum(
                several ? name + ", " + words.vat(applied.vat()) : name,
                words.signed(applied.kind(), applied.amount()));
    }

    private static InvoicePage.Sum sum(String name, String amount) {
        return new InvoicePage.Sum(name, amount, "");
    }
}
