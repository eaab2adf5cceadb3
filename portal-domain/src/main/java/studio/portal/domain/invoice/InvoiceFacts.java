package studio.portal.domain.invoice;

import studio.portal.domain.account.ClientId;

/** What has to be known of an invoice to say who may see it and do what to it. */
public interface InvoiceFacts {
    ClientId client();

    /** Until then it is a draft and the studio's alone. */
    boolean isIssued();
}
