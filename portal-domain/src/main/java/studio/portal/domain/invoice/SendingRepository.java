package studio.portal.domain.invoice;

import java.util.List;
import java.util.Optional;
import studio.portal.domain.account.Actor;

/** Every time an invoice was sent. For staff and jobs; to all others there is none. */
public interface SendingRepository {
    Optional<InvoiceSending> find(Actor actor, SendingId id);

    /** Those that wait for the papers of an invoice, which the caller has locked. */
    List<InvoiceSending> waiting(Actor actor, InvoiceId invoice);

    void add(Actor actor, InvoiceSending sending);

    /** Stores that it was sent. */
    void update(Actor actor, InvoiceSending sending);
}
