package studio.portal.domain.invoice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;

/**
 * Whom the studio has reminded of one issued invoice, and whether it goes on. Only the studio sees it.
 *
 * <p>Every verb throws {@link AccessDenied} where {@link InvoicePolicy} says no, and changes nothing then.
 */
public final class InvoiceReminders {
    /**
     * A reminder that went out. What was caught up as one is one.
     *
     * @param days of the step as they were then
     * @param open what was to be paid then
     */
    public record Sent(ReminderStepId step, int days, Money open, Instant at) {}

    /**
     * As it is stored.
     *
     * @param open what is still to be paid
     * @param sent oldest first
     * @param paused of this invoice
     * @param clientPaused of all invoices of its client
     */
    public record State(
            InvoiceId invoice,
            ClientId client,
            InvoiceNumber number,
            LocalDate issuedOn,
            LocalDate dueOn,
            Money open,
            List<Sent> sent,
            Optional<ReminderPause> paused,
            Optional<ReminderPause> clientPaused) {
        public State {
            sent = List.copyOf(sent);
        }
    }

    private final State found;
    private final List<Sent> added = new ArrayList<>();
    private final List<DomainEvent> events = new ArrayList<>();
    private Optional<ReminderPause> paused;

    private InvoiceReminders(State found) {
        this.found = found;
        paused = found.paused();
    }

    /** For repositories: as it was stored. */
    public static InvoiceReminders stored(State state) {
        return new InvoiceReminders(state);
    }

    /**
     * Sends the step that is due, if there is one.
     *
     * @param today the studio's day
     * @return whether there is one
     */
    public boolean remind(ReminderSteps steps, LocalDate today, Actor by, Instant at) {
        allow(by);
        var due = steps.due(this, today);
        due.ifPresent(step -> {
            added.add(new Sent(step.id(), step.days(), open(), at));
            record(
                    EventType.INVOICE_REMINDED,
                    by,
                    at,
                    Map.of(
                            InvoiceEvent.NUMBER,
                            found.number().value(),
                            InvoiceEvent.STEP,
                            step.id().toString()));
        });
        return due.isPresent();
    }

    /** @throws RuleViolation {@code reminders-paused} where somebody else was quicker */
    public void pause(String reason, Actor by, Instant at) {
        allow(by);
        if (paused.isPresent()) {
            throw new RuleViolation("reminders-paused", "Nobody is reminded of this invoice as it is");
        }
        paused = Optional.of(new ReminderPause(reason, by.reference(), at));
        record(EventType.INVOICE_REMINDERS_PAUSED, by, at, Map.of());
    }

    /** What was missed meanwhile is caught up as one. Nothing happens where nothing is paused. */
    public void resume(Actor by, Instant at) {
        allow(by);
        if (paused.isPresent()) {
            paused = Optional.empty();
            record(EventType.INVOICE_REMINDERS_RESUMED, by, at, Map.of());
        }
    }

    private static void allow(Actor by) {
        if (!InvoicePolicy.mayManage(by)) {
            throw new AccessDenied("Only the studio reminds of invoices");
        }
    }

    private void record(EventType type, Actor by, Instant at, Map<String, String> details) {
        events.add(new InvoiceEvent(type, invoice(), found.client(), by.reference(), at, details));
    }

    /** Whether anybody is reminded at all: something is open, and nothing is paused. */
    public boolean isReminded() {
        return open().isPositive() && paused.isEmpty() && clientPaused().isEmpty();
    }

    public InvoiceId invoice() {
        return found.invoice();
    }

    public ClientId client() {
        return found.client();
    }

    public InvoiceNumber number() {
        return found.number();
    }

    public LocalDate issuedOn() {
        return found.issuedOn();
    }

    public LocalDate dueOn() {
        return found.dueOn();
    }

    /** What is still to be paid. */
    public Money open() {
        return found.open();
    }

    /** Oldest first. */
    public List<Sent> sent() {
        return Stream.concat(found.sent().stream(), added.stream()).toList();
    }

    /** What was sent since it was found. */
    public List<Sent> added() {
        return List.copyOf(added);
    }

    public Optional<ReminderPause> paused() {
        return paused;
    }

    /** All invoices of the client are. */
    public Optional<ReminderPause> clientPaused() {
        return found.clientPaused();
    }

    public List<DomainEvent> events() {
        return List.copyOf(events);
    }
}
