package studio.portal.persistence.ticket;

import static studio.portal.persistence.schema.Tables.CLIENT;
import static studio.portal.persistence.schema.Tables.TICKET;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import studio.portal.application.account.ClientName;
import studio.portal.application.ticket.OfferedClients;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.persistence.Shapes;
import studio.portal.persistence.Shapes.Value;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.schema.tables.Client;

/** The clients that a filter offers, in one statement that reads no more with very many clients than with some. */
final class TicketClients {
    /** So many tickets back is looked for clients. */
    private static final int LATEST_TICKETS = 500;

    private static final UUID SOME_CLIENT = UUID.fromString("3f7d2c18-8e46-4a05-b1d9-60c5e2a97f34");
    private static final UUID NO_CLIENT = new UUID(0, 0);
    private static final Client OFFERED = CLIENT.as("offered");
    private static final Field<Boolean> BY_NAME = DSL.field(DSL.name("by_name"), Boolean.class);
    private static final Field<Instant> LATEST = DSL.field(DSL.name("latest"), Instant.class);

    private final Shapes shapes;

    TicketClients(DSLContext sql) {
        this.shapes = new Shapes(sql);
    }

    OfferedClients offered(Actor actor, Optional<ClientId> chosen) {
        if (!Visibility.seesAll(actor)) {
            return OfferedClients.none();
        }
        var rows = shapes.fetch(
                "offered",
                TicketClients::select,
                List.of(new Value<>(SOME_CLIENT, chosen.map(ClientId::value).orElse(NO_CLIENT))));
        var byName = rows.stream()
                .filter(row -> row.get(BY_NAME))
                .map(TicketClients::name)
                .toList();
        if (byName.size() <= OfferedClients.MOST) {
            return new OfferedClients(byName, true);
        }
        var latest = rows.stream()
                .filter(row -> !row.get(BY_NAME))
                .map(TicketClients::name)
                .distinct()
                .toList();
        return new OfferedClients(latest, false);
    }

    private static Select<Record> select() {
        var offered = byName().unionAll(latest()).unionAll(one()).asTable(OFFERED);
        return DSL.select(offered.fields()).from(offered).orderBy(OFFERED.NAME_WORDS, OFFERED.ID);
    }

    /** One more than is offered tells that these are not all. */
    private static Select<Record> byName() {
        var first = DSL.select(CLIENT.ID, CLIENT.NAME, CLIENT.NAME_WORDS)
                .from(CLIENT)
                .orderBy(CLIENT.NAME_WORDS, CLIENT.ID)
                .limit(OfferedClients.MOST + 1)
                .asTable("first_ones");
        return DSL.select(first.fields()).select(DSL.inline(true).as(BY_NAME)).from(first);
    }

    private static Select<Record> latest() {
        var tickets = DSL.select(TICKET.CLIENT_ID, TICKET.UPDATED_AT.as(LATEST))
                .from(TICKET)
                .orderBy(TICKET.UPDATED_AT.desc(), TICKET.ID.desc())
                .limit(LATEST_TICKETS)
                .asTable("latest_tickets");
        var clients = DSL.select(tickets.field(TICKET.CLIENT_ID))
                .from(tickets)
                .groupBy(tickets.field(TICKET.CLIENT_ID))
                .orderBy(DSL.max(LATEST).desc())
                .limit(OfferedClients.MOST)
                .asTable("latest_clients");
        return offered(CLIENT.join(clients).on(CLIENT.ID.eq(clients.field(TICKET.CLIENT_ID))));
    }

    private static Select<Record> one() {
        return offered(CLIENT).where(CLIENT.ID.eq(SOME_CLIENT));
    }

    private static SelectJoinStep<Record> offered(Table<?> clients) {
        return DSL.select(List.of(
                        CLIENT.ID,
                        CLIENT.NAME,
                        CLIENT.NAME_WORDS,
                        DSL.inline(false).as(BY_NAME)))
                .from(clients);
    }

    private static ClientName name(Record row) {
        return new ClientName(new ClientId(row.get(OFFERED.ID)), row.get(OFFERED.NAME));
    }
}
