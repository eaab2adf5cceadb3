package studio.portal.application.invoice;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import studio.portal.application.Transactions;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.invoice.Addressee;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.ReminderRepository;

/**
 * Reminds clients of what is to be paid, by the steps that the studio has decided on. Each invoice in its own transaction
 * and under its lock, so a payment that arrives meanwhile wins, and of several nodes one reminds; run twice or late, each
 * step is sent once and what was missed is caught up as one.
 */
public final class RemindOfInvoices {
    /** A day begins when people read: nobody is reminded of anything at night. */
    private static final Duration MORNING = Duration.ofHours(8);

    private static final int BATCH = 200;

    private final Transactions transactions;
    private final ReminderRepository reminders;
    private final Addressees addressees;
    private final PayLinks links;
    private final SettingsQueries settings;
    private final Clock clock;

    public RemindOfInvoices(
            Transactions transactions,
            ReminderRepository reminders,
            Addressees addressees,
            PayLinks links,
            SettingsQueries settings,
            Clock clock) {
        this.transactions = transactions;
        this.reminders = reminders;
        this.addressees = addressees;
        this.links = links;
        this.settings = settings;
        this.clock = clock;
    }

    /** Returns of how many invoices somebody is reminded. */
    public int handle(Actor actor) {
        var today = clock.instant()
                .atZone(settings.current(actor).zone())
                .minus(MORNING)
                .toLocalDate();
        var reminded = 0;
        var after = Optional.<InvoiceId>empty();
        while (true) {
            var last = after;
            var due = transactions.write(
                    actor,
                    () -> reminders.toRemind(actor, reminders.steps(actor).billing(), today, last, BATCH));
            for (var id : due) {
                reminded += remind(actor, id, today) ? 1 : 0;
            }
            if (due.size() < BATCH) {
                return reminded;
            }
            after = Optional.of(due.get(due.size() - 1));
        }
    }

    private boolean remind(Actor actor, InvoiceId id, LocalDate today) {
        return transactions.write(actor, () -> {
            var steps = reminders.steps(actor).billing();
            var found = reminders.lock(actor, id).filter(owed -> owed.remind(steps, today, actor, clock.instant()));
            found.ifPresent(reminded -> {
                reminders.update(actor, reminded);
                links.keep(actor, reminded.invoice(), outside(actor, reminded.client()));
            });
            return found.isPresent();
        });
    }

    /** Those who have no login, and so need a link to pay by. */
    private List<EmailAddress> outside(Actor actor, ClientId client) {
        return addressees.usual(actor, client).stream()
                .filter(named -> named.addressee() instanceof Addressee.Outside)
                .map(Addressees.Named::address)
                .toList();
    }
}
