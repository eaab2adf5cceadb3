package studio.portal.domain.invoice;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.portal.domain.RuleViolation;

/** Which reminders the studio sends, in the order of their days; none at all is fine. */
public record ReminderSteps(List<ReminderStep> steps) {
    public static final int MOST = 8;

    private static final Comparator<ReminderStep> BY_DAYS = Comparator.comparingInt(ReminderStep::days);

    /** @throws RuleViolation {@code reminder-steps} for too many, or two of one day */
    public ReminderSteps {
        steps = steps.stream().sorted(BY_DAYS).toList();
        if (steps.size() > MOST
                || steps.stream().map(ReminderStep::days).distinct().count() < steps.size()
                || steps.stream().map(ReminderStep::id).distinct().count() < steps.size()) {
            throw new RuleViolation(
                    "reminder-steps", "There are at most " + MOST + " reminders, each on a day of its own");
        }
    }

    /**
     * These instead, from a day on. A step whose days are the same counts on; one that is new or was moved is sent only
     * where its day is still to come, so that no change sends reminders of long ago.
     *
     * @param wanted their {@code since} says nothing
     */
    public ReminderSteps changed(List<ReminderStep> wanted, LocalDate today) {
        return new ReminderSteps(wanted.stream()
                .map(step -> new ReminderStep(
                        step.id(),
                        step.days(),
                        find(step.id())
                                .filter(before -> before.days() == step.days())
                                .map(ReminderStep::since)
                                .orElse(today),
                        step.texts()))
                .toList());
    }

    public Optional<ReminderStep> find(ReminderStepId id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }

    /**
     * The step that is to be sent for an invoice now: of all that were missed, the latest alone. Empty where nothing is
     * open or reminders are paused.
     */
    public Optional<ReminderStep> due(InvoiceReminders of, LocalDate today) {
        return of.isReminded()
                ? still(of).filter(step -> !step.on(of.dueOn()).isAfter(today)).max(BY_DAYS)
                : Optional.empty();
    }

    /** The step that is sent next, today or later, if nothing changes until then. */
    public Optional<ReminderStep> next(InvoiceReminders of, LocalDate today) {
        return of.isReminded() ? due(of, today).or(() -> still(of).min(BY_DAYS)) : Optional.empty();
    }

    /**
     * What was not sent yet and is not over: nothing before a step that was sent, nothing before the step was decided on,
     * and nothing on or before the day of issue, as the invoice's own mail says that day when it is due.
     */
    private Stream<ReminderStep> still(InvoiceReminders of) {
        var latest = of.sent().stream().mapToInt(InvoiceReminders.Sent::days).max();
        return steps.stream()
                .filter(step -> latest.isEmpty() || step.days() > latest.getAsInt())
                .filter(step -> of.sent().stream().noneMatch(sent -> sent.step().equals(step.id())))
                .filter(step -> !step.on(of.dueOn()).isBefore(step.since()))
                .filter(step -> step.on(of.dueOn()).isAfter(of.issuedOn()));
    }
}
