package studio.portal.application.invoice;

import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.CreditLimit;
import studio.portal.domain.invoice.Invoice;
import studio.portal.domain.invoice.InvoiceRepository;

/** What an invoice leaves to be credited. */
final class CreditedInvoice {
    private final InvoiceRepository invoices;

    CreditedInvoice(InvoiceRepository invoices) {
        this.invoices = invoices;
    }

    /**
     * For whoever issues it, with the credited invoice locked; for whoever only looks, as it is.
     *
     * @throws RuleViolation {@code credit-exceeds}
     */
    void mustLeave(Actor actor, Invoice credited, Invoice note) {
        var invoiced = credited.issued().orElseThrow().totals();
        note.terms()
                .totals()
                .ifPresent(credit -> CreditLimit.of(invoiced, invoices.credited(actor, credited.id()))
                        .check(credit));
    }
}
