package studio.portal.domain.ticket;

import java.util.Optional;
import java.util.Set;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;

/**
 * What a new ticket starts with.
 *
 * @param requester the member it is for; the opener themselves unless staff open it for a member
 * @param followsUp the closed ticket that it goes on from, if any
 * @param participants who takes part besides, from the beginning
 */
public record TicketOpening(
        ClientId client,
        PersonId requester,
        String subject,
        Priority priority,
        Category category,
        Optional<TicketId> followsUp,
        Set<PersonId> participants) {
    public TicketOpening {
        participants = Set.copyOf(participants);
    }

    /** Only the requester takes part. */
    public TicketOpening(
            ClientId client,
            PersonId requester,
            String subject,
            Priority priority,
            Category category,
            Optional<TicketId> followsUp) {
        this(client, requester, subject, priority, category, followsUp, Set.of());
    }

    boolean isFor(Actor actor) {
        return actor instanceof Actor.Member member
                && member.client().equals(client)
                && member.person().equals(requester);
    }
}
