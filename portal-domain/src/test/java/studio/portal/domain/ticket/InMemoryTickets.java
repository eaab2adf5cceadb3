package studio.portal.domain.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.portal.domain.EventSink;
import studio.portal.domain.NotFound;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.ClientRepository;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.file.InMemoryUploads;

/** Tickets in a map, with their messages and notes. For one thread. */
public final class InMemoryTickets implements TicketRepository {
    private static final Actor EVERYTHING = new Actor.System("in-memory-tickets");

    private final Map<TicketId, TicketState> tickets = new LinkedHashMap<>();
    private final List<TicketMessage> messages = new ArrayList<>();
    private final List<InternalNote> notes = new ArrayList<>();
    private final Set<MessageId> redacted = new HashSet<>();
    private final ClientRepository clients;
    private final InMemoryUploads uploads;
    private final EventSink events;
    private long numbers = TicketNumber.FIRST;

    public InMemoryTickets(ClientRepository clients, InMemoryUploads uploads, EventSink events) {
        this.clients = clients;
        this.uploads = uploads;
        this.events = events;
    }

    @Override
    public TicketNumber nextNumber(Actor actor) {
        return new TicketNumber(numbers++);
    }

    @Override
    public Optional<Ticket> find(Actor actor, TicketId id) {
        return Optional.ofNullable(tickets.get(id)).map(Ticket::stored).filter(ticket -> isVisible(actor, ticket));
    }

    @Override
    public Optional<Ticket> lock(Actor actor, TicketId id) {
        return find(actor, id);
    }

    @Override
    public void add(Actor actor, Ticket ticket, TicketMessage description) {
        append(actor, description);
        tickets.put(ticket.id(), ticket.state());
        events.append(ticket.events());
    }

    @Override
    public void update(Actor actor, Ticket ticket) {
        var stored = find(actor, ticket.id())
                .filter(found -> found.version() == ticket.version())
                .orElseThrow(StaleVersion::new);
        if (ticket.isChanged()) {
            var participants = new HashSet<>(stored.participants());
            participants.removeAll(ticket.participation().gone());
            participants.addAll(ticket.participation().joined());
            tickets.put(ticket.id(), with(ticket.state(), participants, ticket.version() + 1));
        }
        events.append(ticket.events());
    }

    @Override
    public void append(Actor actor, TicketMessage message) {
        uploads.use(actor, message.attachments().uploads());
        messages.add(message);
    }

    @Override
    public void append(Actor actor, InternalNote note) {
        uploads.use(actor, note.attachments().uploads());
        notes.add(note);
    }

    @Override
    public void redact(Actor actor, TicketId ticket, MessageId message, Instant at) {
        var there = messages(ticket).stream().anyMatch(found -> found.id().equals(message));
        redact(there, message);
    }

    @Override
    public void redactNote(Actor actor, TicketId ticket, MessageId note, Instant at) {
        var there = notes(ticket).stream().anyMatch(found -> found.id().equals(note));
        redact(there, note);
    }

    private void redact(boolean there, MessageId id) {
        if (!there || !redacted.add(id)) {
            throw new NotFound();
        }
    }

    @Override
    public List<TicketId> quietSinceBefore(Actor actor, Instant time, int limit) {
        return visible(actor).stream()
                .filter(ticket -> ticket.quietSince().filter(time::isAfter).isPresent())
                .sorted(Comparator.comparing(ticket -> ticket.quietSince().orElseThrow()))
                .limit(limit)
                .map(Ticket::id)
                .toList();
    }

    @Override
    public List<Ticket> lockAllOf(Actor actor, ClientId client, PersonId person) {
        return visible(actor).stream()
                .filter(ticket -> ticket.client().equals(client))
                .filter(ticket -> ticket.requester().equals(person)
                        || ticket.participants().contains(person))
                .toList();
    }

    @Override
    public void updateParticipants(Actor actor, List<Ticket> tickets) {
        tickets.stream().filter(Ticket::isChanged).forEach(ticket -> update(actor, ticket));
    }

    /** Messages of a ticket in the order they were written, the description first. */
    public List<TicketMessage> messages(TicketId ticket) {
        return messages.stream()
                .filter(message -> message.ticket().equals(ticket))
                .toList();
    }

    public List<InternalNote> notes(TicketId ticket) {
        return notes.stream().filter(note -> note.ticket().equals(ticket)).toList();
    }

    public boolean isRedacted(MessageId id) {
        return redacted.contains(id);
    }

    /** Everything the actor sees, in no order. */
    public List<Ticket> visible(Actor actor) {
        return tickets.values().stream()
                .map(Ticket::stored)
                .filter(ticket -> isVisible(actor, ticket))
                .toList();
    }

    private boolean isVisible(Actor actor, Ticket ticket) {
        var colleaguesSee = clients.find(EVERYTHING, ticket.client())
                .filter(client -> client.details().colleaguesSeeTickets())
                .isPresent();
        return TicketPolicy.maySee(actor, ticket, colleaguesSee);
    }

    private static TicketState with(TicketState state, Set<PersonId> participants, long version) {
        return new TicketState(
                state.id(),
                state.number(),
                state.client(),
                state.requester(),
                state.openedBy(),
                state.subject(),
                state.status(),
                state.priority(),
                state.category(),
                state.assignee(),
                state.plannedFor(),
                state.followsUp(),
                state.project(),
                participants,
                state.openedAt(),
                state.updatedAt(),
                state.quietSince(),
                version);
    }
}
