package studio.portal.domain.invoice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;

/**
 * What a client is invoiced again and again: the pattern of an invoice, and its days. Each day is made once, in order; the
 * studio alone sees it, the client only the invoices.
 *
 * <p>Every verb throws {@link AccessDenied} where {@link InvoicePolicy} says no, {@link RuleViolation} {@code
 * recurring-ended} once it is over, and changes nothing in either case.
 */
public final class RecurringInvoice {
    /** Whoever was not there for longer finds drafts: nobody gets the invoices of a year in one night. */
    public static final int DAYS_LATE = 31;

    private static final Delivery.During LONGEST =
            new Delivery.During(LocalDate.of(2026, 9, 29), LocalDate.of(2026, 9, 30));

    private final List<DomainEvent> events = new ArrayList<>();
    private RecurringState state;

    private RecurringInvoice(RecurringState state) {
        this.state = state;
    }

    /** For repositories: as it was stored. */
    public static RecurringInvoice stored(RecurringState state) {
        return new RecurringInvoice(state);
    }

    /** @throws RuleViolation {@code no-lines}, or {@code line} where a text is too long once its places are filled */
    public static RecurringInvoice start(
            RecurringInvoiceId id, ClientId client, RecurringPlan plan, Actor by, Instant at) {
        var recurring = new RecurringInvoice(
                new RecurringState(id, client, checked(plan), RecurringState.Status.ACTIVE, 0, by.reference(), at, 0));
        recurring.allow(by);
        recurring.record(EventType.RECURRING_STARTED, by, at, Map.of());
        return recurring;
    }

    /** @throws RuleViolation {@code recurring-begun} where other days are wanted after one was made */
    public void change(RecurringPlan to, Actor by, Instant at) {
        allow(by);
        if (!to.equals(state.plan())) {
            if (state.next() > 0 && !to.recurrence().isSameSeries(state.plan().recurrence())) {
                throw new RuleViolation("recurring-begun", "After the first invoice the days stay");
            }
            state = state.with(checked(to));
            record(EventType.RECURRING_CHANGED, by, at, Map.of());
            endIfOver(by, at);
        }
    }

    /** Nothing is made until it is resumed. */
    public void pause(Actor by, Instant at) {
        become(RecurringState.Status.PAUSED, EventType.RECURRING_PAUSED, by, at);
    }

    /** Days that went by in the pause are skipped. */
    public void resume(LocalDate today, Actor by, Instant at) {
        var paused = state.status() == RecurringState.Status.PAUSED;
        become(RecurringState.Status.ACTIVE, EventType.RECURRING_RESUMED, by, at);
        if (paused) {
            state = state.with(state.plan().recurrence().from(state.next(), today));
            endIfOver(by, at);
        }
    }

    /** For good; what was made stays. */
    public void end(Actor by, Instant at) {
        become(RecurringState.Status.ENDED, EventType.RECURRING_ENDED, by, at);
    }

    /** The earliest day that has come and is not made yet. It counts as made: the caller makes its invoice. */
    public Optional<Due> make(LocalDate today, Actor by, Instant at) {
        allow(by);
        if (nextOn().filter(day -> !day.isAfter(today)).isEmpty() || state.status() != RecurringState.Status.ACTIVE) {
            return Optional.empty();
        }
        var n = state.next();
        var recurrence = state.plan().recurrence();
        var terms = filled(state.plan().terms(), recurrence.period(n));
        var due = new Due(n, recurrence.period(n), terms, isLate(recurrence.day(n), today));
        state = state.with(n + 1);
        record(EventType.RECURRING_MADE, by, at, Map.of());
        endIfOver(by, at);
        return Optional.of(due);
    }

    /** Whether a day was missed by too long for its invoice to be issued by itself. */
    public boolean isLate(LocalDate day, LocalDate today) {
        return day.plusDays(DAYS_LATE).isBefore(today);
    }

    /**
     * Somebody of the studio should look: what was made was not issued by itself. Also of what is over by now.
     *
     * @param draft empty where none could be made
     * @param problem the code of the rule that refused
     */
    public void waits(Optional<InvoiceId> draft, String problem, Actor by, Instant at) {
        if (!InvoicePolicy.mayManage(by)) {
            throw new AccessDenied("Only the studio says what recurs");
        }
        var details = new HashMap<>(Map.of(RecurringEvent.PROBLEM, problem));
        draft.ifPresent(id -> details.put(RecurringEvent.INVOICE, id.toString()));
        record(EventType.RECURRING_WAITS, by, at, details);
    }

    /**
     * An invoice that is to be made.
     *
     * @param terms its texts name the period, which it was delivered in
     * @param late whether it is too late for it to be issued by itself
     */
    public record Due(int n, Delivery.During period, InvoiceTerms terms, boolean late) {}

    /** Empty once it is over. */
    public Optional<LocalDate> nextOn() {
        return state.nextOn();
    }

    private void endIfOver(Actor by, Instant at) {
        if (!state.plan().recurrence().has(state.next())) {
            become(RecurringState.Status.ENDED, EventType.RECURRING_ENDED, by, at);
        }
    }

    private void become(RecurringState.Status status, EventType type, Actor by, Instant at) {
        allow(by);
        if (state.status() != status) {
            state = state.with(status);
            record(type, by, at, Map.of());
        }
    }

    private void allow(Actor by) {
        if (!InvoicePolicy.mayManage(by)) {
            throw new AccessDenied("Only the studio says what recurs");
        }
        if (state.status() == RecurringState.Status.ENDED) {
            throw new RuleViolation("recurring-ended", "It is over");
        }
    }

    private static RecurringPlan checked(RecurringPlan plan) {
        if (plan.terms().lines().isEmpty()) {
            throw new RuleViolation("no-lines", "There is nothing to invoice");
        }
        filled(plan.terms(), LONGEST);
        return plan;
    }

    private static InvoiceTerms filled(InvoiceTerms terms, Delivery.During period) {
        var language = terms.language();
        var lines = terms.lines().stream()
                .map(line -> new InvoiceLine(
                        PeriodText.filled(line.name(), period, language),
                        line.description().map(text -> PeriodText.filled(text, period, language)),
                        line.quantity(),
                        line.unit(),
                        line.price(),
                        line.adjustments(),
                        line.vat()))
                .toList();
        return new InvoiceTerms(
                terms.project(),
                terms.currency(),
                language,
                lines,
                terms.adjustments(),
                Optional.of(period),
                terms.purchaseOrder(),
                terms.buyerReference(),
                terms.note().map(text -> PeriodText.filled(text, period, language)),
                terms.daysToPay());
    }

    private void record(EventType type, Actor by, Instant at, Map<String, String> details) {
        events.add(new RecurringEvent(type, id(), client(), by.reference(), at, details));
    }

    public RecurringState state() {
        return state;
    }

    public RecurringInvoiceId id() {
        return state.id();
    }

    public ClientId client() {
        return state.client();
    }

    public long version() {
        return state.version();
    }

    public List<DomainEvent> events() {
        return List.copyOf(events);
    }
}
