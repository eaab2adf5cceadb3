package studio.portal.persistence.ticket;

import static studio.portal.persistence.schema.Tables.CLIENT;
import static studio.portal.persistence.schema.Tables.PERSON;
import static studio.portal.persistence.schema.Tables.TICKET;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import studio.portal.application.Page;
import studio.portal.application.PageRequest;
import studio.portal.application.account.ClientName;
import studio.portal.application.account.PersonName;
import studio.portal.application.ticket.TicketFilter;
import studio.portal.application.ticket.TicketRow;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketNumber;
import studio.portal.persistence.KeyPage;
import studio.portal.persistence.Shapes;
import studio.portal.persistence.Way;
import studio.portal.persistence.schema.tables.Ticket;

/**
 * One page of tickets in one statement. Names are looked up only for the lines of the page, after it is cut: joined
 * before, they would tempt the database to begin with them.
 */
final class TicketListing {
    private static final Ticket PAGE = TICKET.as("page");
    private static final Field<String> CLIENT_NAME = DSL.field(DSL.name("client_name"), String.class);
    private static final Field<String> REQUESTER_NAME = DSL.field(DSL.name("requester_name"), String.class);
    private static final Field<String> ASSIGNEE_NAME = DSL.field(DSL.name("assignee_name"), String.class);

    private final DSLContext sql;
    private final Shapes shapes;
    private final TicketWords words;

    TicketListing(DSLContext sql) {
        this.sql = sql;
        this.shapes = new Shapes(sql);
        this.words = new TicketWords(sql);
    }

    Page<TicketRow> list(Actor actor, TicketFilter filter, PageRequest request) {
        var found = hasShape(filter, request)
                ? shapes.fetch(actor, List.of(filter, request.size()), as -> select(as, filter, request))
                : sql.fetch(select(actor, filter, request));
        return TicketOrder.of(filter.sort()).in(PAGE).page(request, found, TicketListing::row);
    }

    /** Words and cursors, of which there is no end, stand in the text of the select. */
    private static boolean hasShape(TicketFilter filter, PageRequest request) {
        return Stream.of(
                        filter.words(),
                        filter.client(),
                        filter.assignee(),
                        filter.project(),
                        request.after(),
                        request.before())
                .allMatch(Optional::isEmpty);
    }

    private Select<Record> select(Actor actor, TicketFilter filter, PageRequest request) {
        var order = TicketOrder.of(filter.sort());
        var search = filter.words().map(asked -> words.search(actor, asked, TICKET.ID));
        var ways = TicketWays.of(
                actor, filter, search.map(TicketWords.Search::narrow).orElse(false));
        var wanted = search.map(TicketWords.Search::condition).orElse(DSL.noCondition());
        var page =
                Way.page(ways, TICKET, fields(TICKET), wanted, order, request).asTable(PAGE);
        return DSL.select(fields(PAGE))
                .select(
                        name(CLIENT, CLIENT.NAME, CLIENT.ID, PAGE.CLIENT_ID).as(CLIENT_NAME),
                        name(PERSON, PERSON.NAME, PERSON.ID, PAGE.REQUESTER_ID).as(REQUESTER_NAME),
                        name(PERSON, PERSON.NAME, PERSON.ID, PAGE.ASSIGNEE_ID).as(ASSIGNEE_NAME))
                .from(page)
                .orderBy(order.in(PAGE).by(request))
                .limit(KeyPage.limit(request));
    }

    private static List<Field<?>> fields(Ticket ticket) {
        return List.of(
                ticket.ID,
                ticket.NUMBER,
                ticket.SUBJECT,
                ticket.STATUS,
                ticket.PRIORITY,
                ticket.CATEGORY,
                ticket.CLIENT_ID,
                ticket.REQUESTER_ID,
                ticket.ASSIGNEE_ID,
                ticket.PLANNED_FOR,
                ticket.OPENED_AT,
                ticket.UPDATED_AT);
    }

    private static Field<String> name(Table<?> table, Field<String> name, Field<UUID> id, Field<UUID> wanted) {
        return DSL.field(DSL.select(name).from(table).where(id.eq(wanted)));
    }

    /** A requester is always of a client, an assignee always of the studio. */
    private static TicketRow row(Record row) {
        return new TicketRow(
                new TicketId(row.get(PAGE.ID)),
                new TicketNumber(row.get(PAGE.NUMBER)),
                row.get(PAGE.SUBJECT),
                TicketRows.status(row.get(PAGE.STATUS)),
                TicketRows.priority(row.get(PAGE.PRIORITY)),
                TicketRows.category(row.get(PAGE.CATEGORY)),
                new ClientName(new ClientId(row.get(PAGE.CLIENT_ID)), row.get(CLIENT_NAME)),
                new PersonName(new PersonId(row.get(PAGE.REQUESTER_ID)), row.get(REQUESTER_NAME), false),
                Optional.ofNullable(row.get(PAGE.ASSIGNEE_ID))
                        .map(id -> new PersonName(new PersonId(id), row.get(ASSIGNEE_NAME), true)),
                Optional.ofNullable(row.get(PAGE.PLANNED_FOR)),
                row.get(PAGE.OPENED_AT),
                row.get(PAGE.UPDATED_AT));
    }
}
