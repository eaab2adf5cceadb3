package studio.portal.persistence.ticket;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.portal.domain.EventType;
import studio.portal.domain.EventType.Audience;
import studio.portal.persistence.Invariant;

/** That the record of what happened tells of what is there, and what is there was recorded. */
public final class TicketEventInvariants {
    public static final List<Invariant> ALL = List.of(
            new Invariant(
                    "every event is of a known kind",
                    "event",
                    "select cast(id as varchar) from event where type not in (" + names(Audience.values()) + ")"),
            new Invariant(
                    "no client is shown what is the studio's alone",
                    "event",
                    "select cast(id as varchar) from event where client_visible and type not in ("
                            + names(Audience.CLIENT) + ")"),
            new Invariant("whoever did something is known", "event", """
                    select cast(e.id as varchar) from event e left join person p on p.id = e.by_person
                    where e.by_person is not null and p.id is null"""),
            new Invariant("an event of a ticket is of a ticket that is there, and of its client", "event", """
                    select cast(e.id as varchar) from event e left join ticket t on t.id = e.subject_id
                    where e.type like 'ticket.%' and (t.id is null or e.client_id is null
                        or e.client_id <> t.client_id)"""),
            new Invariant(
                    "every ticket was recorded as opened once",
                    "ticket",
                    asOften("select id as ticket_id, 1 as often from ticket", "ticket.opened")),
            new Invariant(
                    "every reply was recorded once",
                    "ticket_message",
                    asOften(
                            "select ticket_id, 1 as often from ticket_message where not description",
                            "ticket.replied")),
            new Invariant(
                    "every internal note was recorded once",
                    "ticket_note",
                    asOften("select ticket_id, 1 as often from ticket_note", "ticket.noted")));

    private TicketEventInvariants() {}

    /** @param things what is there, each with its ticket */
    private static String asOften(String things, String type) {
        return "select cast(ticket_id as varchar) from (" + things
                + " union all select subject_id as ticket_id, -1 as often from event where type = '" + type
                + "') told group by ticket_id having sum(often) <> 0";
    }

    private static String names(Audience... audiences) {
        return Stream.of(EventType.values())
                .filter(type -> List.of(audiences).contains(type.audience()))
                .map(type -> "'" + type.storedName() + "'")
                .collect(Collectors.joining(", "));
    }
}
