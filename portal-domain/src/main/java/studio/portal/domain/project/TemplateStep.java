package studio.portal.domain.project;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A milestone of a template.
 *
 * @param days after the start of a project on which it is due; 0 or more
 */
public record TemplateStep(MilestoneTerms terms, int days) {
    public TemplateStep {
        if (days < 0) {
            throw new IllegalArgumentException("A step is due after the start");
        }
    }

    /** As it was planned at first, if it was moved since; one that was due before the start is due on it. */
    static TemplateStep of(Milestone milestone, LocalDate start) {
        var planned = milestone.due().first().orElse(milestone.dueOn());
        return new TemplateStep(milestone.terms(), (int) Math.max(0, ChronoUnit.DAYS.between(start, planned)));
    }
}
