package studio.portal.application.ticket;

import java.time.Clock;
import java.util.Optional;
import studio.portal.application.Transactions;
import studio.portal.application.Versions;
import studio.portal.domain.NotFound;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketRepository;

/** A participant takes part no longer; what they wrote stays. */
public final class RemoveParticipant {
    private final Transactions transactions;
    private final TicketRepository tickets;
    private final Clock clock;

    public RemoveParticipant(Transactions transactions, TicketRepository tickets, Clock clock) {
        this.transactions = transactions;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** As {@link #handle(Actor, TicketId, Optional, PersonId)}, at whatever version the ticket is. */
    public void handle(Actor actor, TicketId id, PersonId participant) {
        handle(actor, id, Optional.empty(), participant);
    }

    /** @throws StaleVersion if the ticket is no longer at the expected version */
    public void handle(Actor actor, TicketId id, Optional<Long> expectedVersion, PersonId participant) {
        transactions.run(actor, () -> {
            var ticket = tickets.lock(actor, id).orElseThrow(NotFound::new);
            Versions.expect(expectedVersion, ticket.version());
            ticket.participation().remove(participant, actor, clock.instant());
            tickets.update(actor, ticket);
        });
    }
}
