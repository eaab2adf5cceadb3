package studio.portal.domain.invoice;

import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.invoice.ExampleInvoices.issuing;

import java.time.LocalDate;
import studio.portal.domain.RepositoryContract;
import studio.portal.domain.account.Actor;

/** What the contracts about stored invoices share. */
public interface StoredInvoices extends RepositoryContract {
    NumberFormat NUMBERS = new NumberFormat("INV-{year}-{number:4}");
    NumberFormat CREDIT_NOTES = new NumberFormat("CN-{year}-{number:4}");

    InvoiceRepository invoices();

    default Invoice add(Invoice invoice) {
        run(() -> invoices().add(ANA, invoice));
        return invoice;
    }

    default Invoice found(Actor actor, InvoiceId id) {
        return invoices().find(actor, id).orElseThrow();
    }

    /** As the use case does it: lock, take a number, issue, store. */
    default InvoiceNumber issue(InvoiceId id) {
        return write(() -> issueInTransaction(id));
    }

    default InvoiceNumber issueInTransaction(InvoiceId id) {
        var invoice = invoices().lock(ANA, id).orElseThrow();
        invoice.mustBeDraft();
        var series = invoice.kind().series();
        var number = number(id, series, LocalDate.of(2026, 3, 2));
        invoice.issue(issuing(number), ANA, MONDAY);
        invoices().update(ANA, invoice);
        return number;
    }

    /** A number alone, in the transaction of the caller's. */
    default InvoiceNumber number(InvoiceId to, NumberSeries series, LocalDate day) {
        return invoices().takeNumber(ANA, to, series, series == NumberSeries.INVOICE ? NUMBERS : CREDIT_NOTES, day);
    }
}
