package studio.portal.persistence.ticket;

import static studio.portal.persistence.schema.Tables.PERSON;
import static studio.portal.persistence.schema.Tables.TICKET;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Select;
import org.jooq.impl.DSL;
import studio.portal.application.account.PersonName;
import studio.portal.application.ticket.OfferedAssignee;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.Role;
import studio.portal.persistence.Shapes;
import studio.portal.persistence.Visibility;

/** Whose tickets a filter offers: one statement, which asks an index once for each person of the studio. */
final class TicketAssignees {
    private final Shapes shapes;

    TicketAssignees(DSLContext sql) {
        this.shapes = new Shapes(sql);
    }

    List<OfferedAssignee> offered(Actor actor) {
        if (!Visibility.seesAll(actor)) {
            return List.of();
        }
        return shapes.fetch("assignees", TicketAssignees::select, List.of())
                .map(row -> new OfferedAssignee(
                        new PersonName(new PersonId(row.get(PERSON.ID)), row.get(PERSON.NAME), true),
                        row.get(PERSON.STATUS).equals(Person.Status.ACTIVE.name())));
    }

    /** {@code ACTIVE} comes before {@code DISABLED}. */
    private static Select<?> select() {
        var hasTickets = DSL.exists(DSL.selectOne().from(TICKET).where(TICKET.ASSIGNEE_ID.eq(PERSON.ID)));
        return DSL.select(PERSON.ID, PERSON.NAME, PERSON.STATUS)
                .from(PERSON)
                .where(PERSON.ROLE.in(Role.ADMIN.name(), Role.STAFF.name()))
                .and(PERSON.STATUS.eq(Person.Status.ACTIVE.name()).or(hasTickets))
                .orderBy(PERSON.STATUS, PERSON.NAME_WORDS, PERSON.ID);
    }
}
