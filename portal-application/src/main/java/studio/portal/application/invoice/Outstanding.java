package studio.portal.application.invoice;

import studio.portal.domain.invoice.Money;

/**
 * What is to be paid and what can still be used, in one currency, of all the money that somebody sees.
 *
 * @param open what is still to be paid, by how many invoices
 * @param overdue what of it is overdue, by how many invoices
 * @param left what clients have paid too much or were credited and can still use
 */
public record Outstanding(Money open, int invoices, Money overdue, int overdueInvoices, Money left) {}
