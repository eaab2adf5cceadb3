package studio.portal.web.invoice;

import java.time.LocalDate;
import java.util.Optional;
import studio.portal.application.invoice.InvoiceDetail;
import studio.portal.application.invoice.InvoiceRow;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.PaymentStatus;

/** Where an invoice or credit note stands, as people and scripts are told. */
public enum InvoiceStatus {
    DRAFT,
    /** Of a credit note, which nobody pays. */
    ISSUED,
    OPEN,
    PARTIALLY_PAID,
    OVERDUE,
    PAID,
    CREDITED;

    /** @param today the studio's day, by which something is overdue */
    public static InvoiceStatus of(InvoiceRow row, LocalDate today) {
        return of(
                row.issued().isPresent(),
                row.issued()
                        .filter(issued -> row.kind() != InvoiceKind.CREDIT_NOTE)
                        .map(issued -> issued.status(today)));
    }

    /** @param today the studio's day, by which something is overdue */
    public static InvoiceStatus of(InvoiceDetail invoice, LocalDate today) {
        return of(invoice.isIssued(), invoice.status(today));
    }

    private static InvoiceStatus of(boolean issued, Optional<PaymentStatus> payment) {
        return payment.map(status -> switch (status) {
                    case OPEN -> OPEN;
                    case PARTIALLY_PAID -> PARTIALLY_PAID;
                    case OVERDUE -> OVERDUE;
                    case PAID -> PAID;
                    case CREDITED -> CREDITED;
                })
                .orElse(issued ? ISSUED : DRAFT);
    }

    public String tone() {
        return switch (this) {
            case DRAFT, ISSUED, CREDITED -> "tone-grey";
            case OPEN -> "tone-azure";
            case PARTIALLY_PAID -> "tone-blue";
            case OVERDUE -> "tone-red";
            case PAID -> "tone-green";
        };
    }
}
