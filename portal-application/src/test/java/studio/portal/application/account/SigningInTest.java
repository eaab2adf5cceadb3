package studio.portal.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static studio.portal.domain.Cast.ADMIN;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.VISITOR;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.portal.domain.EventType;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.SecretHash;
import studio.portal.domain.account.SignInAttempt;
import studio.portal.domain.account.SignInAttemptId;

final class SigningInTest extends AccountDesk {
    @Test
    void the_mailed_code_opens_a_session() {
        var attempt = codeFor(MARAS);

        var opened = typed(attempt, tokens.signInCode(attempt).toLowerCase(Locale.ROOT));

        assertThat(isAlive(opened)).isTrue();
        assertThat(opened.continueTo()).isEqualTo("/tickets/1042");
        assertThat(opened.session().person()).isEqualTo(MARA.person());
        assertThat(opened.session().client()).contains(KERN);
        assertThat(opened.session().address()).isEqualTo(LAPTOP.address());
        assertThat(log.last(EventType.SIGNED_IN).by()).isEqualTo(MARA.reference());
    }

    @Test
    void staff_act_for_no_client() {
        var attempt = codeFor(new EmailAddress("staff@northlight.example"));

        assertThat(typed(attempt, tokens.signInCode(attempt)).session().client())
                .isEmpty();
    }

    @Test
    void the_code_is_used_up_by_the_first_who_types_it() {
        var attempt = codeFor(MARAS);
        typed(attempt, tokens.signInCode(attempt));

        assertSignInRefused(() -> typed(attempt, tokens.signInCode(attempt)));
        assertThat(log.all(EventType.SIGNED_IN)).hasSize(1);
    }

    @Test
    void after_five_wrong_tries_the_right_code_is_of_no_use() {
        var lucky = codeFor(MARAS);
        wrong(lucky, 4);
        assertThat(isAlive(typed(lucky, tokens.signInCode(lucky)))).isTrue();

        var unlucky = codeFor(MARAS);
        wrong(unlucky, 5);
        assertSignInRefused(() -> typed(unlucky, tokens.signInCode(unlucky)));
    }

    @Test
    void after_fifteen_minutes_the_code_is_of_no_use() {
        var attempt = codeFor(MARAS);
        clock.advance(SignInAttempt.VALID_FOR);

        assertSignInRefused(() -> typed(attempt, tokens.signInCode(attempt)));
    }

    @Test
    void whoever_is_disabled_meanwhile_is_not_signed_in() {
        var attempt = codeFor(MARAS);
        changePerson(MARA.person(), mara -> mara.disable(ANA, MONDAY));

        assertSignInRefused(() -> typed(attempt, tokens.signInCode(attempt)));
        assertThat(log.all(EventType.SIGNED_IN)).isEmpty();
    }

    @Test
    void for_an_address_without_an_account_the_same_is_written_and_no_code_fits() {
        var known = codeFor(MARAS);
        var knownEvents = log.all().size();
        var unknown = codeFor(NOBODYS);

        assertThat(log.all()).hasSize(knownEvents + 1);
        assertThat(log.all(EventType.SIGN_IN_CODE_REQUESTED))
                .extracting(event -> event.details())
                .containsExactly(Map.of("person", MARA.person().toString()), Map.of());
        assertThat(signIns().attempts()).extracting(SignInAttempt::id).containsExactly(known, unknown);
        assertSignInRefused(() -> typed(unknown, tokens.signInCode(unknown)));
    }

    @Test
    void for_a_disabled_person_no_code_is_mailed() {
        changePerson(MARA.person(), mara -> mara.disable(ANA, MONDAY));

        codeFor(MARAS);

        assertThat(log.last(EventType.SIGN_IN_CODE_REQUESTED).details()).isEmpty();
    }

