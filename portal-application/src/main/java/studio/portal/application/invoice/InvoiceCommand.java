package studio.portal.application.invoice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import studio.portal.application.InvalidInput;
import studio.portal.application.PlainLine;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.Adjustment;
import studio.portal.domain.invoice.Delivery;
import studio.portal.domain.invoice.DocumentAdjustment;
import studio.portal.domain.invoice.InvoiceLine;
import studio.portal.domain.invoice.InvoiceTerms;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.Percentage;
import studio.portal.domain.invoice.Quantity;
import studio.portal.domain.invoice.Totals;
import studio.portal.domain.invoice.Unit;
import studio.portal.domain.invoice.UnitPrice;
import studio.portal.domain.invoice.Vat;
import studio.portal.domain.invoice.VatCategory;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectRepository;

/**
 * What staff write into an invoice.
 *
 * @param projectId of the same client
 * @param deliveredFrom the day of the work, or its first
 * @param deliveredTo its last; empty where it is one day
 */
public record InvoiceCommand(
        Optional<ProjectId> projectId,
        @NotNull Currency currency,
        @NotNull Language language,
        @NotNull @Size(max = InvoiceTerms.MOST_LINES) List<@Valid Line> lines,

        @NotNull @Size(max = InvoiceTerms.MOST_ADJUSTMENTS) List<@Valid Change> adjustments,

        Optional<LocalDate> deliveredFrom,
        Optional<LocalDate> deliveredTo,
        Optional<@PlainLine @Size(max = InvoiceTerms.REFERENCE_LENGTH) String> purchaseOrder,
        Optional<@PlainLine @Size(max = InvoiceTerms.REFERENCE_LENGTH) String> buyerReference,
        Optional<@Size(max = InvoiceTerms.NOTE_LENGTH) String> note,
        @Min(0) @Max(InvoiceTerms.MOST_DAYS_TO_PAY) int daysToPay) {
    private static final String LARGEST_RATE = "100";

    /** One position. */
    public record Line(
            @NotBlank @PlainLine @Size(max = InvoiceLine.NAME_LENGTH)
            String name,

            Optional<@Size(max = InvoiceLine.DESCRIPTION_LENGTH) String> description,

            @NotNull @Positive @Digits(integer = Quantity.DIGITS, fraction = Quantity.PLACES)
            BigDecimal quantity,

            @NotNull Unit unit,

            @NotNull @PositiveOrZero @Digits(integer = Money.DIGITS, fraction = UnitPrice.PLACES)
            BigDecimal price,

            @NotNull @Size(max = InvoiceLine.MOST_ADJUSTMENTS)
            List<@Valid Change> adjustments,

            @NotNull @Valid Tax vat) {
        static Line of(InvoiceLine line) {
            return new Line(
                    line.name(),
                    line.description(),
                    line.quantity().amount(),
                    line.unit(),
                    line.price().amount(),
                    line.adjustments().stream()
                            .map(adjustment -> Change.of(adjustment, Optional.empty()))
                            .toList(),
                    Tax.of(line.vat()));
        }
    }

    /**
     * A discount or surcharge: an amount or a percentage, one of the two.
     *
     * @param vat of one on the whole document; empty: over all lines alike
     */
    public record Change(
            @NotNull Adjustment.Kind kind,
            Optional<@Positive @Digits(integer = Money.DIGITS, fraction = 2) BigDecimal> amount,

            Optional<@Positive @DecimalMax(LARGEST_RATE) @Digits(integer = 3, fraction = Percentage.PLACES) BigDecimal>
                    percentage,

            @NotBlank @PlainLine @Size(max = Adjustment.REASON_LENGTH)
            String reason,

            Optional<@Valid Tax> vat) {
        static Change of(DocumentAdjustment stated) {
            return of(stated.adjustment(), stated.vat().map(Tax::of));
        }

        private static Change of(Adjustment adjustment, Optional<Tax> vat) {
            var fixed = adjustment.extent() instanceof Adjustment.Extent.Fixed of
                    ? Optional.of(of.amount().amount())
                    : Optional.<BigDecimal>empty();
            var share = adjustment.extent() instanceof Adjustment.Extent.Share of
                    ? Optional.of(of.percentage().value())
                    : Optional.<BigDecimal>empty();
            return new Change(adjustment.kind(), fixed, share, adjustment.reason(), vat);
        }
    }

    /** The VAT of a line. */
    public record Tax(
            @NotNull VatCategory category,

            @NotNull @DecimalMin("0") @DecimalMax(LARGEST_RATE) @Digits(integer = 3, fraction = Percentage.PLACES)
            BigDecimal rate,

            Optional<@PlainLine @Size(max = Vat.REASON_LENGTH) String> reason) {
        public static Tax of(Vat vat) {
            return new Tax(vat.category(), vat.rate().value(), vat.reason());
        }

        Vat vat() {
            return new Vat(category, new Percentage(rate), reason);
        }
    }

    /** As a draft or an issued invoice has it, to be changed in part. */
    public static InvoiceCommand of(InvoiceTerms terms) {
        return new InvoiceCommand(
                terms.project(),
                terms.currency(),
                terms.language(),
                terms.lines().stream().map(Line::of).toList(),
                terms.adjustments().stream().map(Change::of).toList(),
                terms.delivery().map(Delivery::from),
                terms.delivery().map(Delivery::to),
                terms.purchaseOrder(),
                terms.buyerReference(),
                terms.note(),
                terms.daysToPay());
    }

    /** @throws InvalidInput for a project of another client, or none at all, alike */
    InvoiceTerms terms(Actor actor, ClientId client, ProjectRepository projects) {
        if (projectId.isPresent()
                && projectId
                        .flatMap(id -> projects.find(actor, id))
                        .filter(project -> project.client().equals(client))
                        .isEmpty()) {
            throw InvalidInput.of("projectId", "absent");
        }
        return terms();
    }

    /** What it comes to as it is; empty as long as there are no lines. */
    public Optional<Totals> totals() {
        return terms().totals();
    }

    InvoiceTerms terms() {
        return new InvoiceTerms(
                projectId,
                currency,
                language,
                lines.stream().map(this::line).toList(),
                adjustments.stream()
                        .map(change -> new DocumentAdjustment(
                                adjustment(change), change.vat().map(Tax::vat)))
                        .toList(),
                delivery(),
                purchaseOrder,
                buyerReference,
                note,
                daysToPay);
    }

    private InvoiceLine line(Line line) {
        return new InvoiceLine(
                line.name(),
                line.description(),
                new Quantity(line.quantity()),
                line.unit(),
                new UnitPrice(line.price(), currency),
                line.adjustments().stream().map(this::ofLine).toList(),
                line.vat().vat());
    }

    /** It has the VAT of its line. */
    private Adjustment ofLine(Change change) {
        if (change.vat().isPresent()) {
            throw InvalidInput.of("lines", "unknown");
        }
        return adjustment(change);
    }

    private Adjustment adjustment(Change change) {
        if (change.amount().isPresent() == change.percentage().isPresent()) {
            throw InvalidInput.of("adjustments", "oneOf");
        }
        return new Adjustment(
                change.kind(),
                change.percentage()
                        .<Adjustment.Extent>map(share -> new Adjustment.Extent.Share(new Percentage(share)))
                        .orElseGet(() -> new Adjustment.Extent.Fixed(
                                money(change.amount().orElseThrow()))),
                change.reason());
    }

    private Money money(BigDecimal amount) {
        if (!Money.isOffered(currency)) {
            throw InvalidInput.of("currency", "unknown");
        }
        if (amount.stripTrailingZeros().scale() > Math.max(0, currency.getDefaultFractionDigits())) {
            throw InvalidInput.of("adjustments", "Digits");
        }
        return new Money(amount, currency);
    }

    private Optional<Delivery> delivery() {
        if (deliveredFrom.isEmpty() && deliveredTo.isPresent()) {
            throw InvalidInput.of("deliveredFrom", "NotBlank");
        }
        return deliveredFrom.map(from -> deliveredTo
                .filter(to -> !to.equals(from))
                .<Delivery>map(to -> new Delivery.During(from, to))
                .orElseGet(() -> new Delivery.On(from)));
    }
}
