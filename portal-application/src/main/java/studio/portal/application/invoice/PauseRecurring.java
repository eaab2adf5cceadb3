package studio.portal.application.invoice;

import java.time.Clock;
import studio.portal.application.Transactions;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.InvoicePolicy;
import studio.portal.domain.invoice.RecurringInvoiceId;
import studio.portal.domain.invoice.RecurringInvoiceRepository;

/** The studio has nothing more made of what recurs until it is resumed. */
public final class PauseRecurring {
    private final Transactions transactions;
    private final RecurringInvoiceRepository recurring;
    private final Clock clock;

    public PauseRecurring(Transactions transactions, RecurringInvoiceRepository recurring, Clock clock) {
        this.transactions = transactions;
        this.recurring = recurring;
        this.clock = clock;
    }

    /** @throws NotFound if the actor sees none such */
    public void handle(Actor actor, RecurringInvoiceId id) {
        if (!InvoicePolicy.mayManage(actor)) {
            throw new AccessDenied("Only the studio says what recurs");
        }
        transactions.run(actor, () -> {
            var found = recurring.lock(actor, id).orElseThrow(NotFound::new);
            found.pause(actor, clock.instant());
            if (!found.events().isEmpty()) {
                recurring.update(actor, found);
            }
        });
    }
}
