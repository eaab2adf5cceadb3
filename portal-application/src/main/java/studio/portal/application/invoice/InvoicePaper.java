package studio.portal.application.invoice;

import java.time.LocalDate;
import java.util.Optional;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.InvoiceTerms;
import studio.portal.domain.invoice.IssuedInvoice;

/**
 * What the papers of an invoice say: nothing but what was frozen when it was issued, so that they say the same whenever
 * they are written.
 *
 * @param corrected the invoice that a credit note takes back; of every other kind empty
 */
public record InvoicePaper(
        InvoiceKind kind, InvoiceTerms terms, IssuedInvoice issued, Optional<Corrected> corrected, Look look) {
    public InvoicePaper {
        if (corrected.isPresent() != (kind == InvoiceKind.CREDIT_NOTE)) {
            throw new IllegalArgumentException("A credit note names what it takes back, and nothing else does");
        }
    }

    /** An invoice that is named on another (EN 16931, BG-3). */
    public record Corrected(InvoiceNumber number, LocalDate issuedOn) {}

    /** @param accent the studio's colour as {@code #rrggbb} */
    public record Look(String studio, String accent) {}
}
