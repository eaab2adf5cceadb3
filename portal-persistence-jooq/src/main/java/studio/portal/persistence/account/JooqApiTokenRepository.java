package studio.portal.persistence.account;

import static studio.portal.persistence.schema.Tables.API_TOKEN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import studio.portal.domain.OneLine;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ApiToken;
import studio.portal.domain.account.ApiTokenId;
import studio.portal.domain.account.ApiTokenRepository;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.SecretHash;
import studio.portal.persistence.Database;
import studio.portal.persistence.Moments;
import studio.portal.persistence.schema.tables.records.ApiTokenRecord;

/** API tokens as rows; a revoked one has none. */
public final class JooqApiTokenRepository implements ApiTokenRepository {
    private final DSLContext sql;

    public JooqApiTokenRepository(Database database) {
        this.sql = database.sql();
    }

    @Override
    public Optional<ApiToken> findByToken(Actor actor, SecretHash token) {
        return sql.selectFrom(API_TOKEN)
                .where(API_TOKEN.TOKEN_HASH.eq(token.value()))
                .fetchOptional(JooqApiTokenRepository::token);
    }

    @Override
    public List<ApiToken> ofPerson(Actor actor, PersonId person) {
        return sql.selectFrom(API_TOKEN)
                .where(API_TOKEN.PERSON_ID.eq(person.value()))
                .and(AccountVisibility.own(actor, API_TOKEN.PERSON_ID))
                .orderBy(API_TOKEN.CREATED_AT.desc(), API_TOKEN.ID.desc())
                .fetch(JooqApiTokenRepository::token);
    }

    @Override
    public void add(Actor actor, ApiToken token) {
        var row = new ApiTokenRecord();
        row.setId(token.id().value());
        row.setTokenHash(token.token().value());
        row.setPersonId(token.person().value());
        row.set(API_TOKEN.CLIENT_ID, token.client().map(ClientId::value).orElse(null));
        row.setName(token.name());
        row.setCreatedAt(Moments.stored(token.createdAt()));
        row.set(API_TOKEN.LAST_USED_AT, token.lastUsedAt().map(Moments::stored).orElse(null));
        sql.insertInto(API_TOKEN).set(row).execute();
    }

    @Override
    public void used(Actor actor, ApiTokenId id, Instant at) {
        sql.update(API_TOKEN)
                .set(API_TOKEN.LAST_USED_AT, Moments.stored(at))
                .where(API_TOKEN.ID.eq(id.value()))
                .execute();
    }

    @Override
    public boolean revoke(Actor actor, PersonId person, ApiTokenId id) {
        return sql.deleteFrom(API_TOKEN)
                        .where(API_TOKEN.ID.eq(id.value()))
                        .and(API_TOKEN.PERSON_ID.eq(person.value()))
                        .execute()
                > 0;
    }

    @Override
    public List<ApiTokenId> revokeAll(Actor actor, PersonId person) {
        return sql.deleteFrom(API_TOKEN)
                .where(API_TOKEN.PERSON_ID.eq(person.value()))
                .returningResult(API_TOKEN.ID)
                .fetch(row -> new ApiTokenId(row.value1()));
    }

    @Override
    public List<ApiTokenId> revokeActingFor(Actor actor, PersonId person, ClientId client) {
        return sql.deleteFrom(API_TOKEN)
                .where(API_TOKEN.PERSON_ID.eq(person.value()))
                .and(API_TOKEN.CLIENT_ID.eq(client.value()))
                .returningResult(API_TOKEN.ID)
                .fetch(row -> new ApiTokenId(row.value1()));
    }

    @Override
    public int removeExpired(Actor actor, Instant at) {
        return sql.deleteFrom(API_TOKEN)
                .where(API_TOKEN.CREATED_AT.le(Moments.stored(at.minus(ApiToken.VALID_FOR))))
                .execute();
    }

    static ApiToken token(ApiTokenRecord row) {
        return new ApiToken(
                new ApiTokenId(row.getId()),
                new SecretHash(row.getTokenHash()),
                new PersonId(row.getPersonId()),
                Stored.client(row.getClientId()),
                OneLine.outOf(row.getName()), // earlier versions took any
                row.getCreatedAt(),
                Optional.ofNullable(row.getLastUsedAt()));
    }
}
