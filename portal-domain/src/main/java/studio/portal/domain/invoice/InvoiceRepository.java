package studio.portal.domain.invoice;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.ProjectId;

/** Every invoice and credit note there is, seen through the eyes of an actor. Saving one stores its events with it. */
public interface InvoiceRepository {
    /** An invoice the actor may not see is absent, exactly as if it did not exist. */
    Optional<Invoice> find(Actor actor, InvoiceId id);

    /** As {@link #find}, and nobody else changes, issues or credits it until the transaction ends. */
    Optional<Invoice> lock(Actor actor, InvoiceId id);

    /** What the credit notes issued over an invoice came to, in no particular order. */
    List<Totals> credited(Actor actor, InvoiceId invoice);

    /**
     * The issued deposit invoices of a project that no final invoice has deducted, oldest first. Each is deducted once for
     * ever: whoever credits the final invoice gives back what its deposits paid, too.
     */
    List<Invoice> deposits(Actor actor, ProjectId project, Currency currency);

    /** Whether a final invoice has deducted an issued deposit invoice. */
    boolean isDeducted(Actor actor, InvoiceId deposit);

    /**
     * The next number of a series, which nobody else gets: whoever asks at the same time waits until this transaction has
     * ended, and gets the same one if it was rolled back. So there is no hole and no duplicate.
     *
     * @param to which gets it; nothing gets a second one
     * @param issuedOn numbers rise with it, and begin anew with its year
     * @throws RuleViolation {@code issue-date} if a later day has a number already; {@code number-taken} if the format
     *     writes one that was given before, by a format that has changed since
     */
    InvoiceNumber takeNumber(Actor actor, InvoiceId to, NumberSeries series, NumberFormat format, LocalDate issuedOn);

    /** As above, the next number of an offer. */
    default InvoiceNumber takeNumber(Actor actor, OfferId to, NumberFormat format, LocalDate sentOn) {
        return takeNumber(actor, new InvoiceId(to.value()), NumberSeries.OFFER, format, sentOn);
    }

    /**
     * From where the numbers of a series are counted in a year, for a studio that had numbers before. Whoever takes a number
     * at the same time waits, or has taken it already.
     *
     * @param first 1 to {@link NumberFormat#HIGHEST}
     * @throws RuleViolation {@code number-started} once that year of the series, or a later one, has a number
     */
    void startNumbers(Actor actor, NumberSeries series, int year, long first);

    void add(Actor actor, Invoice invoice);

    /** @throws StaleVersion if it has been changed since it was found */
    void update(Actor actor, Invoice invoice);

    /**
     * Removes a draft.
     *
     * @throws StaleVersion if it has been changed since it was found
     */
    void remove(Actor actor, Invoice invoice);
}
