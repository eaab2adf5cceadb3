package studio.portal.domain.account;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.JOB;
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

/** What every store of sign-in codes, password resets and failed tries does, whatever it is made of. */
public interface SignInRepositoryContract extends RepositoryContract {
    AtomicLong NEXT = new AtomicLong(0x51_0000);

    SignInRepository signIns();

    @Test
    default void an_attempt_is_found_as_it_was() {
        var known = add(attempt(Optional.of(MARA.person()), MONDAY));
        var unknown = add(attempt(Optional.empty(), MONDAY));

        assertThat(write(() -> signIns().lockAttempt(VISITOR, known.id()))).contains(known);
        assertThat(signIns().findAttempt(JOB, unknown.id())).contains(unknown);
        assertThat(signIns().findAttempt(JOB, new SignInAttemptId(Cast.id(1)))).isEmpty();
    }

    @Test
    default void tries_and_use_are_remembered() {
        var tried = add(attempt(Optional.of(MARA.person()), MONDAY)).tried();
        run(() -> signIns().update(VISITOR, tried));
        assertThat(signIns().findAttempt(JOB, tried.id())).contains(tried);

        var used = tried.used(MONDAY.plus(1, MINUTES));
        run(() -> signIns().update(VISITOR, used));
        assertThat(signIns().findAttempt(JOB, used.id())).contains(used);
    }

    @Test
    default void an_address_is_forgotten_in_every_attempt_and_no_other() {
        var maras = add(attempt(Optional.of(MARA.person()), MONDAY));
        var nobody = new EmailAddress("nobody@erased.invalid");

        run(() -> signIns().forget(JOB, new EmailAddress("other@kern.example"), nobody));
        assertThat(signIns().findAttempt(JOB, maras.id())).contains(maras);

        run(() -> signIns().forget(JOB, maras.email(), nobody));
        assertThat(signIns().findAttempt(JOB, maras.id()).map(SignInAttempt::email))
                .contains(nobody);
    }

    @Test
    default void whoever_has_the_token_finds_the_reset() {
        var reset = add(reset(MARA.person(), MONDAY));

        assertThat(write(() -> signIns().lockReset(VISITOR, reset.token()))).contains(reset);
        assertThat(signIns().findReset(VISITOR, reset.token())).contains(reset);
        assertThat(signIns().findReset(VISITOR, SecretHash.ofToken("another"))).isEmpty();
        assertThat(write(() -> signIns().lockReset(VISITOR, SecretHash.ofToken("another"))))
                .isEmpty();
        assertThat(signIns().findReset(JOB, reset.id())).contains(reset);

        var used = reset.used(MONDAY.plus(1, MINUTES));
        run(() -> signIns().update(VISITOR, used));
        assertThat(write(() -> signIns().lockReset(VISITOR, reset.token()))).contains(used);
    }

    @Test
    default void everything_open_of_a_person_ends_at_once() {
        var maras = add(attempt(Optional.of(MARA.person()), MONDAY));
        var marasReset = add(reset(MARA.person(), MONDAY));
        var pauls = add(attempt(Optional.of(PAUL.person()), MONDAY));
        var paulsReset = add(reset(PAUL.person(), MONDAY));

        run(() -> signIns().endOpen(ANA, MARA.person(), MONDAY.plus(1, MINUTES)));

        var soon = MONDAY.plus(2, MINUTES);
        assertThat(isOpen(maras, soon)).isFalse();
        assertThat(isOpen(marasReset, soon)).isFalse();
        assertThat(isOpen(pauls, soon)).isTrue();
        assertThat(isOpen(paulsReset, soon)).isTrue();
    }

    @Test
    default void failed_tries_are_counted_by_key() {
        assertThat(throttle("client@kern.example 203.0.113.7"))
                .isEqualTo(SignInThrottle.unused("client@kern.example 203.0.113.7"));

        var once = SignInThrottle.unused("203.0.113.7").failed(MONDAY);
        run(() -> signIns().save(VISITOR, once));
        assertThat(throttle("203.0.113.7")).isEqualTo(once);

        var twice = once.failed(MONDAY.plus(1, MINUTES));
        run(() -> signIns().save(VISITOR, twice));
        assertThat(throttle("203.0.113.7")).isEqualTo(twice);
        assertThat(throttle("203.0.113.8").failures()).isZero();
    }

    @Test
    default void what_has_expired_is_removed() {
        var old = add(attempt(Optional.of(MARA.person()), MONDAY.minus(30, DAYS)));
        var oldReset = add(reset(MARA.person(), MONDAY.minus(30, DAYS)));
        var fresh = add(attempt(Optional.of(MARA.person()), MONDAY));
        var freshReset = add(reset(MARA.person(), MONDAY));
        run(() -> signIns().save(VISITOR, SignInThrottle.unused("old").failed(MONDAY.minus(30, DAYS))));
        run(() -> signIns().save(VISITOR, SignInThrottle.unused("new").failed(MONDAY)));

        assertThat(write(() -> signIns().removeExpired(JOB, MONDAY.plus(1, MINUTES))))
                .isPositive();

        assertThat(signIns().findAttempt(JOB, old.id())).isEmpty();
        assertThat(signIns().findReset(JOB, oldReset.id())).isEmpty();
        assertThat(throttle("old")).isEqualTo(SignInThrottle.unused("old"));
        assertThat(signIns().findAttempt(JOB, fresh.id())).isPresent();
        assertThat(signIns().findReset(JOB, freshReset.id())).isPresent();
        assertThat(throttle("new").failures()).isEqualTo(1);
    }

    private SignInThrottle throttle(String key) {
        return write(() -> signIns().throttle(VISITOR, key));
    }

    private boolean isOpen(SignInAttempt attempt, Instant at) {
        return signIns().findAttempt(JOB, attempt.id()).orElseThrow().isOpen(at);
    }

    private boolean isOpen(PasswordReset reset, Instant at) {
        return signIns().findReset(JOB, reset.id()).orElseThrow().isOpen(at);
    }

    private SignInAttempt add(SignInAttempt attempt) {
        run(() -> signIns().add(VISITOR, attempt));
        return attempt;
    }

    private PasswordReset add(PasswordReset reset) {
        run(() -> signIns().add(VISITOR, reset));
        return reset;
    }

    private static SignInAttempt attempt(Optional<PersonId> person, Instant at) {
        var id = new SignInAttemptId(Cast.id(NEXT.incrementAndGet()));
        return new SignInAttempt(
                id,
                new EmailAddress(person.isPresent() ? "client@kern.example" : "nobody@nowhere.example"),
                person,
                SecretHash.ofCode(id, "ABC234"),
                SignInAttempt.TRIES,
                at,
                Optional.empty(),
                "/tickets/1042");
    }

    private static PasswordReset reset(PersonId person, Instant at) {
        var number = NEXT.incrementAndGet();
        return new PasswordReset(
                new PasswordResetId(Cast.id(number)),
                person,
                SecretHash.ofToken("reset " + number),
                at,
                Optional.empty());
    }
}
