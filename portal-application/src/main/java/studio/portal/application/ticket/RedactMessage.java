package studio.portal.application.ticket;

import java.time.Clock;
import java.util.Optional;
import studio.portal.application.Transactions;
import studio.portal.application.Versions;
import studio.portal.domain.NotFound;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.ticket.MessageId;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketRepository;

/** The studio takes a message's or note's words and files away for good; a mark stays in their place. */
public final class RedactMessage {
    /** Which of the two kinds; they live in different places. */
    public enum Kind {
        REPLY,
        NOTE
    }

    private final Transactions transactions;
    private final TicketRepository tickets;
    private final Clock clock;

    public RedactMessage(Transactions transactions, TicketRepository tickets, Clock clock) {
        this.transactions = transactions;
        this.tickets = tickets;
        this.clock = clock;
    }

    /** As {@link #handle(Actor, TicketId, Optional, MessageId, Kind)}, at whatever version the ticket is. */
    public void handle(Actor actor, TicketId id, MessageId message, Kind kind) {
        handle(actor, id, Optional.empty(), message, kind);
    }

    /**
     * @throws NotFound if there is no such ticket or message, or it is redacted already
     * @throws StaleVersion if the ticket is no longer at the expected version
     */
    public void handle(Actor actor, TicketId id, Optional<Long> expectedVersion, MessageId message, Kind kind) {
        transactions.run(actor, () -> {
            var ticket = tickets.lock(actor, id).orElseThrow(NotFound::new);
            Versions.expect(expectedVersion, ticket.version());
            var at = clock.instant();
            switch (kind) {
                case REPLY -> {
                    ticket.redact(message, actor, at);
                    tickets.redact(actor, id, message, at);
                }
                case NOTE -> {
                    ticket.redactNote(message, actor, at);
                    tickets.redactNote(actor, id, message, at);
                }
            }
            tickets.update(actor, ticket);
        });
    }
}
