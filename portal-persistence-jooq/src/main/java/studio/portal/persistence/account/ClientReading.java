package studio.portal.persistence.account;

import static studio.portal.persistence.schema.Tables.CLIENT;
import static studio.portal.persistence.schema.Tables.MEMBERSHIP;
import static studio.portal.persistence.schema.Tables.PERSON;
import static studio.portal.persistence.schema.Tables.TICKET_COUNT;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import studio.portal.application.Page;
import studio.portal.application.PageRequest;
import studio.portal.application.account.AccountViews.ClientDetail;
import studio.portal.application.account.AccountViews.ClientRow;
import studio.portal.application.account.ClientName;
import studio.portal.application.account.PersonName;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.ticket.TicketStatus;
import studio.portal.persistence.KeyPage;

/** Clients for lists and pages. */
final class ClientReading {
    private static final Names NAMES = Names.of("clients", CLIENT.NAME_WORDS, CLIENT.ID);

    private static final Field<Integer> MEMBERS =
            DSL.field(DSL.selectCount().from(MEMBERSHIP).where(MEMBERSHIP.CLIENT_ID.eq(CLIENT.ID)));

    private static final Field<Integer> UNCLOSED_TICKETS =
            DSL.field(DSL.select(DSL.coalesce(DSL.sum(TICKET_COUNT.TICKETS), 0).cast(Integer.class))
                    .from(TICKET_COUNT)
                    .where(TICKET_COUNT.CLIENT_ID.eq(CLIENT.ID))
                    .and(TICKET_COUNT.STATUS.ne(TicketStatus.CLOSED.word())));

    private final DSLContext sql;

    ClientReading(DSLContext sql) {
        this.sql = sql;
    }

    Page<ClientRow> list(Actor actor, Optional<String> words, PageRequest request) {
        var rows = sql.select(CLIENT.ID, CLIENT.NAME, CLIENT.NAME_WORDS, PERSON.ID, PERSON.NAME)
                .select(MEMBERS.as("members"), UNCLOSED_TICKETS.as("unclosed_tickets"))
                .from(CLIENT)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(CLIENT.CONTACT_ID))
                .where(AccountVisibility.all(actor))
                .and(NAMES.match(words))
                .and(NAMES.order().beyond(request))
                .orderBy(NAMES.order().by(request))
                .limit(KeyPage.limit(request))
                .fetch();
        return NAMES.order()
                .page(
                        request,
                        rows,
                        row -> new ClientRow(
                                name(row),
                                contact(row),
                                row.get("members", Integer.class),
                                row.get("unclosed_tickets", Integer.class)));
    }

    Optional<ClientDetail> find(Actor actor, ClientId id) {
        return sql.select(CLIENT.fields())
                .select(PERSON.ID, PERSON.NAME)
                .from(CLIENT)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(CLIENT.CONTACT_ID))
                .where(CLIENT.ID.eq(id.value()))
                .and(AccountVisibility.client(actor, CLIENT.ID))
                .fetchOptional(row -> new ClientDetail(
                        name(row),
                        contact(row),
                        Stored.language(row.get(CLIENT.LANGUAGE)),
                        row.get(CLIENT.COLLEAGUES_SEE_TICKETS),
                        row.get(CLIENT.ADDED_AT),
                        row.get(CLIENT.VERSION)));
    }

    /** Of the client a member, or the member of a preview, acts for. */
    Optional<PersonName> contact(Actor actor) {
        return sql.select(PERSON.ID, PERSON.NAME)
                .from(CLIENT)
                .join(PERSON)
                .on(PERSON.ID.eq(CLIENT.CONTACT_ID))
                .where(PERSON.STATUS.eq(Person.Status.ACTIVE.name()))
                .and(actsFor(actor).map(client -> CLIENT.ID.eq(client.value())).orElseGet(DSL::falseCondition))
                .fetchOptional()
                .flatMap(ClientReading::contact);
    }

    private static Optional<ClientId> actsFor(Actor actor) {
        if (actor instanceof Actor.Preview preview) {
            return Optional.of(preview.member().client());
        }
        return actor instanceof Actor.Member member ? Optional.of(member.client()) : Optional.empty();
    }

    private static ClientName name(Record row) {
        return new ClientName(new ClientId(row.get(CLIENT.ID)), row.get(CLIENT.NAME));
    }

    private static Optional<PersonName> contact(Record row) {
        return Optional.ofNullable(row.get(PERSON.ID))
                .map(id -> new PersonName(new PersonId(id), row.get(PERSON.NAME), true));
    }
}
