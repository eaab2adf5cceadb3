package studio.portal.application.invoice;

import java.util.List;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.InvoiceId;

/** Who got an invoice by mail. It is the studio's: to all others there is nothing. */
public interface SendingQueries {
    /** The latest of one invoice, newest first. */
    List<DeliveryRow> deliveries(Actor actor, InvoiceId invoice);

    /** The links to one invoice, newest first. */
    List<PayLinkRow> links(Actor actor, InvoiceId invoice);
}
