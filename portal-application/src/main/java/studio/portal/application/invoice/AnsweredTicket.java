package studio.portal.application.invoice;

import java.util.Optional;
import studio.portal.application.account.ClientName;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketNumber;

/** The ticket on which somebody asked what something would cost, as an offer names it. */
public record AnsweredTicket(
        TicketId id, TicketNumber number, String subject, ClientName client, Optional<ProjectId> project) {}
