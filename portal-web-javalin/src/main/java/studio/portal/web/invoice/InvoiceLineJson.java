package studio.portal.web.invoice;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import studio.portal.domain.invoice.Adjustment;
import studio.portal.domain.invoice.DocumentAdjustment;
import studio.portal.domain.invoice.InvoiceLine;
import studio.portal.domain.invoice.Percentage;
import studio.portal.domain.invoice.Unit;
import studio.portal.domain.invoice.Vat;

/** The positions of an invoice or an offer as scripts read and write them; decimals are text. */
final class InvoiceLineJson {
    private InvoiceLineJson() {}

    /**
     * @param price of one unit, without VAT
     * @param net quantity times price, after discounts and surcharges
     */
    record Line(
            String name,
            Optional<String> description,
            String quantity,
            Unit unit,
            String price,
            List<Change> adjustments,
            Tax vat,
            InvoiceJson.Amount net) {
        static Line of(InvoiceLine line) {
            return new Line(
                    line.name(),
                    line.description(),
                    text(line.quantity().amount()),
                    line.unit(),
                    text(line.price().amount()),
                    line.adjustments().stream()
                            .map(adjustment -> Change.of(adjustment, Optional.empty()))
                            .toList(),
                    Tax.of(line.vat()),
                    InvoiceJson.Amount.of(line.net()));
        }
    }

    /**
     * A discount or surcharge: an amount or a percentage.
     *
     * @param vat of one on the whole document; without it, it goes over all lines alike
     */
    record Change(
            Adjustment.Kind kind,
            Optional<String> amount,
            Optional<String> percentage,
            String reason,
            Optional<Tax> vat) {
        static Change of(DocumentAdjustment stated) {
            return of(stated.adjustment(), stated.vat().map(Tax::of));
        }

        static Change of(Adjustment adjustment, Optional<Tax> vat) {
            var fixed = adjustment.extent() instanceof Adjustment.Extent.Fixed of
                    ? Optional.of(text(of.amount().amount()))
                    : Optional.<String>empty();
            var share = adjustment.extent() instanceof Adjustment.Extent.Share of
                    ? Optional.of(of.percentage()).map(Percentage::value).map(InvoiceLineJson::text)
                    : Optional.<String>empty();
            return new Change(adjustment.kind(), fixed, share, adjustment.reason(), vat);
        }
    }

    /**
     * @param category the code of UNTDID 5305: S, Z, E, AE, K, G or O
     * @param rate in per cent
     */
    record Tax(String category, String rate, Optional<String> reason) {
        static Tax of(Vat vat) {
            return new Tax(vat.category().code(), text(vat.rate().value()), vat.reason());
        }
    }

    private static String text(BigDecimal number) {
        return number.toPlainString();
    }
}
