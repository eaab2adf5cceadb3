package studio.portal.application.project;

import studio.portal.domain.invoice.Money;

/**
 * What has become of a project in money, in one currency: what was invoiced is what was paid, credited and is still open.
 *
 * @param invoiced what its invoices asked for; what a final invoice deducts was asked for by its deposits
 * @param paid what payments have settled of it
 * @param credited what credit notes have settled of it
 * @param open what is still to be paid
 */
public record ProjectMoney(Money invoiced, Money paid, Money credited, Money open) {}
