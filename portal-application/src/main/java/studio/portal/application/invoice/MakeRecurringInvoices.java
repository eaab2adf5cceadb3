package studio.portal.application.invoice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
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
import studio.portal.domain.invoice.RecurringEvent;
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

    private static final String INVALID = "invalid-input";

    /** Midnight has passed where a number of the new day was given while this one waited for its own. */
    private static final String NEXT_DAY = "issue-date";

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
                due.ifPresent(day -> store(actor, found, day, today));
                return due.isPresent();
            });
        } catch (RuleViolation refused) {
            pause(actor, id, refused.code()); // what cannot even be drafted: staff are told and find it paused
            return false;
        } catch (InvalidInput refused) {
            pause(actor, id, INVALID);
            return false;
        }
    }

    private void store(Actor actor, RecurringInvoice found, RecurringInvoice.Due due, LocalDate today) {
        var byItself = found.state().plan().mode() == RecurringPlan.Mode.ISSUE;
        var command = new DraftInvoice.Command(found.client(), InvoiceKind.INVOICE, InvoiceCommand.of(due.terms()));
        var invoice = draft.handle(actor, command);
        var problem = Optional.of(RecurringEvent.LATE).filter(late -> byItself && due.late());
        recurring.made(actor, found.id(), new Made(due.n(), due.period(), invoice, byItself && !due.late(), problem));
        // Whoever was away for a year is told once, with the last of those drafts.
        problem.filter(late ->
                        found.nextOn().filter(next -> found.isLate(next, today)).isEmpty())
                .ifPresent(late -> found.waits(Optional.of(invoice), late, actor, clock.instant()));
        recurring.update(actor, found);
    }

    private void pause(Actor actor, RecurringInvoiceId id, String problem) {
        transactions.run(actor, () -> {
            var found = recurring.lock(actor, id).orElseThrow(NotFound::new);
            if (found.nextOn().isPresent()) {
                found.pause(actor, clock.instant());
                found.waits(Optional.empty(), problem, actor, clock.instant());
                recurring.update(actor, found);
            }
        });
    }

    /** What another node, whose day has begun before, made wait is left for the next run. */
    private void issueLeft(Actor actor) {
        var later = new HashSet<ToIssue>();
        for (var left = recurring.toIssue(actor, BATCH);
                !later.containsAll(left);
                left = recurring.toIssue(actor, BATCH)) {
            left.stream()
                    .filter(made -> !later.contains(made))
                    .filter(made -> !issue(actor, made))
                    .forEach(later::add);
        }
    }

    /** Whether it is settled. */
    private boolean issue(Actor actor, ToIssue made) {
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
            if (refused.code().equals(NEXT_DAY)) {
                return false;
            }
            leave(actor, made, refused.code());
        } catch (StaleVersion | NotFound theirs) {
            transactions.run(actor, () -> recurring.settle(actor, made, Optional.empty()));
        }
        return true;
    }

    /** It stays a draft, and of several nodes that find it so one tells the studio. */
    private void leave(Actor actor, ToIssue made, String problem) {
        transactions.run(actor, () -> {
            var found = recurring.lock(actor, made.recurring()).orElseThrow(NotFound::new);
            if (recurring.lockToIssue(actor, made)) {
                recurring.settle(actor, made, Optional.of(problem));
                found.waits(made.invoice(), problem, actor, clock.instant());
                recurring.update(actor, found);
            }
        });
    }
}
