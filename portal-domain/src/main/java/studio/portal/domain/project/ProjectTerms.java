package studio.portal.domain.project;

import java.time.LocalDate;
import java.util.Optional;
import studio.portal.domain.OneLine;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.PersonId;

/**
 * What a project is about.
 *
 * @param description Markdown; perhaps ""
 * @param lead who of the studio is in charge; empty while nobody is
 * @param startsOn the day it is planned to start
 */
public record ProjectTerms(String name, String description, Optional<PersonId> lead, LocalDate startsOn) {
    public static final int NAME_LENGTH = 200;
    public static final int DESCRIPTION_LENGTH = 20_000;

    /** @throws RuleViolation {@code project-name} or {@code project-description} */
    public ProjectTerms {
        name = name.strip();
        description = description.replace("\r\n", "\n").strip();
        if (!OneLine.is(name) || name.length() > NAME_LENGTH) {
            throw new RuleViolation("project-name", "A project's name is one line of 1 to " + NAME_LENGTH);
        }
        if (description.length() > DESCRIPTION_LENGTH) {
            throw new RuleViolation("project-description", "A description has at most " + DESCRIPTION_LENGTH);
        }
    }
}
