package studio.portal.application.ticket;

import java.time.Clock;
import studio.portal.application.Transactions;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.account.Actor;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketPolicy;
import studio.portal.domain.ticket.TicketRepository;

/**
 * Closes resolved tickets that had no reply for as long as the studio set. Each in its own transaction and under its
 * lock, so a reply that arrives meanwhile wins; run twice or late, each is still closed once.
 */
public final class CloseQuietTickets {
    private static final int BATCH = 200;

    private final Transactions transactions;
    private final TicketRepository tickets;
    private final SettingsQueries settings;
    private final Clock clock;

    public CloseQuietTickets(
            Transactions transactions, TicketRepository tickets, SettingsQueries settings, Clock clock) {
        this.transactions = transactions;
        this.tickets = tickets;
        this.settings = settings;
        this.clock = clock;
    }

    /** Returns how many were closed. */
    public int handle(Actor actor) {
        var closed = 0;
        var ofBatch = closeBatch(actor);
        while (ofBatch > 0) {
            closed += ofBatch;
            ofBatch = closeBatch(actor);
        }
        return closed;
    }

    /** A batch of which nothing was closed ends the run: the quiet time was made longer, or everybody replied. */
    private int closeBatch(Actor actor) {
        var before = clock.instant().minus(settings.current(actor).ticketsCloseAfter());
        var closed = 0;
        for (var id : transactions.write(actor, () -> tickets.quietSinceBefore(actor, before, BATCH))) {
            closed += close(actor, id) ? 1 : 0;
        }
        return closed;
    }

    private boolean close(Actor actor, TicketId id) {
        return transactions.write(actor, () -> {
            var before = clock.instant().minus(settings.current(actor).ticketsCloseAfter());
            var quiet = tickets.lock(actor, id)
                    .filter(ticket -> TicketPolicy.mayClose(actor, ticket))
                    .filter(ticket ->
                            ticket.quietSince().filter(before::isAfter).isPresent());
            quiet.ifPresent(ticket -> {
                ticket.close(actor, clock.instant());
                tickets.update(actor, ticket);
            });
            return quiet.isPresent();
        });
    }
}
