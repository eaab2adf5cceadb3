package studio.portal.persistence.account;

import static studio.portal.persistence.schema.Tables.SESSION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.SecretHash;
import studio.portal.domain.account.Session;
import studio.portal.domain.account.SessionId;
import studio.portal.domain.account.SessionRepository;
import studio.portal.persistence.Database;
import studio.portal.persistence.Moments;
import studio.portal.persistence.schema.tables.records.SessionRecord;

/** Sign-ins as rows, so that every node knows them and one that ended has ended everywhere. */
public final class JooqSessionRepository implements SessionRepository {
    private final DSLContext sql;

    public JooqSessionRepository(Database database) {
        this.sql = database.sql();
    }

    @Override
    public Optional<Session> findByToken(Actor actor, SecretHash token) {
        return sql.selectFrom(SESSION)
                .where(SESSION.TOKEN_HASH.eq(token.value()))
                .fetchOptional(JooqSessionRepository::session);
    }

    @Override
    public List<Session> ofPerson(Actor actor, PersonId person) {
        return sql.selectFrom(SESSION)
                .where(SESSION.PERSON_ID.eq(person.value()))
                .and(AccountVisibility.own(actor, SESSION.PERSON_ID))
                .orderBy(SESSION.STARTED_AT.desc(), SESSION.ID.desc())
                .fetch(JooqSessionRepository::session);
    }

    @Override
    public void add(Actor actor, Session session) {
        var row = new SessionRecord();
        row.setId(session.id().value());
        row.setTokenHash(session.token().value());
        row.setPersonId(session.person().value());
        row.set(SESSION.CLIENT_ID, session.client().map(ClientId::value).orElse(null));
        row.setRemembered(session.remembered());
        row.setDevice(session.device());
        row.setAddress(session.address());
        row.setStartedAt(Moments.stored(session.startedAt()));
        row.setLastSeenAt(Moments.stored(session.lastSeenAt()));
        sql.insertInto(SESSION).set(row).execute();
    }

    @Override
    public void seen(Actor actor, SessionId id, Instant at) {
        sql.update(SESSION)
                .set(SESSION.LAST_SEEN_AT, Moments.stored(at))
                .where(SESSION.ID.eq(id.value()))
                .execute();
    }

    @Override
    public void actFor(Actor actor, SessionId id, ClientId client) {
        sql.update(SESSION)
                .set(SESSION.CLIENT_ID, client.value())
                .where(SESSION.ID.eq(id.value()))
                .execute();
    }

    @Override
    public boolean end(Actor actor, PersonId person, SessionId id) {
        return sql.deleteFrom(SESSION)
                        .where(SESSION.ID.eq(id.value()))
                        .and(SESSION.PERSON_ID.eq(person.value()))
                        .execute()
                > 0;
    }

    @Override
    public int endAll(Actor actor, PersonId person, Optional<SessionId> except) {
        return sql.deleteFrom(SESSION)
                .where(SESSION.PERSON_ID.eq(person.value()))
                .and(except.map(id -> SESSION.ID.ne(id.value())).orElseGet(DSL::noCondition))
                .execute();
    }

    @Override
    public int endActingFor(Actor actor, PersonId person, ClientId client) {
        return sql.deleteFrom(SESSION)
                .where(SESSION.PERSON_ID.eq(person.value()))
                .and(SESSION.CLIENT_ID.eq(client.value()))
                .execute();
    }

    @Override
    public int removeExpired(Actor actor, Instant at) {
        return sql.deleteFrom(SESSION).where(isExpired(at)).execute();
    }

    /** {@link Session#expiresAt} as SQL. */
    private static Condition isExpired(Instant at) {
        var remembered = DSL.condition(SESSION.REMEMBERED);
        var idle = SESSION.LAST_SEEN_AT.le(at.minus(Session.IDLE_LIMIT));
        var tooOld = SESSION.STARTED_AT.le(at.minus(Session.ABSOLUTE_LIMIT));
        var tooOldToRemember = SESSION.STARTED_AT.le(at.minus(Session.REMEMBERED_LIMIT));
        return remembered.and(tooOldToRemember).or(remembered.not().and(idle.or(tooOld)));
    }

    static Session session(SessionRecord row) {
        return new Session(
                new SessionId(row.getId()),
                new SecretHash(row.getTokenHash()),
                new PersonId(row.getPersonId()),
                Stored.client(row.getClientId()),
                row.getRemembered(),
                row.getDevice(),
                row.getAddress(),
                row.getStartedAt(),
                row.getLastSeenAt());
    }
}
