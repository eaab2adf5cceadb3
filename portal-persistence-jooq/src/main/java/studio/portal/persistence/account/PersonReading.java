package studio.portal.persistence.account;

import static studio.portal.persistence.schema.Tables.CLIENT;
import static studio.portal.persistence.schema.Tables.MEMBERSHIP;
import static studio.portal.persistence.schema.Tables.PERSON;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import studio.portal.application.Page;
import studio.portal.application.PageRequest;
import studio.portal.application.account.AccountViews.MemberRow;
import studio.portal.application.account.AccountViews.MembershipView;
import studio.portal.application.account.AccountViews.PersonDetail;
import studio.portal.application.account.AccountViews.PersonRow;
import studio.portal.application.account.ClientName;
import studio.portal.application.account.PersonName;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.Role;
import studio.portal.persistence.Eyes;
import studio.portal.persistence.KeyPage;
import studio.portal.persistence.Shapes;
import studio.portal.persistence.Shapes.Value;

/** People for lists and pages. */
final class PersonReading {
    private static final Names NAMES = Names.of("people", PERSON.NAME_WORDS, PERSON.ID);

    private static final UUID SOME_CLIENT = UUID.fromString("e07d5b38-2c94-4f1a-b6d0-8a53f9c1e274");

    private final DSLContext sql;
    private final Shapes shapes;

    PersonReading(DSLContext sql) {
        this.sql = sql;
        this.shapes = new Shapes(sql);
    }

    List<MemberRow> members(Actor actor, ClientId client) {
        var eyes = Eyes.of(actor);
        return shapes.fetch(
                        List.of("members", eyes.kind()),
                        () -> members(eyes.actor(), SOME_CLIENT).orderBy(PERSON.STATUS, PERSON.NAME_WORDS, PERSON.ID),
                        eyes.and(new Value<>(SOME_CLIENT, client.value())))
                .map(PersonReading::member);
    }

    Optional<MemberRow> member(Actor actor, ClientId client, PersonId id) {
        return sql.fetchOptional(members(actor, client.value()).and(PERSON.ID.eq(id.value())))
                .map(PersonReading::member);
    }

    private static SelectConditionStep<?> members(Actor actor, UUID client) {
        return DSL.select(
                        PERSON.ID,
                        PERSON.NAME,
                        PERSON.EMAIL,
                        PERSON.ROLE,
                        PERSON.STATUS,
                        PERSON.VERSION,
                        MEMBERSHIP.PERMISSIONS)
                .from(MEMBERSHIP)
                .join(PERSON)
                .on(PERSON.ID.eq(MEMBERSHIP.PERSON_ID))
                .where(MEMBERSHIP.CLIENT_ID.eq(client))
                .and(AccountVisibility.client(actor, MEMBERSHIP.CLIENT_ID));
    }

    private static MemberRow member(Record row) {
        return new MemberRow(
                name(row),
                email(row),
                Person.Status.valueOf(row.get(PERSON.STATUS)),
                Stored.permissions(row.get(MEMBERSHIP.PERMISSIONS)),
                row.get(PERSON.VERSION));
    }

    Page<PersonRow> list(Actor actor, Optional<String> words, PageRequest request) {
        var rows = sql.select(PERSON.ID, PERSON.NAME, PERSON.NAME_WORDS, PERSON.EMAIL, PERSON.ROLE, PERSON.STATUS)
                .from(PERSON)
                .where(AccountVisibility.all(actor))
                .and(NAMES.match(words))
                .and(NAMES.order().beyond(request))
                .orderBy(NAMES.order().by(request))
                .limit(KeyPage.limit(request))
                .fetch();
        var clients = clients(rows.getValues(PERSON.ID));
        return NAMES.order()
                .page(
                        request,
                        rows,
                        row -> new PersonRow(
                                name(row),
                                email(row),
                                Role.valueOf(row.get(PERSON.ROLE)),
                                Person.Status.valueOf(row.get(PERSON.STATUS)),
                                clients.getOrDefault(row.get(PERSON.ID), List.of())));
    }

    /** A member sees of a colleague what they are to the client that both act for, and no way of signing in. */
    Optional<PersonDetail> find(Actor actor, PersonId id) {
        var self = actor.personId().filter(id::equals).isPresent();
        var visible = self ? PERSON.ID.eq(id.value()) : AccountVisibility.client(actor, MEMBERSHIP.CLIENT_ID);
        var rows = sql.select(PERSON.fields())
                .select(MEMBERSHIP.PERMISSIONS, CLIENT.ID, CLIENT.NAME)
                .from(PERSON)
                .leftJoin(MEMBERSHIP)
                .on(MEMBERSHIP.PERSON_ID.eq(PERSON.ID))
                .and(visible)
                .leftJoin(CLIENT)
                .on(CLIENT.ID.eq(MEMBERSHIP.CLIENT_ID))
                .where(PERSON.ID.eq(id.value()))
                .and(AccountVisibility.person(actor, PERSON.ID))
                .orderBy(CLIENT.NAME_WORDS, CLIENT.ID)
                .fetch();
        return rows.stream().findFirst().map(row -> detail(row, rows, self || actor.isStaff()));
    }

    private static PersonDetail detail(Record row, Result<Record> rows, boolean signInToo) {
        return new PersonDetail(
                name(row),
                email(row),
                Role.valueOf(row.get(PERSON.ROLE)),
                Person.Status.valueOf(row.get(PERSON.STATUS)),
                signInToo && row.get(PERSON.PASSWORD_HASH) != null,
                rows.stream()
                        .filter(each -> each.get(CLIENT.ID) != null)
                        .map(each ->
                                new MembershipView(client(each), Stored.permissions(each.get(MEMBERSHIP.PERMISSIONS))))
                        .toList(),
                row.get(PERSON.ADDED_AT),
                row.get(PERSON.VERSION));
    }

    List<PersonName> staff(Actor actor) {
        var eyes = Eyes.of(actor);
        return shapes.fetch(
                        List.of("staff", eyes.kind()),
                        () -> DSL.select(PERSON.ID, PERSON.NAME, PERSON.ROLE)
                                .from(PERSON)
                                .where(PERSON.ROLE.in(Role.ADMIN.name(), Role.STAFF.name()))
                                .and(PERSON.STATUS.eq(Person.Status.ACTIVE.name()))
                                .and(AccountVisibility.all(eyes.actor()))
                                .orderBy(PERSON.NAME_WORDS, PERSON.ID),
                        eyes.values())
                .map(PersonReading::name);
    }

    private Map<UUID, List<ClientName>> clients(List<UUID> people) {
        return sql
                .select(MEMBERSHIP.PERSON_ID, CLIENT.ID, CLIENT.NAME)
                .from(MEMBERSHIP)
                .join(CLIENT)
                .on(CLIENT.ID.eq(MEMBERSHIP.CLIENT_ID))
                .where(MEMBERSHIP.PERSON_ID.in(people))
                .orderBy(CLIENT.NAME_WORDS, CLIENT.ID)
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(MEMBERSHIP.PERSON_ID),
                        Collectors.mapping(PersonReading::client, Collectors.toList())));
    }

    private static PersonName name(Record row) {
        return new PersonName(
                new PersonId(row.get(PERSON.ID)),
                row.get(PERSON.NAME),
                Role.valueOf(row.get(PERSON.ROLE)).isStaff());
    }

    private static EmailAddress email(Record row) {
        return new EmailAddress(row.get(PERSON.EMAIL));
    }

    private static ClientName client(Record row) {
        return new ClientName(new ClientId(row.get(CLIENT.ID)), row.get(CLIENT.NAME));
    }
}
