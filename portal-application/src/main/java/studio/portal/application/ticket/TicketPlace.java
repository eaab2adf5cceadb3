package studio.portal.application.ticket;

import java.util.Optional;
import studio.portal.domain.project.ProjectNumber;
import studio.portal.domain.ticket.TicketNumber;

/**
 * Where a ticket is shown.
 *
 * @param project the one it belongs to, as far as the reader sees it
 */
public record TicketPlace(TicketNumber number, Optional<ProjectNumber> project) {}