    @Test
    void asking_for_codes_again_and_again_is_slowed_down_for_unknown_addresses_alike() {
        for (var email : new EmailAddress[] {MARAS, NOBODYS}) {
            for (var i = 0; i < 5; i++) {
                codeFor(email);
            }
            assertThatExceptionOfType(Throttled.class).isThrownBy(() -> codeFor(email));
        }
        clock.advance(Duration.ofSeconds(1));
        assertThat(codeFor(MARAS)).isNotNull();
    }

    @Test
    void whoever_asks_for_codes_in_somebodys_name_keeps_them_neither_from_a_code_they_hold_nor_from_their_password() {
        var held = codeFor(MARAS);
        for (var i = 0; i < 30; i++) {
            clock.advance(Duration.ofSeconds(1));
            askAgain();
        }

        assertThat(isAlive(maraSignedIn())).isTrue();
        assertThat(isAlive(typed(held, tokens.signInCode(held)))).isTrue();
    }

    @Test
    void whoever_asks_for_codes_in_somebodys_name_keeps_them_from_asking_for_a_minute_at_most() {
        for (var i = 0; i < 40; i++) {
            clock.advance(Duration.ofMinutes(1));
            askAgain();
        }

        assertThat(retryAfter(() -> codeFor(MARAS))).isBetween(seconds(30), seconds(61));
        clock.advance(Duration.ofMinutes(1));
        assertThat(codeFor(MARAS)).isNotNull();
    }

    private void askAgain() {
        try {
            codeFor(MARAS);
        } catch (Throttled tooEarly) {
            assertThat(tooEarly.retryAfter()).isPositive();
        }
    }

    @Test
    void a_device_stays_signed_in_for_sixty_days_if_asked() {
        var attempt = codeFor(MARAS);
        var opened = signInWithCode.handle(
                VISITOR, new SignInWithCode.Command(attempt, tokens.signInCode(attempt), true), LAPTOP);

        clock.advance(Duration.ofDays(59));
        assertThat(isAlive(opened)).isTrue();
        clock.advance(Duration.ofDays(1));
        assertThat(isAlive(opened)).isFalse();
    }

    @Test
    void a_password_opens_a_session() {
        var opened = maraSignedIn();

        assertThat(isAlive(opened)).isTrue();
        assertThat(opened.toString()).doesNotContain(opened.token());
        assertThat(sessions().findByToken(VISITOR, SecretHash.ofToken(opened.token())))
                .contains(opened.session());
    }

    @Test
    void a_wrong_password_an_unknown_address_and_a_disabled_person_are_refused_alike_and_as_slowly() {
        changePerson(ANA.person(), ana -> ana.disable(ADMIN, MONDAY));
        var compared = passwords.compared();

        assertSignInRefused(() -> signedIn(MARAS, "wrong-password", LAPTOP));
        assertSignInRefused(() -> signedIn(NOBODYS, PASSWORD, LAPTOP));
        assertSignInRefused(() -> signedIn(new EmailAddress("staff@northlight.example"), PASSWORD, LAPTOP));
        assertSignInRefused(() -> signedIn(new EmailAddress("colleague@kern.example"), PASSWORD, LAPTOP));

        assertThat(passwords.compared() - compared).isEqualTo(4);
    }

    @Test
    void guessing_is_slowed_down_more_and_more_but_only_from_where_it_is_done() {
        fail(MARAS, LAPTOP, 5);
        assertThat(retryAfter(() -> signedIn(MARAS, PASSWORD, LAPTOP))).isBetween(seconds(1), seconds(2));
        assertThat(isAlive(signedIn(MARAS, PASSWORD, ELSEWHERE))).isTrue();

        for (var i = 0; i < 8; i++) {
            clock.advance(Duration.ofMinutes(15));
            fail(MARAS, LAPTOP, 1);
        }
        assertThat(retryAfter(() -> signedIn(MARAS, PASSWORD, LAPTOP))).isGreaterThan(seconds(60));
        clock.advance(Duration.ofMinutes(15));
        assertThat(isAlive(maraSignedIn())).isTrue();
    }

