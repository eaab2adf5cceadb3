package studio.portal.application.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectNumber;
import studio.portal.domain.project.RequestId;
import studio.portal.domain.project.RequestStatus;

/**
 * A request to a client as a line of a list.
 *
 * @param number of the project; empty while that is not published
 * @param items how many there are
 * @param waiting how many of them wait on the client
 * @param answered how many of them wait on the studio, which decides on them
 * @param dueOn when the first of those that wait on the client is due; empty where none waits
 */
public record RequestRow(
        RequestId id,
        ProjectId project,
        Optional<ProjectNumber> number,
        String projectName,
        String title,
        RequestStatus status,
        int items,
        int waiting,
        int answered,
        Optional<LocalDate> dueOn,
        Instant draftedAt,
        Optional<Instant> sentAt) {
    public boolean waitsOnClient() {
        return dueOn.isPresent();
    }
}
