package studio.portal.application.invoice;

import java.util.Optional;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.BillingRepository.Stored;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceReminders;
import studio.portal.domain.invoice.ReminderPause;
import studio.portal.domain.invoice.ReminderSteps;

/** What is read of reminders. All of it is the studio's: for everybody else it does not exist. */
public interface ReminderQueries {
    Stored<ReminderSteps> steps(Actor actor);

    /** Empty of a draft and of a credit note, which nobody pays. */
    Optional<InvoiceReminders> find(Actor actor, InvoiceId invoice);

    /** Whether nobody of a client is reminded of anything. */
    Optional<ReminderPause> paused(Actor actor, ClientId client);
}
