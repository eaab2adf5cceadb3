package studio.portal.application.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import studio.portal.application.account.ClientName;
import studio.portal.application.account.PersonName;
import studio.portal.domain.ticket.Category;
import studio.portal.domain.ticket.Priority;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketNumber;
import studio.portal.domain.ticket.TicketStatus;

/** A ticket as a line of a list. */
public record TicketRow(
        TicketId id,
        TicketNumber number,
        String subject,
        TicketStatus status,
        Priority priority,
        Category category,
        ClientName client,
        PersonName requester,
        Optional<PersonName> assignee,
        Optional<LocalDate> plannedFor,
        Instant openedAt,
        Instant updatedAt) {}
