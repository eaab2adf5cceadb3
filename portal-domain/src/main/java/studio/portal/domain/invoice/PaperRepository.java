package studio.portal.domain.invoice;

import java.time.Instant;
import java.util.List;
import studio.portal.domain.account.Actor;

/** The papers of issued invoices. The first ones stay for ever: nothing replaces or removes them. */
public interface PaperRepository {
    boolean areMade(Actor actor, InvoiceId invoice);

    /** Stores the papers of an invoice that has none; the caller has locked it, and claimed and kept their bytes. */
    void add(Actor actor, InvoiceId invoice, List<Paper> papers, Instant at);
}
