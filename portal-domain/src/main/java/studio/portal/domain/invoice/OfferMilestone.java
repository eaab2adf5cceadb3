package studio.portal.domain.invoice;

import java.time.LocalDate;
import java.util.Optional;
import studio.portal.domain.OneLine;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.project.MilestoneTerms;

/**
 * A milestone that an accepted offer makes.
 *
 * @param dueOn a day, or else {@code days}
 * @param days after the day of acceptance, or else {@code dueOn}
 */
public record OfferMilestone(String name, Optional<LocalDate> dueOn, Optional<Integer> days) {
    public static final int MOST_DAYS = 3650;

    /** @throws RuleViolation {@code offer-milestone} */
    public OfferMilestone {
        name = name.strip();
        if (!OneLine.is(name) || name.length() > MilestoneTerms.NAME_LENGTH) {
            throw new RuleViolation("offer-milestone", "A milestone's name is one line");
        }
        if (dueOn.isPresent() == days.isPresent()
                || days.filter(after -> after < 0 || after > MOST_DAYS).isPresent()) {
            throw new RuleViolation("offer-milestone", "A milestone is due on a day or so many days after acceptance");
        }
    }

    /** A day that is over by then is the day of acceptance: nothing is planned for the past. */
    public LocalDate due(LocalDate acceptedOn) {
        return dueOn.filter(day -> !day.isBefore(acceptedOn)).orElseGet(() -> acceptedOn.plusDays(days.orElse(0)));
    }
}
