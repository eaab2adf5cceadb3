package studio.portal.web.invoice;

import java.time.LocalDate;
import java.util.Map;
import studio.portal.domain.invoice.NumberFormats;
import studio.portal.domain.invoice.NumberSeries;

/** What the next number of each series looks like, were it given today. */
public record BillingExamples(String invoices, String creditNotes, String offers) {
    static BillingExamples of(NumberFormats formats, Map<NumberSeries, Long> next, LocalDate today) {
        return new BillingExamples(
                of(formats, NumberSeries.INVOICE, next, today),
                of(formats, NumberSeries.CREDIT_NOTE, next, today),
                of(formats, NumberSeries.OFFER, next, today));
    }

    private static String of(
            NumberFormats formats, NumberSeries series, Map<NumberSeries, Long> next, LocalDate today) {
        return formats.of(series)
                .of(today.getYear(), next.getOrDefault(series, 1L))
                .value();
    }
}
