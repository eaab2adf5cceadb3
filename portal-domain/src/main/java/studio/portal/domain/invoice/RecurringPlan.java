package studio.portal.domain.invoice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What the studio decides of something that recurs.
 *
 * @param terms the pattern, without a time of delivery: that is the period of each invoice
 */
public record RecurringPlan(InvoiceTerms terms, Recurrence recurrence, Mode mode) {
    public RecurringPlan {
        terms = new InvoiceTerms(
                terms.project(),
                terms.currency(),
                terms.language(),
                terms.lines(),
                terms.adjustments(),
                Optional.empty(),
                terms.purchaseOrder(),
                terms.buyerReference(),
                terms.note(),
                terms.daysToPay());
    }

    /** What becomes of an invoice that was made. */
    public enum Mode {
        /** Staff look at it and issue it. */
        DRAFT,
        /** It is issued, and so sent, at once. */
        ISSUE;

        /** The word in the database and the API. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Mode> ofWord(String word) {
            return Arrays.stream(values())
                    .filter(mode -> mode.word().equals(word))
                    .findFirst();
        }
    }
}
