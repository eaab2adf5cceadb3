package studio.portal.domain.invoice;

import java.time.LocalDate;
import java.util.Map;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Language;

/**
 * One of the reminders that the studio sends for each invoice.
 *
 * @param days from the day on which the invoice is due: less than 0 before it, 0 on it, more after it
 * @param since the studio's day on which the step got these days: what lies before is not made up for
 * @param texts in every language there is
 */
public record ReminderStep(ReminderStepId id, int days, LocalDate since, Map<Language, ReminderText> texts) {
    public static final int MOST_DAYS = 365;

    /** @throws RuleViolation {@code reminder-days}, {@code reminder-text} */
    public ReminderStep {
        texts = Map.copyOf(texts);
        if (Math.abs(days) > MOST_DAYS) {
            throw new RuleViolation("reminder-days", "A reminder is sent within " + MOST_DAYS + " days");
        }
        if (texts.size() != Language.values().length) {
            throw new RuleViolation("reminder-text", "A reminder has words in every language");
        }
    }

    /** The day on which it is sent for an invoice. */
    public LocalDate on(LocalDate dueOn) {
        return dueOn.plusDays(days);
    }

    public ReminderText text(Language language) {
        var text = texts.get(language);
        if (text == null) {
            throw new IllegalStateException("No words in " + language);
        }
        return text;
    }
}
