package studio.portal.web.ticket;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import studio.portal.application.ticket.TicketQueries;
import studio.portal.domain.account.Actor;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketPolicy;
import studio.portal.domain.ticket.TicketStatus;
import studio.portal.web.Area;

/** Tickets, as far as every page knows of them. */
public final class TicketArea implements Area {
    public static final String NAME = "ticket";

    private final TicketQueries tickets;

    public TicketArea(TicketQueries tickets) {
        this.tickets = tickets;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String path() {
        return "/tickets";
    }

    @Override
    public int waiting(Actor actor) {
        return waiting(actor, tickets.summary(actor));
    }

    /** For pages that counted anyway. */
    public static int waiting(Actor actor, Map<TicketStatus, Integer> summary) {
        return TicketPolicy.waitingOn(actor).stream()
                .mapToInt(status -> summary.getOrDefault(status, 0))
                .sum();
    }

    @Override
    public String waitingList(Actor actor) {
        return TicketPolicy.waitingOn(actor).stream()
                .sorted()
                .map(status -> "status=" + status.word())
                .collect(Collectors.joining("&", "/tickets?", ""));
    }

    @Override
    public Optional<String> address(Actor actor, UUID thing) {
        return tickets.numberOf(actor, new TicketId(thing)).map(number -> "/tickets/" + number.value());
    }
}
