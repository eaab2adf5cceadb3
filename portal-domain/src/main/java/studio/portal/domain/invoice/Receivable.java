package studio.portal.domain.invoice;

import java.time.LocalDate;

/**
 * What a client owes by one invoice.
 *
 * @param due what was to be paid when it was issued (EN 16931, BT-115)
 * @param settled what payments and credit notes have paid of it so far, at most what is due
 */
public record Receivable(InvoiceId invoice, LocalDate dueOn, Money due, Money settled) {
    public Receivable {
        if (due.isNegative() || settled.isNegative() || settled.compareTo(due) > 0) {
            throw new IllegalArgumentException("No more of an invoice is settled than is due");
        }
    }

    public static Receivable of(InvoiceId invoice, LocalDate dueOn, Money due) {
        return new Receivable(invoice, dueOn, due, Money.zero(due.currency()));
    }

    public Money open() {
        return due.minus(settled);
    }

    Receivable settled(Money more) {
        return new Receivable(invoice, dueOn, due, settled.plus(more));
    }
}
