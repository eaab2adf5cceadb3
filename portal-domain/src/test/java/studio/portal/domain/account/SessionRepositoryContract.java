package studio.portal.domain.account;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.BLUEBIRD;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Cast.VISITOR;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import studio.portal.domain.Cast;
import studio.portal.domain.RepositoryContract;

/** What every store of sessions does, whatever it is made of. */
public interface SessionRepositoryContract extends RepositoryContract {
    AtomicLong NEXT = new AtomicLong(0x5e_0000);

    SessionRepository sessions();

    @Test
    default void whoever_has_the_token_finds_the_session_as_it_was() {
        var session = add(session(MARA, MONDAY, true));

        assertThat(sessions().findByToken(VISITOR, session.token())).contains(session);
        assertThat(sessions().findByToken(VISITOR, SecretHash.ofToken("another")))
                .isEmpty();
    }

    @Test
    default void people_find_their_own_newest_first() {
        var first = add(session(MARA, MONDAY, false));
        var second = add(session(MARA, MONDAY.plus(1, HOURS), true));
        add(session(BEA, MONDAY, false));

        assertThat(sessions().ofPerson(MARA, MARA.person())).containsExactly(second, first);
        assertThat(sessions().ofPerson(BEA, MARA.person())).isEmpty();
    }

    @Test
    default void when_it_was_last_seen_is_remembered() {
        var session = add(session(MARA, MONDAY, false));

        run(() -> sessions().seen(MARA, session.id(), MONDAY.plus(1, HOURS)));

        assertThat(found(session).lastSeenAt()).isEqualTo(MONDAY.plus(1, HOURS));
        assertThat(found(session).startedAt()).isEqualTo(MONDAY);
    }

    @Test
    default void a_member_can_act_for_another_client() {
        var session = add(session(MARA, MONDAY, false));

        run(() -> sessions().actFor(MARA, session.id(), BLUEBIRD));

        assertThat(found(session)).isEqualTo(session.actingFor(BLUEBIRD));
    }

    @Test
    default void one_ends_at_once() {
        var ended = add(session(MARA, MONDAY, false));
        var other = add(session(MARA, MONDAY, false));

        assertThat(write(() -> sessions().end(MARA, MARA.person(), ended.id()))).isTrue();
        assertThat(write(() -> sessions().end(MARA, MARA.person(), ended.id()))).isFalse();

        assertThat(sessions().findByToken(VISITOR, ended.token())).isEmpty();
        assertThat(sessions().findByToken(VISITOR, other.token())).isPresent();
    }

    @Test
    default void nobody_ends_a_session_of_somebody_else_as_their_own() {
        var maras = add(session(MARA, MONDAY, false));

        assertThat(write(() -> sessions().end(BEA, BEA.person(), maras.id()))).isFalse();

        assertThat(sessions().findByToken(VISITOR, maras.token())).isPresent();
    }

    @Test
    default void all_others_end_at_once() {
        var kept = add(session(MARA, MONDAY, false));
        var ended = add(session(MARA, MONDAY, true));
        var beas = add(session(BEA, MONDAY, false));

        assertThat(write(() -> sessions().endAll(MARA, MARA.person(), Optional.of(kept.id()))))
                .isEqualTo(1);

        assertThat(sessions().findByToken(VISITOR, kept.token())).isPresent();
        assertThat(sessions().findByToken(VISITOR, ended.token())).isEmpty();
        assertThat(sessions().findByToken(VISITOR, beas.token())).isPresent();
    }

    @Test
    default void the_studio_ends_all_of_a_persons() {
        var first = add(session(MARA, MONDAY, false));
        var second = add(session(MARA, MONDAY, true));

        assertThat(write(() -> sessions().endAll(ANA, MARA.person(), Optional.empty())))
                .isEqualTo(2);

        assertThat(sessions().findByToken(VISITOR, first.token())).isEmpty();
        assertThat(sessions().findByToken(VISITOR, second.token())).isEmpty();
    }

    @Test
    default void those_that_act_for_a_client_end_and_those_for_another_stay() {
        var ended = add(session(MARA, MONDAY, false));
        var elsewhere = add(session(MARA, MONDAY, true));
        run(() -> sessions().actFor(MARA, elsewhere.id(), BLUEBIRD));
        var pauls = add(session(PAUL, MONDAY, false));

        assertThat(write(() -> sessions().endActingFor(ANA, MARA.person(), KERN)))
                .isEqualTo(1);

        assertThat(sessions().findByToken(VISITOR, ended.token())).isEmpty();
        assertThat(sessions().findByToken(VISITOR, elsewhere.token())).isPresent();
        assertThat(sessions().findByToken(VISITOR, pauls.token())).isPresent();
    }

    @Test
    default void expired_ones_are_removed() {
        var idle = add(session(MARA, MONDAY, false));
        var remembered = add(session(MARA, MONDAY, true));
        var fresh = add(session(MARA, MONDAY.plus(1, DAYS), false));
        var worn = add(session(MARA, MONDAY.minus(8, DAYS), false));
        run(() -> sessions().seen(MARA, worn.id(), MONDAY.plus(1, DAYS)));

        assertThat(write(() -> sessions().removeExpired(JOB, MONDAY.plus(1, DAYS))))
                .isEqualTo(2);

        assertThat(sessions().findByToken(VISITOR, idle.token())).isEmpty();
        assertThat(sessions().findByToken(VISITOR, worn.token())).isEmpty();
        assertThat(sessions().findByToken(VISITOR, remembered.token())).isPresent();
        assertThat(sessions().findByToken(VISITOR, fresh.token())).isPresent();
    }

    private Session found(Session session) {
        return sessions().findByToken(VISITOR, session.token()).orElseThrow();
    }

    private Session add(Session session) {
        run(() -> sessions().add(JOB, session));
        return session;
    }

    private static Session session(Actor.Member who, Instant at, boolean remembered) {
        var number = NEXT.incrementAndGet();
        return new Session(
                new SessionId(Cast.id(number)),
                SecretHash.ofToken("session " + number),
                who.person(),
                Optional.of(who.client()),
                remembered,
                "Firefox on Linux",
                "203.0.113.7",
                at,
                at);
    }
}
