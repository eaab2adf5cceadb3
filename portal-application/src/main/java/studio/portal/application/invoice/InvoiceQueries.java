package studio.portal.application.invoice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import studio.portal.application.Page;
import studio.portal.application.PageRequest;
import studio.portal.application.project.ProjectName;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.InvoiceId;

/** What is read of invoices and of money, through the eyes of an actor. */
public interface InvoiceQueries {
    Page<InvoiceRow> list(Actor actor, InvoiceFilter filter, PageRequest request);

    /** An invoice the actor may not see is absent, exactly as if it did not exist. */
    Optional<InvoiceDetail> find(Actor actor, InvoiceId id);

    /**
     * How a client stands, in each currency in which it was ever invoiced or has ever paid.
     *
     * @param today the studio's day, by which something is overdue
     * @return nothing for who may not see the client's money
     */
    List<Balance> balances(Actor actor, ClientId client, LocalDate today);

    /**
     * What is outstanding of all that the actor sees, in each currency in which there ever was something to pay.
     *
     * @param client of one client alone
     * @param today the studio's day, by which something is overdue
     */
    List<Outstanding> outstanding(Actor actor, Optional<ClientId> client, LocalDate today);

    /** Where one that the actor sees is shown. */
    Optional<Place> place(Actor actor, InvoiceId id);

    /** @param project on whose page it is shown too, where the actor sees that */
    record Place(Optional<ProjectName> project) {}
}
