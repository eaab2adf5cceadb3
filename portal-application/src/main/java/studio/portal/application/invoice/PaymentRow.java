package studio.portal.application.invoice;

import java.time.LocalDate;
import java.util.List;
import studio.portal.application.account.ClientName;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.Payment;
import studio.portal.domain.invoice.PaymentId;

/**
 * A payment as a line of a list.
 *
 * @param invoices the numbers of what it pays
 * @param left what of it pays nothing yet
 * @param returned what of it has gone back
 */
public record PaymentRow(
        PaymentId id,
        ClientName client,
        LocalDate receivedOn,
        Money amount,
        Payment.Way way,
        List<InvoiceNumber> invoices,
        Money left,
        Money returned) {
    public PaymentRow {
        invoices = List.copyOf(invoices);
    }
}
