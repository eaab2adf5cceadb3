package studio.portal.domain.ticket;

import java.util.Optional;
import java.util.Set;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.project.ProjectId;

/**
 * What a new ticket starts with.
 *
 * @param requester the member it is for; the opener themselves unless staff open it for a member
 * @param followsUp the closed ticket that it goes on from, if any
 * @param participants who takes part besides, from the beginning
 * @param project of the same client, which its members see
 */
public record TicketOpening(
        ClientId client,
        PersonId requester,
        String subject,
        Priority priority,
        Category category,
        Optional<TicketId> followsUp,
        Set<PersonId> participants,
        Optional<ProjectId> project) {
    public TicketOpening {
        participants = Set.copyOf(participants);
    }

    /** Of no project. */
    public TicketOpening(
            ClientId client,
            PersonId requester,
            String subject,
            Priority priority,
            Category category,
            Optional<TicketId> followsUp,
            Set<PersonId> participants) {
        this(client, requester, subject, priority, category, followsUp, participants, Optional.empty());
    }

    /** Only the requester takes part. */
    public TicketOpening(
            ClientId client,
            PersonId requester,
            String subject,
            Priority priority,
            Category category,
            Optional<TicketId> followsUp) {
        this(client, requester, subject, priority, category, followsUp, Set.of(), Optional.empty());
    }

    boolean isFor(Actor actor) {
        return actor instanceof Actor.Member member
                && member.client().equals(client)
                && member.person().equals(requester);
    }
}
