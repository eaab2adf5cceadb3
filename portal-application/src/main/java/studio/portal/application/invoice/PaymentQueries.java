package studio.portal.application.invoice;

import java.util.List;
import studio.portal.application.Page;
import studio.portal.application.PageRequest;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;

/** What is read of payments, through the eyes of an actor: nothing for who may not see the money of their client. */
public interface PaymentQueries extends MailedPayments {
    /** The latest first. */
    Page<PaymentRow> list(Actor actor, PaymentFilter filter, PageRequest request);

    /** What a client still has to pay, earliest due first, as much as one payment can settle. */
    List<OpenInvoice> open(Actor actor, ClientId client);
}
