package studio.portal.web.invoice;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import studio.portal.application.invoice.InvoiceCommand;
import studio.portal.domain.invoice.Adjustment;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.Unit;
import studio.portal.domain.invoice.Vat;
import studio.portal.domain.invoice.VatCategory;
import studio.portal.web.Input;

/**
 * Puts the positions of an invoice or an offer together from what was sent, with their discounts and surcharges.
 *
 * @param vat of lines of which none is sent; empty: it has to be
 */
record LineInput(SentDecimals decimals, Optional<Vat> vat) {
    static Optional<Currency> currency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .filter(Money::isOffered)
                .findFirst();
    }

    InvoiceCommand.Line line(Input line) {
        return new InvoiceCommand.Line(
                line.text("name"),
                Optional.of(line.text("description")).filter(text -> !text.isBlank()),
                decimal(line, "quantity", Optional.of(BigDecimal.ONE)),
                line.optional("unit", Unit::ofWord).orElse(Unit.PIECE),
                decimal(line, "price", Optional.empty()),
                changes(line),
                line.object("vat", this::tax)
                        .or(() -> vat.map(InvoiceCommand.Tax::of))
                        .orElseGet(() -> {
                            line.refuse("vat", "NotBlank");
                            return InvoiceCommand.Tax.of(Vat.none(VatCategory.ZERO));
                        }));
    }

    /** Of a line or of the whole document. */
    List<InvoiceCommand.Change> changes(Input of) {
        return of.objects("adjustments", this::change);
    }

    private InvoiceCommand.Change change(Input change) {
        return new InvoiceCommand.Change(
                change.required("kind", Adjustment.Kind::ofWord, Adjustment.Kind.DISCOUNT),
                decimals.read(change, "amount"),
                decimals.read(change, "percentage"),
                change.text("reason"),
                change.object("vat", this::tax));
    }

    private InvoiceCommand.Tax tax(Input tax) {
        return tax(tax, decimals);
    }

    static InvoiceCommand.Tax tax(Input tax, SentDecimals decimals) {
        var sent = new InvoiceCommand.Tax(
                tax.required("category", VatCategory::ofCode, VatCategory.ZERO),
                decimals.read(tax, "rate").orElse(BigDecimal.ZERO),
                Optional.of(tax.text("reason")).filter(text -> !text.isBlank()));
        if (sent.category().isTaxed() == (sent.rate().signum() == 0)) {
            tax.refuse("rate", "vat-rate");
        }
        if (sent.category().needsReason() != sent.reason().isPresent()) {
            tax.refuse("reason", "vat-reason");
        }
        return sent;
    }

    /** @param usual where nothing was sent; empty: something has to be */
    private BigDecimal decimal(Input from, String name, Optional<BigDecimal> usual) {
        if (usual.isEmpty() && from.text(name).isBlank()) {
            from.refuse(name, "NotBlank");
        }
        return decimals.read(from, name).or(() -> usual).orElse(BigDecimal.ONE);
    }
}
