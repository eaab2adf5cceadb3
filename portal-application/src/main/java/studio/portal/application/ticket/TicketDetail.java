package studio.portal.application.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import studio.portal.application.account.ClientName;
import studio.portal.application.account.PersonName;
import studio.portal.application.project.ProjectName;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.ticket.Category;
import studio.portal.domain.ticket.Priority;
import studio.portal.domain.ticket.TicketFacts;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketNumber;
import studio.portal.domain.ticket.TicketStatus;

/**
 * A ticket as a page.
 *
 * @param openedBy who wrote the description, where that was not the requester
 * @param project that it belongs to
 * @param followsUp the closed ticket this one came from
 * @param followUps the tickets that came from this one, as far as the actor may see them
 * @param description the first message
 * @param thread everything after it, oldest first, as far as the actor may see it
 */
public record TicketDetail(
        TicketId id,
        TicketNumber number,
        String subject,
        TicketStatus status,
        Priority priority,
        Category category,
        ClientName ofClient,
        PersonName requestedBy,
        Optional<PersonName> openedBy,
        Optional<PersonName> assignee,
        Optional<LocalDate> plannedFor,
        Optional<ProjectName> project,
        Optional<TicketNumber> followsUp,
        List<TicketNumber> followUps,
        List<PersonName> people,
        ThreadEntry.Message description,
        List<ThreadEntry> thread,
        Instant openedAt,
        Instant updatedAt,
        Optional<Instant> closesAt,
        long version)
        implements TicketFacts {
    public TicketDetail {
        followUps = List.copyOf(followUps);
        people = List.copyOf(people);
        thread = List.copyOf(thread);
    }

    @Override
    public ClientId client() {
        return ofClient.id();
    }

    @Override
    public PersonId requester() {
        return requestedBy.id();
    }

    @Override
    public Set<PersonId> participants() {
        return people.stream().map(PersonName::id).collect(Collectors.toUnmodifiableSet());
    }
}
