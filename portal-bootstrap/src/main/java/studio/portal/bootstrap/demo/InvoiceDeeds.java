package studio.portal.bootstrap.demo;

import studio.portal.bootstrap.InvoiceUseCases;
import studio.portal.domain.invoice.BillingRepository;

/** What the people of the story do with invoices, and where it is said who invoices whom. */
public record InvoiceDeeds(InvoiceUseCases use, BillingRepository billing) {}
