package studio.portal.domain.invoice;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.portal.domain.OneLine;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Language;
import studio.portal.domain.project.ProjectId;

/**
 * What staff write into an invoice until it is issued. A draft may be without lines still.
 *
 * @param project of the same client
 * @param language in which the client reads it
 * @param purchaseOrder the client's order (EN 16931, BT-13)
 * @param buyerReference what the client wants to read on it, such as a cost centre; public buyers demand theirs (BT-10)
 * @param note to the client (BT-22)
 * @param daysToPay from the day of issue until it is due
 */
public record InvoiceTerms(
        Optional<ProjectId> project,
        Currency currency,
        Language language,
        List<InvoiceLine> lines,
        List<DocumentAdjustment> adjustments,
        Optional<Delivery> delivery,
        Optional<String> purchaseOrder,
        Optional<String> buyerReference,
        Optional<String> note,
        int daysToPay) {
    public static final int MOST_LINES = 500;
    public static final int MOST_ADJUSTMENTS = 20;
    public static final int REFERENCE_LENGTH = 100;
    public static final int NOTE_LENGTH = 2000;
    public static final int MOST_DAYS_TO_PAY = 365;

    /** @throws RuleViolation {@code invoice-terms}, {@code currencies-mixed}, or what is wrong with the sums */
    public InvoiceTerms {
        lines = List.copyOf(lines);
        adjustments = List.copyOf(adjustments);
        purchaseOrder = reference(purchaseOrder);
        buyerReference = reference(buyerReference);
        note = note.map(String::strip).filter(OneLine::shows);
        require(lines.size() <= MOST_LINES, "An invoice has at most " + MOST_LINES + " lines");
        require(
                adjustments.size() <= MOST_ADJUSTMENTS,
                "An invoice has at most " + MOST_ADJUSTMENTS + " discounts and surcharges");
        require(note.filter(text -> text.length() > NOTE_LENGTH).isEmpty(), "A note has at most " + NOTE_LENGTH);
        require(daysToPay >= 0 && daysToPay <= MOST_DAYS_TO_PAY, "An invoice is due within " + MOST_DAYS_TO_PAY);
        if (!lines.isEmpty()) {
            Totals.of(currency, lines, adjustments, List.of());
        }
    }

    /** What it comes to as it is; empty as long as there are no lines. */
    public Optional<Totals> totals() {
        return lines.isEmpty() ? Optional.empty() : Optional.of(Totals.of(currency, lines, adjustments, List.of()));
    }

    /** Every VAT on it. */
    public Stream<Vat> vats() {
        return lines.stream().map(InvoiceLine::vat).distinct();
    }

    private static Optional<String> reference(Optional<String> text) {
        var given = text.map(String::strip).filter(line -> !line.isEmpty());
        given.ifPresent(line -> require(
                OneLine.is(line) && line.length() <= REFERENCE_LENGTH, "A reference is one line of at most 100"));
        return given;
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new RuleViolation("invoice-terms", message);
        }
    }
}
