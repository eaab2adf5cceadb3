package studio.portal.application.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import studio.portal.application.account.ClientName;
import studio.portal.application.account.PersonName;
import studio.portal.domain.project.Ask;
import studio.portal.domain.project.MilestoneId;
import studio.portal.domain.project.MilestoneStatus;
import studio.portal.domain.project.Progress;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectNumber;
import studio.portal.domain.project.ProjectStatus;

/**
 * A project as a line of a list.
 *
 * @param number empty until it is published
 * @param progress over the milestones the reader sees; empty without any
 * @param next the first of them that is not done
 * @param dueOn the earliest day on which one of them that is not done is due, while the project keeps its dates
 */
public record ProjectRow(
        ProjectId id,
        Optional<ProjectNumber> number,
        String name,
        ProjectStatus status,
        ClientName client,
        Optional<PersonName> lead,
        Optional<Progress> progress,
        Optional<Next> next,
        Optional<LocalDate> dueOn,
        boolean waiting,
        LocalDate startsOn,
        Instant updatedAt) {
    /** What comes next. */
    public record Next(MilestoneId id, String name, LocalDate dueOn, MilestoneStatus status, Ask ask) {}

    public boolean isLate(LocalDate today) {
        return dueOn.filter(day -> day.isBefore(today)).isPresent();
    }
}
