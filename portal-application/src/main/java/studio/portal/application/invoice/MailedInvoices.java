package studio.portal.application.invoice;

import java.util.Optional;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.InvoiceId;

/** Invoices as mails tell of them. */
@FunctionalInterface
public interface MailedInvoices {
    /** An invoice the actor may not see is absent, exactly as if it did not exist. */
    Optional<InvoiceDetail> find(Actor actor, InvoiceId id);
}
