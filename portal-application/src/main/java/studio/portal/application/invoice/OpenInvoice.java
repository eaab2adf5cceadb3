package studio.portal.application.invoice;

import java.time.LocalDate;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.Money;

/** An invoice that is still to be paid, in whole or in part. */
public record OpenInvoice(InvoiceId id, InvoiceNumber number, LocalDate dueOn, Money due, Money open) {}
