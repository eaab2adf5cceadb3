package studio.portal.web.ticket;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.ticket.Category;
import studio.portal.domain.ticket.Priority;
import studio.portal.domain.ticket.TicketStatus;

/** The fields of a merge patch of a ticket, for the description of the API; null takes assignee, date or project away. */
record TicketPatch(
        @NotNull Optional<TicketStatus> status,
        @NotNull Optional<Priority> priority,
        @NotNull Optional<Category> category,
        Optional<PersonId> assigneeId,
        Optional<LocalDate> plannedFor,
        Optional<ProjectId> projectId) {}
