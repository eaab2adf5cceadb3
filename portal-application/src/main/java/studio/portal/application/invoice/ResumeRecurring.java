package studio.portal.application.invoice;

import java.time.Clock;
import java.time.LocalDate;
import studio.portal.application.Transactions;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.InvoicePolicy;
import studio.portal.domain.invoice.RecurringInvoiceId;
import studio.portal.domain.invoice.RecurringInvoiceRepository;

/** The studio has a paused one recur again; days that went by meanwhile are skipped. */
public final class ResumeRecurring {
    private final Transactions transactions;
    private final RecurringInvoiceRepository recurring;
    private final SettingsQueries settings;
    private final Clock clock;

    public ResumeRecurring(
            Transactions transactions, RecurringInvoiceRepository recurring, SettingsQueries settings, Clock clock) {
        this.transactions = transactions;
        this.recurring = recurring;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws NotFound if the actor sees none such */
    public void handle(Actor actor, RecurringInvoiceId id) {
        if (!InvoicePolicy.mayManage(actor)) {
            throw new AccessDenied("Only the studio says what recurs");
        }
        transactions.run(actor, () -> {
            var found = recurring.lock(actor, id).orElseThrow(NotFound::new);
            var at = clock.instant();
            found.resume(LocalDate.ofInstant(at, settings.current(actor).zone()), actor, at);
            if (!found.events().isEmpty()) {
                recurring.update(actor, found);
            }
        });
    }
}
