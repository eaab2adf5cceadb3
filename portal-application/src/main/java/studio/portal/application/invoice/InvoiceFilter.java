package studio.portal.application.invoice;

import java.time.LocalDate;
import java.util.Optional;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.project.ProjectId;

/**
 * Which invoices and credit notes are wanted. Empty optionals ask for nothing.
 *
 * @param today the studio's day, by which something is overdue
 * @param number as it begins, case ignored
 */
public record InvoiceFilter(
        Optional<Standing> standing,
        Optional<ClientId> client,
        Optional<ProjectId> project,
        Optional<String> number,
        LocalDate today,
        Sort sort) {

    /** Where an invoice stands. */
    public enum Standing {
        /** Not issued; the studio's alone. */
        DRAFT,
        /** Something is still to be paid, overdue or not. */
        OPEN,
        /** Something is still to be paid, and its day is over. */
        OVERDUE,
        /** Nothing is to be paid any more. */
        SETTLED
    }

    /** Every order ends in the id, so that it is total. */
    public enum Sort {
        /** What was issued or changed last first. */
        UPDATED,
        /** Earliest due first; only what is still to be paid. */
        DUE
    }

    public InvoiceFilter {
        number = number.map(String::strip).filter(text -> !text.isEmpty());
    }

    public static InvoiceFilter everything(LocalDate today) {
        return new InvoiceFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), today, Sort.UPDATED);
    }
}
