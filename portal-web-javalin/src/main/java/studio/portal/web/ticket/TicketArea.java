package studio.portal.web.ticket;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.portal.application.home.WaitingCounts;
import studio.portal.application.ticket.TicketQueries;
import studio.portal.domain.account.Actor;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketPolicy;
import studio.portal.web.Area;
import studio.portal.web.project.ProjectArea;

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
    public int waiting(WaitingCounts counts) {
        return counts.tickets();
    }

    @Override
    public String waitingList(Actor actor) {
        return TicketPolicy.waitingOn(actor).stream()
                .sorted()
                .map(status -> "status=" + status.word())
                .collect(Collectors.joining("&", "/tickets?", ""));
    }

    @Override
    public List<String> addresses(Actor actor, UUID thing) {
        return tickets.placeOf(actor, new TicketId(thing)).stream()
                .flatMap(place -> Stream.concat(
                        Stream.of("/tickets/" + place.number().value()),
                        place.project().stream().map(ProjectArea::address)))
                .toList();
    }
}
