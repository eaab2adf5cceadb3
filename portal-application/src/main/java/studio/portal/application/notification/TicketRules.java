package studio.portal.application.notification;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.portal.application.notification.RecordedEvents.Recorded;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.ticket.Ticket;
import studio.portal.domain.ticket.TicketEvent;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketRepository;
import studio.portal.domain.ticket.TicketStatus;

/** Who should hear of what happens to tickets. */
public final class TicketRules {
    private final TicketRepository tickets;
    private final StudioSide studio;

    public TicketRules(TicketRepository tickets, StudioSide studio) {
        this.tickets = tickets;
        this.studio = studio;
    }

    /** The requester gets a receipt, or hears that staff opened it for them; the studio hears of what a client opened. */
    List<Hearing> opened(Actor actor, Recorded event) {
        return ticket(actor, event)
                .map(ticket -> {
                    var own = event.by().is(ticket.requester());
                    var hearings = new ArrayList<>(Hearing.ofAll(
                            own ? MessageKind.TICKET_RECEIVED : MessageKind.TICKET_OPENED_FOR_YOU,
                            Set.of(ticket.requester())));
                    hearings.addAll(Hearing.of(
                            event,
                            MessageKind.TICKET_OPENED,
                            studio.of(actor, ticket.client(), ticket.triage().assignee())));
                    return List.copyOf(hearings);
                })
                .orElse(List.of());
    }

    List<Hearing> replied(Actor actor, Recorded event) {
        return both(actor, event, asks(event) ? MessageKind.TICKET_ASKED : MessageKind.TICKET_REPLIED);
    }

    List<Hearing> asked(Actor actor, Recorded event) {
        return asks(event) && !toldByMessage(event)
                ? Hearing.of(event, MessageKind.TICKET_ASKED, clientSide(actor, event))
                : List.of();
    }

    /** What a message did along the way is told with the message. */
    List<Hearing> unlessTold(Actor actor, Recorded event, MessageKind kind) {
        return toldByMessage(event) ? List.of() : both(actor, event, kind);
    }

    List<Hearing> planned(Actor actor, Recorded event) {
        return Hearing.of(event, MessageKind.TICKET_PLANNED, clientSide(actor, event));
    }

    /** A note goes to whoever handles the ticket, and to nobody else. */
    List<Hearing> noted(Actor actor, Recorded event) {
        return Hearing.of(event, MessageKind.TICKET_NOTED, assignee(actor, event));
    }

    /** Everybody who takes part, and whoever of the studio is in charge. */
    private List<Hearing> both(Actor actor, Recorded event, MessageKind kind) {
        return ticket(actor, event)
                .map(ticket -> {
                    var everybody = new LinkedHashSet<>(clientSide(ticket));
                    everybody.addAll(
                            studio.of(actor, ticket.client(), ticket.triage().assignee()));
                    return Hearing.of(event, kind, everybody);
                })
                .orElse(List.of());
    }

    private Set<PersonId> clientSide(Actor actor, Recorded event) {
        return ticket(actor, event).map(TicketRules::clientSide).orElse(Set.of());
    }

    private static Set<PersonId> clientSide(Ticket ticket) {
        var people = new LinkedHashSet<>(ticket.participants());
        people.add(ticket.requester());
        return people;
    }

    private Set<PersonId> assignee(Actor actor, Recorded event) {
        return ticket(actor, event)
                .flatMap(ticket -> ticket.triage().assignee())
                .map(Set::of)
                .orElse(Set.of());
    }

    private Optional<Ticket> ticket(Actor actor, Recorded event) {
        return tickets.find(actor, new TicketId(event.subject()));
    }

    private static boolean asks(Recorded event) {
        return TicketStatus.WAITING_CLIENT.word().equals(event.details().get(TicketEvent.TO));
    }

    private static boolean toldByMessage(Recorded event) {
        return event.details().containsKey(TicketEvent.MESSAGE);
    }
}
