package studio.portal.application.invoice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import studio.portal.application.InvalidInput;
import studio.portal.application.Transactions;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.InvoiceRepository;
import studio.portal.domain.invoice.RecurringInvoice;
import studio.portal.domain.invoice.RecurringInvoiceId;
import studio.portal.domain.invoice.RecurringInvoiceRepository;
import studio.portal.domain.invoice.RecurringInvoiceRepository.Made;
import studio.portal.domain.invoice.RecurringInvoiceRepository.ToIssue;
import studio.portal.domain.invoice.RecurringPlan;

/**
 * The invoices whose day has come, each made once: a draft, with what is kept of it, in one transaction; then, where it is
 * to be issued by itself, that in another. Whatever ends between the two, the next run goes on from there. What missed its
 * day is made in order, and what missed it by long stays a draft.
 */
public final class MakeRecurringInvoices {
    /** In one run; the next goes on. */
    private static final int BATCH = 100;

    /** Of one that recurs in one run: the others come to their turn. */
    private static final int EACH = 60;

    private static final String LATE = "recurring-late";

    private final Transactions transactions;
    private final RecurringInvoiceRepository recurring;
    private final InvoiceRepository invoices;
    private final DraftInvoice draft;
    private final IssueInvoice issue;
    private final SettingsQueries settings;
    private final Clock clock;

    public MakeRecurringInvoices(
            Transactions transactions,
            RecurringInvoiceRepository recurring,
            InvoiceRepository invoices,
            DraftInvoice draft,
            IssueInvoice issue,
            SettingsQueries settings,
            Clock clock) {
        this.transactions = transactions;
        this.recurring = recurring;
        this.invoices = invoices;
        this.draft = draft;
        this.issue = issue;
        this.settings = settings;
        this.clock = clock;
    }

    /** Returns how many were made. */
    public int handle(Actor actor) {
        var today = LocalDate.ofInstant(clock.instant(), settings.current(actor).zone());
        issueLeft(actor);
        var made = 0;
        for (var id : recurring.due(actor, today, BATCH)) {
            made += makeAll(actor, id, today);
        }
        issueLeft(actor);
        return made;
    }

    private int makeAll(Actor actor, RecurringInvoiceId id, LocalDate today) {
        var made = 0;
        while (made < EACH && make(actor, id, today)) {
            made++;
        }
        return made;
    }

    private boolean make(Actor actor, RecurringInvoiceId id, LocalDate today) {
        try {
            return transactions.write(actor, () -> {
                var found = recurring.lock(actor, id).orElseThrow(NotFound::new);
                var due = found.nextOn().flatMap(any -> found.make(today, actor, clock.instant()));
                due.ifPresent(day -> store(actor, found, day));
                return due.isPresent();
            });
        } catch (RuleViolation | InvalidInput refused) {
            pause(actor, id); // what cannot even be drafted: staff find it paused
            return false;
        }
    }

    private void store(Actor actor, RecurringInvoice found, RecurringInvoice.Due due) {
        var byItself = found.state().plan().mode() == RecurringPlan.Mode.ISSUE;
        var command = new DraftInvoice.Command(found.client(), InvoiceKind.INVOICE, InvoiceCommand.of(due.terms()));
        var invoice = draft.handle(actor, command);
        var problem = Optional.of(LATE).filter(late -> byItself && due.late());
        recurring.made(actor, found.id(), new Made(due.n(), due.period(), invoice, byItself && !due.late(), problem));
        recurring.update(actor, found);
    }

    private void pause(Actor actor, RecurringInvoiceId id) {
        transactions.run(actor, () -> {
            var found = recurring.lock(actor, id).orElseThrow(NotFound::new);
            if (found.nextOn().isPresent()) {
                found.pause(actor, clock.instant());
                recurring.update(actor, found);
            }
        });
    }

    private void issueLeft(Actor actor) {
        for (var left = recurring.toIssue(actor, BATCH); !left.isEmpty(); left = recurring.toIssue(actor, BATCH)) {
            left.forEach(made -> issue(actor, made));
        }
    }

    private void issue(Actor actor, ToIssue made) {
        try {
            transactions.run(actor, () -> {
                // The invoice before the row that names it, as whoever discards it locks them.
                var draft =
                        made.invoice().flatMap(id -> invoices.lock(actor, id)).filter(found -> !found.isIssued());
                if (recurring.lockToIssue(actor, made)) {
                    // Only as it was made: what staff have changed meanwhile they look after themselves.
                    draft.ifPresent(found -> issue.handle(actor, found.id(), Optional.of(0L)));
                    recurring.settle(actor, made, Optional.empty());
                }
            });
        } catch (RuleViolation refused) {
            settle(actor, made, Optional.of(refused.code()));
        } catch (StaleVersion | NotFound theirs) {
            settle(actor, made, Optional.empty());
        }
    }

    private void settle(Actor actor, ToIssue made, Optional<String> problem) {
        transactions.run(actor, () -> recurring.settle(actor, made, problem));
    }
}
