package studio.portal.domain.project;

import studio.portal.domain.OneLine;
import studio.portal.domain.RuleViolation;

/**
 * What a milestone is about.
 *
 * @param description Markdown; perhaps ""
 * @param weight its share of the project's progress, compared with the weights of the others
 */
public record MilestoneTerms(String name, String description, int weight, Ask ask) {
    public static final int NAME_LENGTH = 200;
    public static final int DESCRIPTION_LENGTH = 10_000;
    public static final int MOST_WEIGHT = 1000;

    /** @throws RuleViolation {@code milestone-name}, {@code milestone-description} or {@code milestone-weight} */
    public MilestoneTerms {
        name = name.strip();
        description = description.replace("\r\n", "\n").strip();
        if (!OneLine.is(name) || name.length() > NAME_LENGTH) {
            throw new RuleViolation("milestone-name", "A milestone's name is one line of 1 to " + NAME_LENGTH);
        }
        if (description.length() > DESCRIPTION_LENGTH) {
            throw new RuleViolation("milestone-description", "A description has at most " + DESCRIPTION_LENGTH);
        }
        if (weight < 1 || weight > MOST_WEIGHT) {
            throw new RuleViolation("milestone-weight", "A weight is 1 to " + MOST_WEIGHT);
        }
    }
}
