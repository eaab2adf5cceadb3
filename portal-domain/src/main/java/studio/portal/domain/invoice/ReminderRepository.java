package studio.portal.domain.invoice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;

/** Which reminders there are, and which were sent. All of it is the studio's: for everybody else it does not exist. */
public interface ReminderRepository {
    /** What the record of changes calls the steps, which have no id of their own. */
    UUID SUBJECT = new UUID(0, 3);

    /** What is stored, or the first values where nothing is. */
    BillingRepository.Stored<ReminderSteps> steps(Actor actor);

    /** @throws StaleVersion if it has been changed since it was found */
    void change(Actor actor, BillingRepository.Stored<ReminderSteps> changed);

    /**
     * Invoices for which a step may be due by a day; {@link ReminderSteps#due} says whether it is. In the order of their
     * ids.
     */
    List<InvoiceId> toRemind(Actor actor, ReminderSteps steps, LocalDate today, Optional<InvoiceId> after, int limit);

    /** Empty of a draft and of a credit note, which nobody pays. */
    Optional<InvoiceReminders> find(Actor actor, InvoiceId invoice);

    /**
     * As {@link #find}, and nobody else reminds of it, pays it or credits it until the transaction ends. To be asked last
     * of all locks.
     */
    Optional<InvoiceReminders> lock(Actor actor, InvoiceId invoice);

    /** Stores what has become of what this transaction has locked, and its events. A step is stored once for ever. */
    void update(Actor actor, InvoiceReminders reminders);

    /** Whether nobody of a client is reminded of anything. */
    Optional<ReminderPause> paused(Actor actor, ClientId client);

    /**
     * From now on, until {@link #resume}.
     *
     * @return whether it was not paused already; then nothing happens
     */
    boolean pause(Actor actor, ClientId client, ReminderPause pause);

    void resume(Actor actor, ClientId client);
}
