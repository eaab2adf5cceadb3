package studio.portal.application.ticket;

import static studio.portal.domain.Cast.JOB;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import studio.portal.application.account.ClientName;
import studio.portal.application.account.PersonName;
import studio.portal.domain.InMemoryStore;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.ticket.Ticket;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketNumber;

/** Tickets out of memory, as much of them as a mail needs. */
public final class InMemoryMailedTickets implements MailedTickets {
    private final InMemoryStore store;

    public InMemoryMailedTickets(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<TicketDetail> find(Actor actor, TicketId id) {
        return store.tickets().find(actor, id).map(ticket -> detail(actor, ticket));
    }

    @Override
    public List<Title> requestedBy(Actor actor, PersonId requester, int most) {
        return store.tickets().visible(actor).stream()
                .filter(ticket -> ticket.requester().equals(requester))
                .sorted(Comparator.comparing((Ticket ticket) -> ticket.state().updatedAt())
                        .thenComparing(Ticket::number, Comparator.comparing(TicketNumber::value))
                        .reversed())
                .limit(most)
                .map(ticket -> new Title(ticket.number(), ticket.subject()))
                .toList();
    }

    private TicketDetail detail(Actor actor, Ticket ticket) {
        var state = ticket.state();
        var thread = new ArrayList<ThreadEntry>(messages(ticket.id()));
        var description = (ThreadEntry.Message) thread.remove(0);
        if (actor.isStaff()) {
            thread.addAll(notes(ticket.id()));
        }
        return new TicketDetail(
                ticket.id(),
                ticket.number(),
                ticket.subject(),
                ticket.status(),
                state.priority(),
                state.category(),
                new ClientName(
                        ticket.client(),
                        store.clients().find(JOB, ticket.client()).orElseThrow().name()),
                name(ticket.requester()),
                Optional.empty(),
                ticket.triage().assignee().map(this::name),
                state.plannedFor(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                ticket.participants().stream().map(this::name).toList(),
                description,
                thread,
                state.openedAt(),
                state.updatedAt(),
                Optional.empty(),
                ticket.version());
    }

    private List<ThreadEntry.Message> messages(TicketId ticket) {
        return store.tickets().messages(ticket).stream()
                .map(said -> new ThreadEntry.Message(
                        said.id(), name(said.author()), said.body(), false, List.of(), said.at()))
                .toList();
    }

    private List<ThreadEntry.Note> notes(TicketId ticket) {
        return store.tickets().notes(ticket).stream()
                .map(note ->
                        new ThreadEntry.Note(note.id(), name(note.author()), note.body(), false, List.of(), note.at()))
                .toList();
    }

    private Optional<PersonName> name(ActorReference author) {
        return author.person().map(this::name);
    }

    private PersonName name(PersonId id) {
        var person = store.people().find(JOB, id).orElseThrow();
        return new PersonName(id, person.name(), person.role().isStaff());
    }
}
