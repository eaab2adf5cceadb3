package studio.portal.persistence;

import static studio.portal.persistence.schema.Tables.CLIENT;
import static studio.portal.persistence.schema.Tables.TICKET_PARTICIPANT;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import studio.portal.domain.account.Actor;
import studio.portal.domain.ticket.TicketPolicy;
import studio.portal.persistence.schema.tables.Ticket;

/** What an actor can see at all, as conditions that every query adds. A preview sees what the member sees. */
public final class Visibility {
    private Visibility() {}

    /** {@link TicketPolicy#maySee} as SQL. */
    public static Condition ticketsOf(Actor actor, Ticket ticket) {
        if (actor instanceof Actor.Preview preview) {
            return ticketsOf(preview.member(), ticket);
        }
        if (actor instanceof Actor.Member member) {
            var person = member.person().value();
            var client = member.client().value();
            var colleaguesSee = DSL.exists(
                    DSL.selectOne().from(CLIENT).where(CLIENT.ID.eq(client)).and(CLIENT.COLLEAGUES_SEE_TICKETS));
            var takesPart = DSL.exists(DSL.selectOne()
                    .from(TICKET_PARTICIPANT)
                    .where(TICKET_PARTICIPANT.TICKET_ID.eq(ticket.ID))
                    .and(TICKET_PARTICIPANT.PERSON_ID.eq(person)));
            return ticket.CLIENT_ID
                    .eq(client)
                    .and(ticket.REQUESTER_ID.eq(person).or(takesPart).or(colleaguesSee));
        }
        return seesAll(actor) ? DSL.noCondition() : DSL.falseCondition();
    }

    /** Staff and jobs; not a preview, which sees as the member it looks through. */
    public static boolean seesAll(Actor actor) {
        return actor.isStaff() || actor instanceof Actor.System;
    }
}
