package studio.portal.domain.invoice;

import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import studio.portal.domain.OneLine;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Language;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.ticket.TicketId;

/**
 * What staff write into an offer until it is sent. Positions and sums are those of an invoice.
 *
 * @param subject what it is about; a project that it makes is called so
 * @param project of the same client
 * @param ticket of the same client, which it answers
 * @param validUntil the studio's last day on which it can be accepted
 * @param deposit asked for once it is accepted: a share of the net total, or an amount without VAT
 * @param milestones made once it is accepted
 */
public record OfferTerms(
        String subject,
        Optional<ProjectId> project,
        Optional<TicketId> ticket,
        Currency currency,
        Language language,
        List<OfferPosition> positions,
        List<DocumentAdjustment> adjustments,
        LocalDate validUntil,
        Optional<Adjustment.Extent> deposit,
        List<OfferMilestone> milestones,
        Optional<String> note) {
    public static final int SUBJECT_LENGTH = 200;
    public static final int MOST_MILESTONES = 50;

    /** @throws RuleViolation {@code offer-terms}, {@code currencies-mixed}, or what is wrong with the sums */
    public OfferTerms {
        subject = subject.strip();
        positions = List.copyOf(positions);
        adjustments = List.copyOf(adjustments);
        milestones = List.copyOf(milestones);
        note = note.map(String::strip).filter(OneLine::shows);
        require(OneLine.is(subject) && subject.length() <= SUBJECT_LENGTH, "A subject is one line");
        require(positions.size() <= InvoiceTerms.MOST_LINES, "An offer has at most " + InvoiceTerms.MOST_LINES);
        require(adjustments.size() <= InvoiceTerms.MOST_ADJUSTMENTS, "Too many discounts and surcharges");
        require(milestones.size() <= MOST_MILESTONES, "An offer has at most " + MOST_MILESTONES + " milestones");
        require(
                note.filter(text -> text.length() > InvoiceTerms.NOTE_LENGTH).isEmpty(),
                "A note has at most " + InvoiceTerms.NOTE_LENGTH);
        if (deposit.filter(extent -> isOtherThan(currency, extent)).isPresent()) {
            throw new RuleViolation("currencies-mixed", "A deposit has the currency of its offer");
        }
        mustComeToSomething(currency, positions, adjustments);
        mustComeToSomething(
                currency, positions.stream().filter(one -> !one.optional()).toList(), adjustments);
    }

    private static void mustComeToSomething(
            Currency currency, List<OfferPosition> positions, List<DocumentAdjustment> adjustments) {
        if (!positions.isEmpty()) {
            Totals.of(currency, positions.stream().map(OfferPosition::line).toList(), adjustments, List.of());
        }
    }

    private static boolean isOtherThan(Currency currency, Adjustment.Extent extent) {
        return extent instanceof Adjustment.Extent.Fixed fixed
                && !fixed.amount().currency().equals(currency);
    }

    /** Places of the positions that the client may tick. */
    public Set<Integer> optional() {
        return Set.copyOf(IntStream.range(0, positions.size())
                .filter(place -> positions.get(place).optional())
                .boxed()
                .toList());
    }

    /** What the client gets: all that is not optional, and what they ticked. */
    public List<InvoiceLine> lines(Set<Integer> chosen) {
        return IntStream.range(0, positions.size())
                .filter(place -> !positions.get(place).optional() || chosen.contains(place))
                .mapToObj(place -> positions.get(place).line())
                .toList();
    }

    /**
     * What it comes to.
     *
     * @throws RuleViolation {@code no-lines} where nothing is left
     */
    public Totals totals(Set<Integer> chosen) {
        return Totals.of(currency, lines(chosen), adjustments, List.of());
    }

    /** What it comes to without anything optional; empty as long as there is no such position. */
    public Optional<Totals> least() {
        return lines(Set.of()).isEmpty() ? Optional.empty() : Optional.of(totals(Set.of()));
    }

    /** How much the deposit is without VAT; empty where none is asked for. */
    public Optional<Money> depositOf(Totals accepted) {
        return depositLines(accepted, subject).stream().map(InvoiceLine::net).reduce(Money::plus);
    }

    /**
     * What the deposit is asked for: one line for each VAT of what was accepted, in proportion.
     *
     * @param name of each line
     */
    public List<InvoiceLine> depositLines(Totals accepted, String name) {
        var taxable = new LinkedHashMap<Vat, Money>();
        accepted.vats().forEach(total -> taxable.put(total.vat(), total.taxable()));
        return deposit.stream()
                .map(extent -> new Adjustment(Adjustment.Kind.SURCHARGE, extent, name))
                .flatMap(share -> new Spread(taxable).of(new DocumentAdjustment(share, Optional.empty())).stream())
                .map(part -> new InvoiceLine(
                        name,
                        Optional.empty(),
                        Quantity.of(1),
                        Unit.PIECE,
                        new UnitPrice(part.amount().amount(), currency),
                        List.of(),
                        part.vat()))
                .toList();
    }

    /** @throws RuleViolation {@code no-lines}, {@code deposit-exceeds}, or what is wrong with the sums */
    void mustBeSendable() {
        var least = totals(Set.of());
        totals(optional());
        if (deposit.filter(extent -> extent instanceof Adjustment.Extent.Fixed fixed
                        && fixed.amount().compareTo(least.net()) > 0)
                .isPresent()) {
            throw new RuleViolation("deposit-exceeds", "A deposit is not more than what is offered");
        }
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new RuleViolation("offer-terms", message);
        }
    }
}