    @Test
    void guessing_at_unknown_addresses_is_slowed_down_alike() {
        fail(NOBODYS, LAPTOP, 5);

        assertThat(retryAfter(() -> signedIn(NOBODYS, PASSWORD, LAPTOP))).isBetween(seconds(1), seconds(2));
    }

    @Test
    void one_address_cannot_guess_at_many_accounts() {
        for (var i = 0; i < 50; i++) {
            fail(new EmailAddress("guess" + i + "@kern.example"), LAPTOP, 1);
        }

        assertThatExceptionOfType(Throttled.class).isThrownBy(this::maraSignedIn);
        assertThat(isAlive(signedIn(MARAS, PASSWORD, ELSEWHERE))).isTrue();
    }

    @Test
    void whoever_guesses_from_a_shared_address_delays_the_others_there_by_seconds_only() {
        for (var i = 0; i < 200; i++) {
            clock.advance(Duration.ofSeconds(5));
            fail(new EmailAddress("guess" + i + "@kern.example"), LAPTOP, 1);
        }

        assertThat(retryAfter(this::maraSignedIn)).isBetween(seconds(1), seconds(6));
        clock.advance(Duration.ofSeconds(5));
        assertThat(isAlive(maraSignedIn())).isTrue();
    }

    @Test
    void who_signs_in_rightly_from_a_shared_address_does_not_use_up_its_tries() {
        for (var i = 0; i < 60; i++) {
            assertThat(isAlive(maraSignedIn())).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8:1:2::, 2001:db8:1:2:3:4:5:6",
        "2001:db8::, 2001:0db8:0:0:1:2:3:4",
        "::ffff:203.0.113.9, ::FFFF:cb00:7109"
    })
    void neighbours_in_one_ipv6_network_count_as_one_however_they_are_written(String one, String other) {
        for (var i = 0; i < 5; i++) {
            fail(MARAS, new Device("curl", one), 1);
        }

        assertThatExceptionOfType(Throttled.class)
                .isThrownBy(() -> signedIn(MARAS, PASSWORD, new Device("curl", other)));
        assertThat(isAlive(signedIn(MARAS, PASSWORD, new Device("curl", "2001:db8:1:3::1"))))
                .isTrue();
    }

    @Test
    void the_right_password_forgets_the_wrong_ones() {
        fail(MARAS, LAPTOP, 4);
        maraSignedIn();
        fail(MARAS, LAPTOP, 4);

        assertThat(isAlive(maraSignedIn())).isTrue();
    }

    @Test
    void a_member_who_belongs_to_no_client_any_more_is_refused() {
        changePerson(MARA.person(), mara -> mara.leave(KERN, ANA, MONDAY));

        assertSignInRefused(this::maraSignedIn);
    }

    @Test
    void what_is_typed_has_limits() {
        var attempt = codeFor(MARAS);

        assertInvalid("code", "Size", () -> typed(attempt, text(41)));
        assertInvalid("password", "Size", () -> signedIn(MARAS, text(Passwords.LONGEST + 1), LAPTOP));
        assertThat(signIns().findAttempt(JOB, attempt).map(SignInAttempt::triesLeft))
                .isEqualTo(Optional.of(5));
    }

    private void wrong(SignInAttemptId attempt, int times) {
        for (var i = 0; i < times; i++) {
            assertSignInRefused(() -> typed(attempt, "WRONG2"));
        }
    }

    private void fail(EmailAddress email, Device device, int times) {
        for (var i = 0; i < times; i++) {
            assertSignInRefused(() -> signedIn(email, "wrong-password", device));
        }
    }

    private static Duration retryAfter(ThrowingCallable work) {
        return catchThrowableOfType(Throttled.class, work).retryAfter();
    }

    private static Duration seconds(int count) {
        return Duration.ofSeconds(count);
    }

    private static void assertSignInRefused(ThrowingCallable work) {
        assertThatExceptionOfType(SignInRefused.class).isThrownBy(work);
    }
}
