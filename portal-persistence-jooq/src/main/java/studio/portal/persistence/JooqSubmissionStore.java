package studio.portal.persistence;

import static studio.portal.persistence.schema.Tables.SUBMISSION;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.exception.IntegrityConstraintViolationException;
import studio.portal.application.Submissions;
import studio.portal.application.Submissions.Remembered;
import studio.portal.domain.account.Actor;

/** Submissions as rows. The second of two that claim a key at once waits for the first's transaction to end. */
public final class JooqSubmissionStore implements Submissions.Store {
    private final DSLContext sql;

    public JooqSubmissionStore(Database database) {
        this.sql = database.sql();
    }

    @Override
    public Optional<Remembered> claim(Actor actor, String key, String bodyHash, Instant at) {
        return isOurs(actor, key, bodyHash, at) ? Optional.empty() : find(actor, key);
    }

    private boolean isOurs(Actor actor, String key, String bodyHash, Instant at) {
        try {
            return sql.insertInto(SUBMISSION)
                            .set(SUBMISSION.ACTOR, name(actor))
                            .set(SUBMISSION.SUBMISSION_KEY, key)
                            .set(SUBMISSION.BODY_HASH, bodyHash)
                            .set(SUBMISSION.AT, Moments.stored(at))
                            .onConflict(SUBMISSION.ACTOR, SUBMISSION.SUBMISSION_KEY)
                            .doNothing()
                            .execute()
                    == 1;
        } catch (IntegrityConstraintViolationException e) {
            // H2 has no ON CONFLICT: what jOOQ writes instead looks first, and waits only when it inserts.
            return false;
        }
    }

    @Override
    public Optional<Remembered> find(Actor actor, String key) {
        return sql.select(SUBMISSION.BODY_HASH, SUBMISSION.RESULT)
                .from(SUBMISSION)
                .where(SUBMISSION.ACTOR.eq(name(actor)))
                .and(SUBMISSION.SUBMISSION_KEY.eq(key))
                .fetchOptional(row -> new Remembered(
                        row.value1(), Optional.ofNullable(row.value2()).orElse("")));
    }

    @Override
    public void remember(Actor actor, String key, String result) {
        sql.update(SUBMISSION)
                .set(SUBMISSION.RESULT, result)
                .where(SUBMISSION.ACTOR.eq(name(actor)))
                .and(SUBMISSION.SUBMISSION_KEY.eq(key))
                .execute();
    }

    @Override
    public void forget(Actor actor, String key) {
        sql.deleteFrom(SUBMISSION)
                .where(SUBMISSION.ACTOR.eq(name(actor)))
                .and(SUBMISSION.SUBMISSION_KEY.eq(key))
                .execute();
    }

    @Override
    public int removeBefore(Actor actor, Instant time) {
        return sql.deleteFrom(SUBMISSION).where(SUBMISSION.AT.lt(time)).execute();
    }

    /** Who submits. A person acting for another client is another, for the same words then mean another thing. */
    private static String name(Actor actor) {
        var reference = actor.reference();
        if (actor instanceof Actor.Member member) {
            return member.person() + "/" + member.client();
        }
        return reference.person().map(Object::toString).or(reference::job).orElse("visitor");
    }
}
