package studio.portal.web.invoice;

import studio.portal.application.invoice.ChangeInvoice;
import studio.portal.application.invoice.DiscardInvoice;
import studio.portal.application.invoice.DraftCreditNote;
import studio.portal.application.invoice.DraftInvoice;
import studio.portal.application.invoice.FindAddressees;
import studio.portal.application.invoice.FindDraftDefaults;
import studio.portal.application.invoice.FindProspect;
import studio.portal.application.invoice.IssueInvoice;

/** What the studio does with invoices before the client has them. */
public record InvoiceDeeds(
        FindDraftDefaults defaults,
        DraftInvoice draft,
        DraftCreditNote credit,
        ChangeInvoice change,
        DiscardInvoice discard,
        FindProspect prospect,
        FindAddressees addressees,
        IssueInvoice issue) {}
