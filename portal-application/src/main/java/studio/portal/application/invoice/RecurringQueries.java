package studio.portal.application.invoice;

import java.util.Optional;
import studio.portal.application.Page;
import studio.portal.application.PageRequest;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.RecurringInvoiceId;

/** What is read of recurring invoices, by the studio alone. */
public interface RecurringQueries {
    /**
     * The latest first.
     *
     * @param client of one client alone
     */
    Page<RecurringRow> list(Actor actor, Optional<ClientId> client, PageRequest request);

    Optional<RecurringDetail> find(Actor actor, RecurringInvoiceId id);
}
