package studio.portal.bootstrap.demo;

import studio.portal.application.invoice.OfferQueries;
import studio.portal.bootstrap.InvoiceUseCases;
import studio.portal.bootstrap.OfferUseCases;
import studio.portal.domain.invoice.BillingRepository;

/** What the people of the story do with invoices and offers, and where it is said who invoices whom. */
public record InvoiceDeeds(
        InvoiceUseCases use, BillingRepository billing, OfferUseCases offers, OfferQueries sentOffers) {}
