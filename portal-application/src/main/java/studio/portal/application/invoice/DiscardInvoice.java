package studio.portal.application.invoice;

import java.time.Clock;
import java.util.Optional;
import studio.portal.application.Transactions;
import studio.portal.application.Versions;
import studio.portal.domain.NotFound;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceRepository;

/** The studio throws a draft away. */
public final class DiscardInvoice {
    private final Transactions transactions;
    private final InvoiceRepository invoices;
    private final Clock clock;

    public DiscardInvoice(Transactions transactions, InvoiceRepository invoices, Clock clock) {
        this.transactions = transactions;
        this.invoices = invoices;
        this.clock = clock;
    }

    /**
     * @throws NotFound if the actor sees no such invoice
     * @throws StaleVersion if it is no longer at the expected version
     */
    public void handle(Actor actor, InvoiceId id, Optional<Long> expectedVersion) {
        transactions.run(actor, () -> {
            var invoice = invoices.lock(actor, id).orElseThrow(NotFound::new);
            invoice.discard(actor, clock.instant());
            Versions.expect(expectedVersion, invoice.version());
            invoices.remove(actor, invoice);
        });
    }
}
