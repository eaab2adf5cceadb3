package studio.portal.application.invoice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.Payment;
import studio.portal.domain.invoice.PaymentId;

/**
 * A payment as an accountant books it.
 *
 * @param returned what of it has gone back since, refunded or charged back
 * @param key what bank or provider call it
 * @param invoices that it pays
 */
public record ExportedPayment(
        PaymentId id,
        LocalDate receivedOn,
        String client,
        Money amount,
        Money returned,
        Payment.Way way,
        Optional<String> key,
        Optional<String> note,
        List<InvoiceNumber> invoices) {
    public ExportedPayment {
        invoices = List.copyOf(invoices);
    }
}
