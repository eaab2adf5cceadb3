package studio.portal.application.invoice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.VatTotal;

/**
 * An issued invoice or credit note as an accountant books it. The amounts of a credit note are positive, as on its paper.
 *
 * @param corrects what a credit note takes back
 * @param buyer the client as it was named
 * @param deposits what was paid before and is deducted
 * @param depositsTax the VAT in it, which was invoiced with the deposits and is in {@code tax} once more
 */
public record ExportedInvoice(
        InvoiceId id,
        InvoiceNumber number,
        InvoiceKind kind,
        Optional<InvoiceNumber> corrects,
        LocalDate issuedOn,
        LocalDate dueOn,
        String buyer,
        Optional<String> buyerVatId,
        String buyerCountry,
        Money net,
        Money tax,
        Money gross,
        Money deposits,
        Money depositsTax,
        Money due,
        List<VatTotal> vats,
        Instant issuedAt) {
    public ExportedInvoice {
        vats = List.copyOf(vats);
    }
}
