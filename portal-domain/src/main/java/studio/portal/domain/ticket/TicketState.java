package studio.portal.domain.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import studio.portal.domain.OneLine;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.project.ProjectId;

/**
 * A ticket as it is stored.
 *
 * @param subject one line, without spaces around it
 * @param project of the same client, which its members see
 * @param participants who takes part besides the requester
 * @param updatedAt of the last news that a client could notice
 * @param quietSince since when a resolved ticket has had no reply; empty unless resolved
 * @param version rises with every change that a client could notice
 */
public record TicketState(
        TicketId id,
        TicketNumber number,
        ClientId client,
        PersonId requester,
        ActorReference openedBy,
        String subject,
        TicketStatus status,
        Priority priority,
        Category category,
        Optional<PersonId> assignee,
        Optional<LocalDate> plannedFor,
        Optional<TicketId> followsUp,
        Optional<ProjectId> project,
        Set<PersonId> participants,
        Instant openedAt,
        Instant updatedAt,
        Optional<Instant> quietSince,
        long version) {
    /** @throws RuleViolation {@code subject} unless it is one line of 1 to {@link Ticket#SUBJECT_LENGTH} characters */
    public TicketState {
        subject = subject.strip();
        if (!OneLine.is(subject) || subject.length() > Ticket.SUBJECT_LENGTH) {
            throw new RuleViolation(
                    "subject", "A subject is one line of 1 to " + Ticket.SUBJECT_LENGTH + " characters");
        }
        participants = Set.copyOf(participants);
    }

    static TicketState opened(TicketId id, TicketNumber number, TicketOpening opening, ActorReference by, Instant at) {
        return new TicketState(
                id,
                number,
                opening.client(),
                opening.requester(),
                by,
                opening.subject(),
                TicketStatus.OPEN,
                opening.priority(),
                opening.category(),
                Optional.empty(),
                Optional.empty(),
                opening.followsUp(),
                opening.project(),
                Set.of(),
                at,
                at,
                Optional.empty(),
                0);
    }
}
