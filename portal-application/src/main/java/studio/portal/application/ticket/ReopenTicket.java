package studio.portal.application.ticket;

import java.time.Clock;
import java.util.Optional;
import studio.portal.application.Transactions;
import studio.portal.application.Versions;
import studio.portal.domain.NotFound;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketRepository;

/** The requester or the studio says that a resolved ticket is not done after all. */
public final class ReopenTicket {
    private final Transactions transactions;
    private final TicketRepository tickets;
    private final Clock clock;

    public ReopenTicket(Transactions transactions, TicketRepository tickets, Clock clock) {
        this.transactions = transactions;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** @throws StaleVersion if the ticket is no longer at the expected version */
    public void handle(Actor actor, TicketId id, Optional<Long> expectedVersion) {
        transactions.run(actor, () -> {
            var ticket = tickets.find(actor, id).orElseThrow(NotFound::new);
            Versions.expect(expectedVersion, ticket.version());
            ticket.reopen(actor, clock.instant());
            tickets.update(actor, ticket);
        });
    }
}
