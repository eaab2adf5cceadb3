package studio.portal.application.invoice;

import studio.portal.domain.invoice.Money;

/**
 * How a client stands in one currency.
 *
 * @param open what is still to be paid
 * @param overdue what of it is overdue
 * @param left what the client has paid too much or was credited and can still use
 */
public record Balance(Money open, Money overdue, Money left) {}
