package studio.portal.application.invoice;

import java.util.List;
import java.util.Optional;
import studio.portal.domain.account.Actor;

/**
 * What was issued, received and paid back in a period, piece by piece, so that nothing is held that is not being written. Nothing for
 * who is not of the studio.
 */
public interface ExportQueries {
    /**
     * Issued invoices and credit notes, by day and number.
     *
     * @param after the last one of the piece before
     */
    List<ExportedInvoice> invoices(
            Actor actor, ExportPeriod.Command period, Optional<ExportedInvoice> after, int limit);

    /**
     * Payments, by the day they arrived.
     *
     * @param after the last one of the piece before
     */
    List<ExportedPayment> payments(
            Actor actor, ExportPeriod.Command period, Optional<ExportedPayment> after, int limit);

    /**
     * Refunds and charge-backs, by the day the money went back.
     *
     * @param after the last one of the piece before
     */
    List<ExportedReversal> reversals(
            Actor actor, ExportPeriod.Command period, Optional<ExportedReversal> after, int limit);
}
