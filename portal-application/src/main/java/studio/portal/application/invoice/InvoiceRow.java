package studio.portal.application.invoice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import studio.portal.application.account.ClientName;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.PaymentStatus;

/**
 * An invoice or credit note as a line of a list.
 *
 * @param issued empty as long as it is a draft
 */
public record InvoiceRow(
        InvoiceId id, InvoiceKind kind, ClientName client, Optional<Issued> issued, Instant updatedAt) {
    /**
     * What is known of what was issued.
     *
     * @param paid what payments have settled; nothing of a credit note
     * @param credited what credit notes have settled
     */
    public record Issued(
            InvoiceNumber number,
            LocalDate issuedOn,
            LocalDate dueOn,
            Money gross,
            Money due,
            Money paid,
            Money credited) {
        public Money open() {
            return due.minus(paid).minus(credited);
        }

        /** Of an invoice; a credit note is not paid. */
        public PaymentStatus status(LocalDate today) {
            return PaymentStatus.of(due, paid, credited, dueOn, today);
        }
    }
}
