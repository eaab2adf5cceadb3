package studio.portal.domain.ticket;

import java.util.Set;
import studio.portal.domain.account.Actor;

/**
 * Who may do what to a ticket they can see. Asked by use cases before they act and by pages before they show a button;
 * a {@link Actor.Preview} is shown what the member would be, and refused by the transaction.
 */
public final class TicketPolicy {
    private TicketPolicy() {}

    /** Whether a ticket exists at all for an actor. */
    public static boolean maySee(Actor actor, TicketFacts ticket, boolean colleaguesSeeTickets) {
        if (actor instanceof Actor.Preview preview) {
            return maySee(preview.member(), ticket, colleaguesSeeTickets);
        }
        if (actor instanceof Actor.Member member) {
            return member.client().equals(ticket.client())
                    && (colleaguesSeeTickets || isRequester(actor, ticket) || isParticipant(actor, ticket));
        }
        return actor.isStaff() || actor instanceof Actor.System;
    }

    /** Reading along as a colleague is not taking part. */
    public static boolean mayReply(Actor actor, TicketFacts ticket) {
        return actor.isStaff() || isRequester(actor, ticket) || isParticipant(actor, ticket);
    }

    public static boolean mayNote(Actor actor) {
        return actor.isStaff();
    }

    /** Status, assignee, priority, category, planned date. */
    public static boolean mayManage(Actor actor) {
        return actor.isStaff();
    }

    public static boolean mayResolve(Actor actor, TicketFacts ticket) {
        return decides(actor, ticket) && ticket.status().isAtWork();
    }

    public static boolean mayReopen(Actor actor, TicketFacts ticket) {
        return decides(actor, ticket) && ticket.status() == TicketStatus.RESOLVED;
    }

    public static boolean mayClose(Actor actor, TicketFacts ticket) {
        return (actor.isStaff() || actor instanceof Actor.System) && ticket.status() == TicketStatus.RESOLVED;
    }

    public static boolean mayAddParticipant(Actor actor, TicketFacts ticket) {
        return decides(actor, ticket) && ticket.status() != TicketStatus.CLOSED;
    }

    public static boolean mayRedact(Actor actor) {
        return actor.isStaff();
    }

    /** Staff and the requester decide about a ticket, participants only talk. */
    public static boolean decides(Actor actor, TicketFacts ticket) {
        return actor.isStaff() || isRequester(actor, ticket);
    }

    /** In which a ticket waits on the actor's own side to do something. */
    public static Set<TicketStatus> waitingOn(Actor actor) {
        return actor.isStaff()
                ? Set.of(TicketStatus.OPEN, TicketStatus.IN_PROGRESS)
                : Set.of(TicketStatus.WAITING_CLIENT);
    }

    private static boolean isRequester(Actor actor, TicketFacts ticket) {
        return ofClient(actor, ticket)
                && actor.personId().filter(ticket.requester()::equals).isPresent();
    }

    private static boolean isParticipant(Actor actor, TicketFacts ticket) {
        return ofClient(actor, ticket)
                && actor.personId().filter(ticket.participants()::contains).isPresent();
    }

    private static boolean ofClient(Actor actor, TicketFacts ticket) {
        return actor instanceof Actor.Member member && member.client().equals(ticket.client())
                || actor instanceof Actor.Preview preview
                        && preview.member().client().equals(ticket.client());
    }
}
