package studio.portal.application.invoice;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import studio.portal.application.PlainLine;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.ClientRepository;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoicePolicy;
import studio.portal.domain.invoice.ReminderPause;
import studio.portal.domain.invoice.ReminderRepository;

/** The studio reminds nobody of an invoice, or of all invoices of a client, until it resumes. */
public final class PauseReminders {
    public record Command(
            @NotBlank @PlainLine @Size(max = ReminderPause.REASON_LENGTH)
            String reason) {}

    private final Transactions transactions;
    private final Validation validation;
    private final ReminderRepository reminders;
    private final ClientRepository clients;
    private final Clock clock;

    public PauseReminders(
            Transactions transactions,
            Validation validation,
            ReminderRepository reminders,
            ClientRepository clients,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.reminders = reminders;
        this.clients = clients;
        this.clock = clock;
    }

    /**
     * @throws NotFound for who is not of the studio, and of what nobody pays
     * @throws RuleViolation {@code reminders-paused} where somebody else was quicker
     */
    public void handle(Actor actor, InvoiceId id, Command command) {
        validation.check(command);
        transactions.run(actor, () -> {
            var found = reminders.lock(actor, id).orElseThrow(NotFound::new);
            found.pause(command.reason(), actor, clock.instant());
            reminders.update(actor, found);
        });
    }

    /**
     * Of all invoices of a client, those to come as well.
     *
     * @throws RuleViolation {@code reminders-paused} where somebody else was quicker
     */
    public void handle(Actor actor, ClientId id, Command command) {
        if (!InvoicePolicy.mayManage(actor)) {
            throw new AccessDenied("Only the studio pauses reminders");
        }
        validation.check(command);
        transactions.run(actor, () -> {
            var client = clients.find(actor, id).orElseThrow(NotFound::new);
            var pause = new ReminderPause(command.reason(), actor.reference(), clock.instant());
            if (!reminders.pause(actor, client.id(), pause)) {
                throw new RuleViolation("reminders-paused", "Nobody of this client is reminded as it is");
            }
        });
    }
}
