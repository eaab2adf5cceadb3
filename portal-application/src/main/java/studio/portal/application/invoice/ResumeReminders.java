package studio.portal.application.invoice;

import java.time.Clock;
import studio.portal.application.Transactions;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.ClientRepository;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoicePolicy;
import studio.portal.domain.invoice.ReminderRepository;

/** The studio reminds again; what was missed meanwhile is caught up as one. Nothing happens where nothing is paused. */
public final class ResumeReminders {
    private final Transactions transactions;
    private final ReminderRepository reminders;
    private final ClientRepository clients;
    private final Clock clock;

    public ResumeReminders(
            Transactions transactions, ReminderRepository reminders, ClientRepository clients, Clock clock) {
        this.transactions = transactions;
        this.reminders = reminders;
        this.clients = clients;
        this.clock = clock;
    }

    /** @throws NotFound for who is not of the studio, and of what nobody pays */
    public void handle(Actor actor, InvoiceId id) {
        transactions.run(actor, () -> {
            var found = reminders.lock(actor, id).orElseThrow(NotFound::new);
            found.resume(actor, clock.instant());
            reminders.update(actor, found);
        });
    }

    /** Of the invoices of a client, but for those that are paused by themselves. */
    public void handle(Actor actor, ClientId id) {
        if (!InvoicePolicy.mayManage(actor)) {
            throw new AccessDenied("Only the studio resumes reminders");
        }
        transactions.run(actor, () -> {
            var client = clients.find(actor, id).orElseThrow(NotFound::new);
            reminders.resume(actor, client.id());
        });
    }
}
