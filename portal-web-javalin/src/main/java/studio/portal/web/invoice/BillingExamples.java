package studio.portal.web.invoice;

import java.time.LocalDate;
import studio.portal.domain.invoice.NumberFormats;

/** What the first numbers of a year look like. */
public record BillingExamples(String invoices, String creditNotes, String offers) {
    static BillingExamples of(NumberFormats formats, LocalDate today) {
        return new BillingExamples(
                formats.invoices().of(today.getYear(), 1).value(),
                formats.creditNotes().of(today.getYear(), 1).value(),
                formats.offers().of(today.getYear(), 1).value());
    }
}
