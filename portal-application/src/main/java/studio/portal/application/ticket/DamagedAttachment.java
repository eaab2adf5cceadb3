package studio.portal.application.ticket;

import java.time.Instant;
import studio.portal.domain.ticket.TicketNumber;

/** A file whose stored bytes are not what was received, and where it belongs. */
public record DamagedAttachment(String name, TicketNumber number, String subject, Instant since) {}
