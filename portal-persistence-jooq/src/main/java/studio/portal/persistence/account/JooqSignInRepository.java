package studio.portal.persistence.account;

import static studio.portal.persistence.schema.Tables.PASSWORD_RESET;
import static studio.portal.persistence.schema.Tables.SIGN_IN_ATTEMPT;
import static studio.portal.persistence.schema.Tables.SIGN_IN_THROTTLE;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.PasswordReset;
import studio.portal.domain.account.PasswordResetId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.SecretHash;
import studio.portal.domain.account.SignInAttempt;
import studio.portal.domain.account.SignInAttemptId;
import studio.portal.domain.account.SignInRepository;
import studio.portal.domain.account.SignInThrottle;
import studio.portal.persistence.Database;
import studio.portal.persistence.Moments;
import studio.portal.persistence.schema.tables.records.PasswordResetRecord;
import studio.portal.persistence.schema.tables.records.SignInAttemptRecord;

/** Codes, resets and failed tries as rows, the same for every node. */
public final class JooqSignInRepository implements SignInRepository {
    private static final Logger LOG = LoggerFactory.getLogger(JooqSignInRepository.class);

    private final DSLContext sql;

    public JooqSignInRepository(Database database) {
        this.sql = database.sql();
    }

    @Override
    public Optional<SignInAttempt> lockAttempt(Actor actor, SignInAttemptId id) {
        return sql.selectFrom(SIGN_IN_ATTEMPT)
                .where(SIGN_IN_ATTEMPT.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(JooqSignInRepository::attempt);
    }

    @Override
    public Optional<SignInAttempt> findAttempt(Actor actor, SignInAttemptId id) {
        return sql.fetchOptional(SIGN_IN_ATTEMPT, SIGN_IN_ATTEMPT.ID.eq(id.value()))
                .map(JooqSignInRepository::attempt);
    }

    @Override
    public void add(Actor actor, SignInAttempt attempt) {
        sql.executeInsert(row(attempt));
    }

    @Override
    public void update(Actor actor, SignInAttempt attempt) {
        sql.executeUpdate(row(attempt));
    }

    @Override
    public Optional<PasswordReset> lockReset(Actor actor, SecretHash token) {
        return sql.selectFrom(PASSWORD_RESET)
                .where(PASSWORD_RESET.TOKEN_HASH.eq(token.value()))
                .forUpdate()
                .fetchOptional(JooqSignInRepository::reset);
    }

    @Override
    public Optional<PasswordReset> findReset(Actor actor, SecretHash token) {
        return sql.fetchOptional(PASSWORD_RESET, PASSWORD_RESET.TOKEN_HASH.eq(token.value()))
                .map(JooqSignInRepository::reset);
    }

    @Override
    public Optional<PasswordReset> findReset(Actor actor, PasswordResetId id) {
        return sql.fetchOptional(PASSWORD_RESET, PASSWORD_RESET.ID.eq(id.value()))
                .map(JooqSignInRepository::reset);
    }

    @Override
    public void add(Actor actor, PasswordReset reset) {
        sql.executeInsert(row(reset));
    }

    @Override
    public void update(Actor actor, PasswordReset reset) {
        sql.executeUpdate(row(reset));
    }

    @Override
    public void endOpen(Actor actor, PersonId person, Instant at) {
        sql.update(SIGN_IN_ATTEMPT)
                .set(SIGN_IN_ATTEMPT.USED_AT, Moments.stored(at))
                .where(SIGN_IN_ATTEMPT.PERSON_ID.eq(person.value()))
                .and(SIGN_IN_ATTEMPT.USED_AT.isNull())
                .execute();
        sql.update(PASSWORD_RESET)
                .set(PASSWORD_RESET.USED_AT, Moments.stored(at))
                .where(PASSWORD_RESET.PERSON_ID.eq(person.value()))
                .and(PASSWORD_RESET.USED_AT.isNull())
                .execute();
    }

    /** Locked until the transaction ends, so that of two failures at once both are counted. */
    @Override
    public SignInThrottle throttle(Actor actor, String key) {
        return lockThrottle(key).orElseGet(() -> {
            insert(SignInThrottle.unused(key));
            return lockThrottle(key).orElseGet(() -> SignInThrottle.unused(key));
        });
    }

    private Optional<SignInThrottle> lockThrottle(String key) {
        return sql.selectFrom(SIGN_IN_THROTTLE)
                .where(SIGN_IN_THROTTLE.THROTTLE_KEY.eq(key))
                .forUpdate()
                .fetchOptional(row -> new SignInThrottle(key, row.getFailures(), row.getLastFailureAt()));
    }

    /** So that there is a row to lock, whoever comes first. */
    private void insert(SignInThrottle throttle) {
        try {
            sql.insertInto(SIGN_IN_THROTTLE)
                    .set(SIGN_IN_THROTTLE.THROTTLE_KEY, throttle.key())
                    .set(SIGN_IN_THROTTLE.FAILURES, throttle.failures())
                    .set(SIGN_IN_THROTTLE.LAST_FAILURE_AT, Moments.stored(throttle.lastFailureAt()))
                    .onConflictDoNothing()
                    .execute();
        } catch (IntegrityConstraintViolationException e) {
            // H2 has no ON CONFLICT: what jOOQ writes instead looks first, and waits only when it inserts.
            LOG.trace("Somebody else was first", e);
        }
    }

    @Override
    public void save(Actor actor, SignInThrottle throttle) {
        var updated = sql.update(SIGN_IN_THROTTLE)
                .set(SIGN_IN_THROTTLE.FAILURES, throttle.failures())
                .set(SIGN_IN_THROTTLE.LAST_FAILURE_AT, Moments.stored(throttle.lastFailureAt()))
                .where(SIGN_IN_THROTTLE.THROTTLE_KEY.eq(throttle.key()))
                .execute();
        if (updated == 0) {
            insert(throttle);
        }
    }

    @Override
    public void forget(Actor actor, EmailAddress address, EmailAddress replacement) {
        sql.update(SIGN_IN_ATTEMPT)
                .set(SIGN_IN_ATTEMPT.EMAIL, replacement.value())
                .where(SIGN_IN_ATTEMPT.EMAIL.eq(address.value()))
                .execute();
    }

    @Override
    public int removeExpired(Actor actor, Instant at) {
        var attempts = sql.deleteFrom(SIGN_IN_ATTEMPT)
                .where(SIGN_IN_ATTEMPT.STARTED_AT.lt(at.minus(SignInAttempt.VALID_FOR)))
                .execute();
        var resets = sql.deleteFrom(PASSWORD_RESET)
                .where(PASSWORD_RESET.STARTED_AT.lt(at.minus(PasswordReset.VALID_FOR)))
                .execute();
        var throttles = sql.deleteFrom(SIGN_IN_THROTTLE)
                .where(SIGN_IN_THROTTLE.LAST_FAILURE_AT.lt(at.minus(SignInThrottle.FORGOTTEN_AFTER)))
                .execute();
        return attempts + resets + throttles;
    }

    private static SignInAttemptRecord row(SignInAttempt attempt) {
        var row = new SignInAttemptRecord();
        row.setId(attempt.id().value());
        row.setEmail(attempt.email().value());
        row.set(SIGN_IN_ATTEMPT.PERSON_ID, attempt.person().map(PersonId::value).orElse(null));
        row.setCodeHash(attempt.code().value());
        row.setTriesLeft(attempt.triesLeft());
        row.setStartedAt(Moments.stored(attempt.startedAt()));
        row.set(SIGN_IN_ATTEMPT.USED_AT, attempt.usedAt().map(Moments::stored).orElse(null));
        row.setContinueTo(attempt.continueTo());
        return row;
    }

    private static SignInAttempt attempt(SignInAttemptRecord row) {
        return new SignInAttempt(
                new SignInAttemptId(row.getId()),
                new EmailAddress(row.getEmail()),
                Stored.person(row.getPersonId()),
                new SecretHash(row.getCodeHash()),
                row.getTriesLeft(),
                row.getStartedAt(),
                Optional.ofNullable(row.getUsedAt()),
                row.getContinueTo());
    }

    private static PasswordResetRecord row(PasswordReset reset) {
        var row = new PasswordResetRecord();
        row.setId(reset.id().value());
        row.setPersonId(reset.person().value());
        row.setTokenHash(reset.token().value());
        row.setStartedAt(Moments.stored(reset.startedAt()));
        row.set(PASSWORD_RESET.USED_AT, reset.usedAt().map(Moments::stored).orElse(null));
        return row;
    }

    private static PasswordReset reset(PasswordResetRecord row) {
        return new PasswordReset(
                new PasswordResetId(row.getId()),
                new PersonId(row.getPersonId()),
                new SecretHash(row.getTokenHash()),
                row.getStartedAt(),
                Optional.ofNullable(row.getUsedAt()));
    }
}
