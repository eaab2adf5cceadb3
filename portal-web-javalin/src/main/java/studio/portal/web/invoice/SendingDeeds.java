package studio.portal.web.invoice;

import studio.portal.application.invoice.FindAddressees;
import studio.portal.application.invoice.RevokePayLink;
import studio.portal.application.invoice.SendInvoice;

/** What the studio does to get an invoice to its client. */
public record SendingDeeds(FindAddressees addressees, SendInvoice send, RevokePayLink revoke) {}
