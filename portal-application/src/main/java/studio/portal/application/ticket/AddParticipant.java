package studio.portal.application.ticket;

import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.util.Optional;
import studio.portal.application.InvalidInput;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.application.Versions;
import studio.portal.domain.NotFound;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketRepository;

/** A colleague of the requester is let into one ticket: sees it, is mailed about it, may reply. */
public final class AddParticipant {
    public record Command(@NotNull PersonId personId) {}

    private final Transactions transactions;
    private final Validation validation;
    private final TicketRepository tickets;
    private final PersonRepository people;
    private final Clock clock;

    public AddParticipant(
            Transactions transactions,
            Validation validation,
            TicketRepository tickets,
            PersonRepository people,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.tickets = tickets;
        this.people = people;
        this.clock = clock;
    }

    /** As {@link #handle(Actor, TicketId, Optional, Command)}, at whatever version the ticket is. */
    public void handle(Actor actor, TicketId id, Command command) {
        handle(actor, id, Optional.empty(), command);
    }

    /** @throws StaleVersion if the ticket is no longer at the expected version */
    public void handle(Actor actor, TicketId id, Optional<Long> expectedVersion, Command command) {
        validation.check(command);
        transactions.run(actor, () -> {
            var client = tickets.find(actor, id).orElseThrow(NotFound::new).client();
            people.lockMembers(actor, client);
            var ticket = tickets.lock(actor, id).orElseThrow(NotFound::new);
            Versions.expect(expectedVersion, ticket.version());
            var colleague = people.find(actor, command.personId())
                    .filter(person -> person.actsFor(client))
                    .orElseThrow(() -> InvalidInput.of("personId", "absent"));
            ticket.participation().add(colleague.id(), actor, clock.instant());
            tickets.update(actor, ticket);
        });
    }
}
