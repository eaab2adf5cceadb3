package studio.portal.persistence.ticket;

import static studio.portal.persistence.schema.Tables.CLIENT;
import static studio.portal.persistence.schema.Tables.PERSON;
import static studio.portal.persistence.schema.Tables.PROJECT;
import static studio.portal.persistence.schema.Tables.TICKET;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import studio.portal.application.account.ClientName;
import studio.portal.application.account.PersonName;
import studio.portal.application.project.ProjectName;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.application.ticket.TicketDetail;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectNumber;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketNumber;
import studio.portal.domain.ticket.TicketStatus;
import studio.portal.persistence.Eyes;
import studio.portal.persistence.Shapes;
import studio.portal.persistence.Shapes.Value;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.account.People;
import studio.portal.persistence.schema.tables.Person;
import studio.portal.persistence.schema.tables.Ticket;

/** One ticket as a page: the ticket itself decides whether it is seen, and everything else hangs on it. */
final class TicketReading {
    static final UUID SOME_ID = UUID.fromString("3c9a7e04-1f6b-4d82-a5e3-90b7c2d81f46");
    static final Long SOME_NUMBER = 8_070_605_040_302_017L;

    private static final Ticket FOLLOWED = TICKET.as("followed");
    private static final Person REQUESTER = PERSON.as("requester");
    private static final Person OPENER = PERSON.as("opener");
    private static final Person ASSIGNEE = PERSON.as("assignee");

    private final Shapes shapes;
    private final ConversationRows conversations;
    private final DSLContext sql;
    private final SettingsQueries settings;

    TicketReading(DSLContext sql, SettingsQueries settings) {
        this.sql = sql;
        this.shapes = new Shapes(sql);
        this.conversations = new ConversationRows(shapes);
        this.settings = settings;
    }

    /** @param wanted the value of the column, a key of the ticket */
    <T> Optional<TicketDetail> find(Actor actor, Field<T> key, Value<T> wanted) {
        var eyes = Eyes.of(actor);
        return shapes
                .fetch(
                        List.of("ticket", key.getName(), eyes.kind()),
                        () -> select(eyes.actor(), key.eq(wanted.standIn())),
                        eyes.and(wanted))
                .stream()
                .findFirst()
                .map(row -> detail(actor, row));
    }

    private static Select<?> select(Actor actor, Condition wanted) {
        return DSL.select(TICKET.fields())
                .select(CLIENT.NAME, FOLLOWED.NUMBER)
                .select(REQUESTER.ID, REQUESTER.NAME, REQUESTER.ROLE)
                .select(OPENER.ID, OPENER.NAME, OPENER.ROLE)
                .select(ASSIGNEE.ID, ASSIGNEE.NAME, ASSIGNEE.ROLE)
                .select(PROJECT.NUMBER, PROJECT.NAME)
                .from(TICKET)
                .join(CLIENT)
                .on(CLIENT.ID.eq(TICKET.CLIENT_ID))
                .join(REQUESTER)
                .on(REQUESTER.ID.eq(TICKET.REQUESTER_ID))
                .leftJoin(OPENER)
                .on(OPENER.ID.eq(TICKET.OPENED_BY_PERSON))
                .leftJoin(ASSIGNEE)
                .on(ASSIGNEE.ID.eq(TICKET.ASSIGNEE_ID))
                .leftJoin(PROJECT)
                .on(PROJECT.ID.eq(TICKET.PROJECT_ID).and(Visibility.projectsOf(actor, PROJECT)))
                .leftJoin(FOLLOWED)
                .on(FOLLOWED.ID.eq(TICKET.FOLLOWS_UP_ID).and(Visibility.ticketsOf(actor, FOLLOWED)))
                .where(wanted)
                .and(Visibility.ticketsOf(actor, TICKET));
    }

    private TicketDetail detail(Actor actor, Record row) {
        var id = row.get(TICKET.ID);
        var status = TicketRows.status(row.get(TICKET.STATUS));
        var conversation = TicketConversation.of(sql, conversations, actor, id);
        return new TicketDetail(
                new TicketId(id),
                new TicketNumber(row.get(TICKET.NUMBER)),
                row.get(TICKET.SUBJECT),
                status,
                TicketRows.priority(row.get(TICKET.PRIORITY)),
                TicketRows.category(row.get(TICKET.CATEGORY)),
                new ClientName(new ClientId(row.get(TICKET.CLIENT_ID)), row.get(CLIENT.NAME)),
                People.name(row.get(REQUESTER.ID), row.get(REQUESTER.NAME), row.get(REQUESTER.ROLE)),
                person(row, OPENER).filter(opener -> !opener.id().value().equals(row.get(REQUESTER.ID))),
                person(row, ASSIGNEE),
                Optional.ofNullable(row.get(TICKET.PLANNED_FOR)),
                project(row),
                Optional.ofNullable(row.get(FOLLOWED.NUMBER)).map(TicketNumber::new),
                status == TicketStatus.CLOSED ? followUps(actor, id) : List.of(),
                conversation.people(),
                conversation.description(),
                conversation.thread(),
                row.get(TICKET.OPENED_AT),
                row.get(TICKET.UPDATED_AT),
                Optional.ofNullable(row.get(TICKET.QUIET_SINCE))
                        .map(since -> since.plus(settings.current(actor).ticketsCloseAfter())),
                row.get(TICKET.VERSION));
    }

    private static Optional<PersonName> person(Record row, Person person) {
        return Optional.ofNullable(row.get(person.ID))
                .map(id -> People.name(id, row.get(person.NAME), row.get(person.ROLE)));
    }

    private static Optional<ProjectName> project(Record row) {
        return Optional.ofNullable(row.get(PROJECT.NAME))
                .map(name -> new ProjectName(
                        new ProjectId(row.get(TICKET.PROJECT_ID)),
                        new ClientId(row.get(TICKET.CLIENT_ID)),
                        Optional.ofNullable(row.get(PROJECT.NUMBER)).map(ProjectNumber::new),
                        name));
    }

    /** Only a closed ticket has any. */
    private List<TicketNumber> followUps(Actor actor, UUID ticket) {
        var eyes = Eyes.of(actor);
        return shapes.fetch(
                        List.of("follow-ups", eyes.kind()),
                        () -> DSL.select(TICKET.NUMBER)
                                .from(TICKET)
                                .where(TICKET.FOLLOWS_UP_ID.eq(SOME_ID))
                                .and(Visibility.ticketsOf(eyes.actor(), TICKET))
                                .orderBy(TICKET.NUMBER),
                        eyes.and(new Value<>(SOME_ID, ticket)))
                .map(row -> new TicketNumber(row.get(TICKET.NUMBER)));
    }
}
