package studio.portal.persistence.account;

import static studio.portal.persistence.schema.Tables.API_TOKEN;
import static studio.portal.persistence.schema.Tables.CLIENT;
import static studio.portal.persistence.schema.Tables.MEMBERSHIP;
import static studio.portal.persistence.schema.Tables.PERSON;
import static studio.portal.persistence.schema.Tables.SESSION;
import static studio.portal.persistence.schema.Tables.STUDIO_SETTINGS;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import studio.portal.application.account.ClientName;
import studio.portal.application.account.PersonName;
import studio.portal.application.account.SignedIn;
import studio.portal.application.account.SignedInQueries;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.Role;
import studio.portal.domain.account.SecretHash;
import studio.portal.domain.account.Session;
import studio.portal.domain.account.Theme;
import studio.portal.domain.settings.StudioSettings;
import studio.portal.persistence.Database;
import studio.portal.persistence.Shapes;
import studio.portal.persistence.Shapes.Value;
import studio.portal.persistence.settings.JooqSettings;

/** One statement: a row for each client a member belongs to, and one for a person of the studio. */
public final class JooqSignedInQueries implements SignedInQueries {
    private static final String SOME_HASH = "ad2f9c3e-session-or-token";

    private final Shapes shapes;
    private final StudioSettings first;

    /** @param first language and zone of a studio that has decided nothing yet */
    public JooqSignedInQueries(Database database, StudioSettings first) {
        this.shapes = new Shapes(database.sql());
        this.first = first;
    }

    @Override
    public Optional<BySession> session(Actor actor, SecretHash token, Instant at) {
        var rows = rows(SESSION, SESSION.PERSON_ID, SESSION.TOKEN_HASH, token);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var session = JooqSessionRepository.session(rows.get(0).into(SESSION));
        return Optional.of(session)
                .filter(found -> found.isAlive(at))
                .flatMap(found -> signedIn(rows, found.client()))
                .map(who -> new BySession(session.id(), who, session.isSeenLongAgo(at), settings(rows.get(0))));
    }

    @Override
    public Optional<ByToken> token(Actor actor, SecretHash token, Instant at) {
        var rows = rows(API_TOKEN, API_TOKEN.PERSON_ID, API_TOKEN.TOKEN_HASH, token);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var found = JooqApiTokenRepository.token(rows.get(0).into(API_TOKEN));
        var usedLongAgo = found.lastUsedAt()
                .filter(used -> !used.plus(Session.SEEN_PRECISION).isBefore(at))
                .isEmpty();
        return Optional.of(found)
                .filter(alive -> alive.isAlive(at))
                .flatMap(alive -> signedIn(rows, alive.client()))
                .map(who -> new ByToken(found.id(), who, usedLongAgo, settings(rows.get(0))));
    }

    private StudioSettings settings(Record row) {
        return JooqSettings.settings(row).orElse(first);
    }

    private Result<Record> rows(Table<?> key, Field<UUID> person, Field<String> hash, SecretHash token) {
        return shapes.fetch(
                key, () -> rows(key, person, hash.eq(SOME_HASH)), List.of(new Value<>(SOME_HASH, token.value())));
    }

    private static Select<?> rows(Table<?> key, Field<UUID> person, Condition which) {
        return DSL.select(key.fields())
                .select(PERSON.ID, PERSON.EMAIL, PERSON.NAME, PERSON.ROLE, PERSON.LANGUAGE, PERSON.ZONE, PERSON.THEME)
                .select(MEMBERSHIP.PERMISSIONS, CLIENT.ID, CLIENT.NAME, CLIENT.LANGUAGE)
                .select(STUDIO_SETTINGS.fields())
                .from(key)
                .join(PERSON)
                .on(PERSON.ID.eq(person))
                .leftJoin(MEMBERSHIP)
                .on(MEMBERSHIP.PERSON_ID.eq(PERSON.ID))
                .leftJoin(CLIENT)
                .on(CLIENT.ID.eq(MEMBERSHIP.CLIENT_ID))
                .leftJoin(STUDIO_SETTINGS)
                .on(STUDIO_SETTINGS.ID.eq(1))
                .where(which)
                .and(PERSON.STATUS.eq(Person.Status.ACTIVE.name()))
                .orderBy(CLIENT.NAME_WORDS, CLIENT.ID);
    }

    /** @param client whom a member acts for */
    private Optional<SignedIn> signedIn(List<Record> rows, Optional<ClientId> client) {
        var role = Role.valueOf(rows.get(0).get(PERSON.ROLE));
        var person = new PersonId(rows.get(0).get(PERSON.ID));
        if (role.isStaff()) {
            return Optional.of(
                    signedIn(rows.get(0), new Actor.Staff(person, role == Role.ADMIN), Optional.empty(), List.of()));
        }
        return rows.stream()
                .filter(row -> client(row).map(ClientName::id).equals(client) && client.isPresent())
                .findFirst()
                .map(row -> {
                    var permissions = Stored.permissions(row.get(MEMBERSHIP.PERMISSIONS));
                    var others = rows.stream()
                            .flatMap(other -> client(other).stream())
                            .filter(other -> !Optional.of(other.id()).equals(client))
                            .toList();
                    var actor = new Actor.Member(person, client.orElseThrow(), permissions);
                    return signedIn(row, actor, client(row), others);
                });
    }

    private SignedIn signedIn(Record row, Actor actor, Optional<ClientName> client, List<ClientName> others) {
        return new SignedIn(
                actor,
                new PersonName(new PersonId(row.get(PERSON.ID)), row.get(PERSON.NAME), actor.isStaff()),
                new EmailAddress(row.get(PERSON.EMAIL)),
                Stored.language(row.get(PERSON.LANGUAGE))
                        .or(() -> Stored.language(row.get(CLIENT.LANGUAGE)))
                        .or(() -> Stored.language(row.get(STUDIO_SETTINGS.LANGUAGE)))
                        .orElse(first.language()),
                Stored.zone(row.get(PERSON.ZONE))
                        .or(() -> Stored.zone(row.get(STUDIO_SETTINGS.ZONE)))
                        .orElse(first.zone()),
                Theme.valueOf(row.get(PERSON.THEME)),
                client,
                others);
    }

    private static Optional<ClientName> client(Record row) {
        return Stored.client(row.get(CLIENT.ID)).map(id -> new ClientName(id, row.get(CLIENT.NAME)));
    }
}
