package studio.portal.application.invoice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import studio.portal.application.InvalidInput;
import studio.portal.application.PlainLine;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.Adjustment;
import studio.portal.domain.invoice.InvoiceTerms;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.OfferMilestone;
import studio.portal.domain.invoice.OfferPosition;
import studio.portal.domain.invoice.OfferTerms;
import studio.portal.domain.invoice.Percentage;
import studio.portal.domain.project.MilestoneTerms;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectRepository;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketRepository;

/**
 * What staff write into an offer.
 *
 * @param projectId of the same client
 * @param ticketId of the same client
 * @param optional places of the positions that the client has only if they tick them
 * @param depositPercentage of the net total, or else an amount, or neither
 * @param depositAmount without VAT
 */
public record OfferCommand(
        @NotBlank @PlainLine @Size(max = OfferTerms.SUBJECT_LENGTH)
        String subject,

        Optional<ProjectId> projectId,
        Optional<TicketId> ticketId,
        @NotNull Currency currency,
        @NotNull Language language,
        @NotNull @Size(max = InvoiceTerms.MOST_LINES) List<InvoiceCommand.@Valid Line> positions,

        @NotNull @Size(max = InvoiceTerms.MOST_LINES) Set<@NotNull Integer> optional,

        @NotNull @Size(max = InvoiceTerms.MOST_ADJUSTMENTS) List<InvoiceCommand.@Valid Change> adjustments,

        @NotNull LocalDate validUntil,
        Optional<@Positive @DecimalMax("100") @Digits(integer = 3, fraction = Percentage.PLACES) BigDecimal>
                depositPercentage,

        Optional<@Positive @Digits(integer = Money.DIGITS, fraction = 2) BigDecimal> depositAmount,
        @NotNull @Size(max = OfferTerms.MOST_MILESTONES) List<@Valid Milestone> milestones,

        Optional<@Size(max = InvoiceTerms.NOTE_LENGTH) String> note) {

    /** Due on a day, or so many days after the acceptance. */
    public record Milestone(
            @NotBlank @PlainLine @Size(max = MilestoneTerms.NAME_LENGTH)
            String name,

            Optional<LocalDate> dueOn,
            Optional<@Min(0) @Max(OfferMilestone.MOST_DAYS) Integer> days) {
        OfferMilestone milestone() {
            if (dueOn.isPresent() == days.isPresent()) {
                throw InvalidInput.of("milestones", "dueOrDays");
            }
            return new OfferMilestone(name, dueOn, days);
        }
    }

    /** What an offer says already. */
    public static OfferCommand of(OfferTerms terms) {
        return new OfferCommand(
                terms.subject(),
                terms.project(),
                terms.ticket(),
                terms.currency(),
                terms.language(),
                terms.positions().stream()
                        .map(position -> InvoiceCommand.Line.of(position.line()))
                        .toList(),
                terms.optional(),
                terms.adjustments().stream().map(InvoiceCommand.Change::of).toList(),
                terms.validUntil(),
                terms.deposit().flatMap(OfferCommand::share),
                terms.deposit().flatMap(OfferCommand::amount),
                terms.milestones().stream()
                        .map(one -> new Milestone(one.name(), one.dueOn(), one.days()))
                        .toList(),
                terms.note());
    }

    private static Optional<BigDecimal> share(Adjustment.Extent extent) {
        return extent instanceof Adjustment.Extent.Share share
                ? Optional.of(share.percentage().value())
                : Optional.empty();
    }

    private static Optional<BigDecimal> amount(Adjustment.Extent extent) {
        return extent instanceof Adjustment.Extent.Fixed fixed
                ? Optional.of(fixed.amount().amount())
                : Optional.empty();
    }

    /** @throws InvalidInput for a project or ticket of another client, or none at all, alike */
    OfferTerms terms(Actor actor, ClientId client, ProjectRepository projects, TicketRepository tickets) {
        if (ticketId.isPresent()
                && ticketId.flatMap(id -> tickets.find(actor, id))
                        .filter(ticket -> ticket.client().equals(client))
                        .isEmpty()) {
            throw InvalidInput.of("ticketId", "absent");
        }
        return terms(asInvoice().terms(actor, client, projects));
    }

    /** As it is, whatever project and ticket it names. */
    public OfferTerms terms() {
        return terms(asInvoice().terms());
    }

    private OfferTerms terms(InvoiceTerms amounts) {
        return new OfferTerms(
                subject,
                projectId,
                ticketId,
                currency,
                language,
                IntStream.range(0, positions.size())
                        .mapToObj(place -> new OfferPosition(amounts.lines().get(place), optional.contains(place)))
                        .toList(),
                amounts.adjustments(),
                validUntil,
                deposit(),
                milestones.stream().map(Milestone::milestone).toList(),
                note);
    }

    /** Lines and sums are an invoice's. */
    private InvoiceCommand asInvoice() {
        return new InvoiceCommand(
                projectId,
                currency,
                language,
                positions,
                adjustments,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
    }

    private Optional<Adjustment.Extent> deposit() {
        if (depositPercentage.isPresent() && depositAmount.isPresent()) {
            throw InvalidInput.of("depositAmount", "oneOf");
        }
        return depositPercentage
                .<Adjustment.Extent>map(share -> new Adjustment.Extent.Share(new Percentage(share)))
                .or(() -> depositAmount.map(amount -> new Adjustment.Extent.Fixed(money(amount))));
    }

    private Money money(BigDecimal amount) {
        if (amount.stripTrailingZeros().scale() > Math.max(0, currency.getDefaultFractionDigits())) {
            throw InvalidInput.of("depositAmount", "Digits");
        }
        return new Money(amount, currency);
    }
}
