package studio.portal.persistence.account;

import static studio.portal.persistence.schema.Tables.MEMBERSHIP;
import static studio.portal.persistence.schema.Tables.PERSON;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SelectForUpdateStep;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;
import studio.portal.application.EventLog;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.Language;
import studio.portal.domain.account.Membership;
import studio.portal.domain.account.PasswordHash;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.account.Profile;
import studio.portal.domain.account.Role;
import studio.portal.domain.account.Theme;
import studio.portal.persistence.Database;
import studio.portal.persistence.Moments;
import studio.portal.persistence.Vendor;
import studio.portal.persistence.schema.tables.records.PersonRecord;

/** People as rows, with a row for each membership. */
public final class JooqPersonRepository implements PersonRepository {
    private final DSLContext sql;
    private final EventLog log;
    private final Vendor vendor;
    private final ClientLock clientLock;

    public JooqPersonRepository(Database database, EventLog log) {
        this.sql = database.sql();
        this.log = log;
        this.vendor = database.vendor();
        this.clientLock = new ClientLock(database);
    }

    @Override
    public Optional<Person> find(Actor actor, PersonId id) {
        return people(actor, PERSON.ID.eq(id.value())).stream().findFirst();
    }

    @Override
    public Optional<Person> lock(Actor actor, PersonId id) {
        row(actor, id).forUpdate().fetch();
        return find(actor, id);
    }

    /**
     * {@inheritDoc}
     *
     * <p>On PostgreSQL the weakest lock, which waits for nothing but a changed address: whoever changes roles holds other
     * people, and would otherwise wait for this one while this one waits for them.
     */
    @Override
    public Optional<Person> lockAddress(Actor actor, PersonId id) {
        switch (vendor) {
            case H2 -> row(actor, id).forUpdate().fetch();
            case POSTGRESQL -> row(actor, id).forKeyShare().fetch();
        }
        return find(actor, id);
    }

    private SelectForUpdateStep<? extends Record> row(Actor actor, PersonId id) {
        return sql.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.ID.eq(id.value()))
                .and(AccountVisibility.person(actor, PERSON.ID));
    }

    @Override
    public Optional<Person> findByEmail(Actor actor, EmailAddress email) {
        return people(actor, PERSON.EMAIL.eq(email.value())).stream().findFirst();
    }

    @Override
    public List<Person> members(Actor actor, ClientId client) {
        var wanted = MEMBERSHIP.as("wanted");
        return people(
                actor,
                DSL.exists(DSL.selectOne()
                        .from(wanted)
                        .where(wanted.PERSON_ID.eq(PERSON.ID))
                        .and(wanted.CLIENT_ID.eq(client.value()))
                        .and(AccountVisibility.client(actor, wanted.CLIENT_ID))));
    }

    @Override
    public void lockMembers(Actor actor, ClientId client) {
        clientLock.take(client);
    }

    @Override
    public void add(Actor actor, Person person) {
        var row = row(person);
        row.setId(person.id().value());
        row.setAddedAt(Moments.stored(person.addedAt()));
        row.setVersion(person.version());
        orEmailTaken(() -> sql.insertInto(PERSON).set(row).execute());
        addMemberships(person);
        log.append(actor, person.events());
    }

    @Override
    public void update(Actor actor, Person person) {
        var row = row(person);
        row.setVersion(person.version() + 1);
        var updated = orEmailTaken(() -> sql.update(PERSON)
                .set(row)
                .where(PERSON.ID.eq(person.id().value()))
                .and(PERSON.VERSION.eq(person.version()))
                .and(AccountVisibility.person(actor, PERSON.ID))
                .execute());
        if (updated == 0) {
            throw new StaleVersion();
        }
        var before = sql.deleteFrom(MEMBERSHIP)
                .where(MEMBERSHIP.PERSON_ID.eq(person.id().value()))
                .execute();
        addMemberships(person);
        if (person.isErased() || person.memberships().size() < before) {
            LeftBehind.remove(sql, person);
        }
        log.append(actor, person.events());
    }

    @Override
    public int lockAndCountActiveAdmins(Actor actor) {
        return (int) sql
                .select(PERSON.STATUS)
                .from(PERSON)
                .where(PERSON.ROLE.eq(Role.ADMIN.name()))
                .orderBy(PERSON.ID)
                .forUpdate()
                .fetch(PERSON.STATUS)
                .stream()
                .filter(Person.Status.ACTIVE.name()::equals)
                .count();
    }

    private void addMemberships(Person person) {
        var memberships = person.memberships();
        if (memberships.isEmpty()) {
            return;
        }
        var insert = sql.insertInto(MEMBERSHIP, MEMBERSHIP.PERSON_ID, MEMBERSHIP.CLIENT_ID, MEMBERSHIP.PERMISSIONS);
        for (var membership : memberships) {
            insert = insert.values(
                    person.id().value(), membership.client().value(), Stored.permissions(membership.permissions()));
        }
        insert.execute();
    }

    /** The address is all that another person's row can stand in the way of. */
    private static int orEmailTaken(Supplier<Integer> statement) {
        try {
            return statement.get();
        } catch (IntegrityConstraintViolationException e) {
            var taken = new RuleViolation("email-taken", "Another person has this address");
            taken.initCause(e);
            throw taken;
        }
    }

    private static PersonRecord row(Person person) {
        var profile = person.profile();
        var row = new PersonRecord();
        row.setEmail(person.email().value());
        row.setName(profile.name());
        row.setNameWords(Stored.nameWords(profile.name(), person.email().value()));
        row.setRole(person.role().name());
        row.setStatus(person.status().name());
        row.set(PERSON.LANGUAGE, profile.language().map(Language::tag).orElse(null));
        row.set(PERSON.ZONE, profile.zone().map(ZoneId::getId).orElse(null));
        row.setTheme(profile.theme().name());
        row.set(
                PERSON.PASSWORD_HASH,
                person.password().map(PasswordHash::encoded).orElse(null));
        return row;
    }

    private List<Person> people(Actor actor, Condition which) {
        return sql
                .select(PERSON.fields())
                .select(MEMBERSHIP.CLIENT_ID, MEMBERSHIP.PERMISSIONS)
                .from(PERSON)
                .leftJoin(MEMBERSHIP)
                .on(MEMBERSHIP.PERSON_ID.eq(PERSON.ID))
                .where(which)
                .and(AccountVisibility.person(actor, PERSON.ID))
                .orderBy(PERSON.ID, MEMBERSHIP.CLIENT_ID)
                .fetch()
                .intoGroups(PERSON.ID)
                .values()
                .stream()
                .map(JooqPersonRepository::person)
                .toList();
    }

    private static Person person(Result<Record> rows) {
        var row = rows.get(0).into(PERSON);
        var memberships = rows.stream()
                .filter(each -> each.get(MEMBERSHIP.CLIENT_ID) != null)
                .map(each -> new Membership(
                        new ClientId(each.get(MEMBERSHIP.CLIENT_ID)),
                        Stored.permissions(each.get(MEMBERSHIP.PERMISSIONS))))
                .toList();
        return Person.stored(
                new PersonId(row.getId()),
                new EmailAddress(row.getEmail()),
                Role.valueOf(row.getRole()),
                Person.Status.valueOf(row.getStatus()),
                new Profile(
                        row.getName(),
                        Stored.language(row.getLanguage()),
                        Stored.zone(row.getZone()),
                        Theme.valueOf(row.getTheme())),
                Optional.ofNullable(row.getPasswordHash()).map(PasswordHash::new),
                memberships,
                row.getAddedAt(),
                row.getVersion());
    }
}
