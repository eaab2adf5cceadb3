package studio.portal.application.invoice;

import java.time.LocalDate;
import java.util.Optional;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.OfferStatus;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.ticket.TicketId;

/**
 * Which offers are wanted. Empty optionals ask for nothing.
 *
 * @param today the studio's day, by which one is expired
 */
public record OfferFilter(
        Optional<OfferStatus> status,
        Optional<ClientId> client,
        Optional<ProjectId> project,
        Optional<TicketId> ticket,
        LocalDate today) {}
