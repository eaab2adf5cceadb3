package studio.portal.domain.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.ticket.ExampleTickets.description;

import studio.portal.domain.RepositoryContract;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientRepository;
import studio.portal.domain.file.UploadRepository;

/** What the contracts about stored tickets share. */
public interface StoredTickets extends RepositoryContract {
    TicketRepository tickets();

    ClientRepository clients();

    UploadRepository uploads();

    default Ticket add(Ticket ticket) {
        run(() -> tickets().add(JOB, ticket, description(ticket)));
        return ticket;
    }

    default Ticket found(Actor actor, Ticket ticket) {
        return tickets().find(actor, ticket.id()).orElseThrow();
    }

    default boolean sees(Actor actor, Ticket ticket) {
        var found = tickets().find(actor, ticket.id()).isPresent();
        assertThat(write(() -> tickets().lock(actor, ticket.id())).isPresent()).isEqualTo(found);
        return found;
    }
}
