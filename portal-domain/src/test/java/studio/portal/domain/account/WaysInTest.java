package studio.portal.domain.account;

import static java.time.temporal.ChronoUnit.DAYS;
import static java.time.temporal.ChronoUnit.HOURS;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BLUEBIRD;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Refused.assertRefused;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.portal.domain.Cast;

/** Invitations, codes, resets, sessions and tokens: how long each is good, and for what. */
final class WaysInTest {
    @Test
    void an_invitation_is_open_for_fourteen_days() {
        var invitation = invitation();

        assertThat(invitation.isOpen(MONDAY.plus(14, DAYS).minusMillis(1))).isTrue();
        assertThat(invitation.isOpen(MONDAY.plus(14, DAYS))).isFalse();
        assertRefused("invitation-over", () -> invitation.accept(MONDAY.plus(14, DAYS)));
        assertRefused("invitation-over", () -> invitation.revoke(MONDAY.plus(14, DAYS)));
    }

    @Test
    void whoever_is_invited_is_called_by_one_line() {
        assertThat(invitation(" Lee ").name()).isEqualTo("Lee");
        assertRefused("person-name", () -> invitation("Lee\u202e"));
        assertRefused("person-name", () -> invitation("x".repeat(Person.NAME_LENGTH + 1)));
    }

    @Test
    void a_token_is_called_by_one_line_or_not_at_all() {
        assertThat(token(" Export ").name()).isEqualTo("Export");
        assertThat(token(" ").name()).isEmpty();
        assertRefused("token-name", () -> token("Ex\u202eport"));
        assertRefused("token-name", () -> token("x".repeat(ApiToken.NAME_LENGTH + 1)));
    }

    private static ApiToken token(String name) {
        return new ApiToken(
                new ApiTokenId(Cast.id(6)),
                SecretHash.ofToken("t"),
                MARA.person(),
                Optional.of(KERN),
                name,
                MONDAY,
                Optional.empty());
    }

    @Test
    void an_invitation_is_accepted_or_revoked_once() {
        var accepted = invitation().accept(MONDAY.plus(1, DAYS));
        var revoked = invitation().revoke(MONDAY.plus(1, DAYS));

        assertThat(accepted.isOpen(MONDAY.plus(1, DAYS))).isFalse();
        assertThat(revoked.isOpen(MONDAY.plus(1, DAYS))).isFalse();
        assertRefused("invitation-over", () -> accepted.accept(MONDAY.plus(2, DAYS)));
        assertRefused("invitation-over", () -> accepted.revoke(MONDAY.plus(2, DAYS)));
        assertRefused("invitation-over", () -> revoked.accept(MONDAY.plus(2, DAYS)));
    }

    @Test
    void a_code_works_for_fifteen_minutes() {
        var attempt = attempt(Optional.of(MARA.person()));

        assertThat(attempt.isRight("abc-234", MONDAY.plus(15, MINUTES).minusMillis(1)))
                .isTrue();
        assertThat(attempt.isRight("abc-234", MONDAY.plus(15, MINUTES))).isFalse();
    }

    @Test
    void a_code_may_be_tried_five_times() {
        var attempt = attempt(Optional.of(MARA.person()));
        for (var i = 0; i < 4; i++) {
            attempt = attempt.tried();
        }
        assertThat(attempt.isRight("ABC234", MONDAY)).isTrue();
        assertThat(attempt.tried().isRight("ABC234", MONDAY)).isFalse();
    }

    @Test
    void a_code_works_once() {
        var attempt = attempt(Optional.of(MARA.person()));

        assertThat(attempt.used(MONDAY).isRight("ABC234", MONDAY)).isFalse();
    }

    @Test
    void no_code_is_right_for_an_address_without_an_account() {
        assertThat(attempt(Optional.empty()).isRight("ABC234", MONDAY)).isFalse();
    }

    @Test
    void a_code_is_right_for_its_own_attempt_only_however_it_is_typed() {
        var attempt = attempt(Optional.of(MARA.person()));
        var other = new SignInAttemptId(Cast.id(2));

        assertThat(attempt.isRight("abc234", MONDAY)).isTrue();
        assertThat(attempt.isRight(" ABC 234\n", MONDAY)).isTrue();
        assertThat(attempt.isRight("ABC235", MONDAY)).isFalse();
        assertThat(attempt.isRight("", MONDAY)).isFalse();
        assertThat(SecretHash.ofCode(other, "ABC234").matches(attempt.code())).isFalse();
    }

    @Test
    void secrets_are_kept_as_hashes_and_never_shown() {
        var hash = SecretHash.ofToken("abc");

        assertThat(hash.value()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(hash.matches(SecretHash.ofToken("abc"))).isTrue();
        assertThat(hash.matches(SecretHash.ofToken("abd"))).isFalse();
        assertThat(hash.matches(new SecretHash("ba78"))).isFalse();
        assertThat(hash.toString()).doesNotContain("ba78");
    }

    @Test
    void a_reset_works_once_within_two_hours() {
        var reset = new PasswordReset(
                new PasswordResetId(Cast.id(3)), MARA.person(), SecretHash.ofToken("r"), MONDAY, Optional.empty());

        assertThat(reset.isOpen(MONDAY.plus(2, HOURS).minusMillis(1))).isTrue();
        assertThat(reset.isOpen(MONDAY.plus(2, HOURS))).isFalse();
        assertThat(reset.used(MONDAY).isOpen(MONDAY)).isFalse();
    }

    @Test
    void an_unused_session_ends_after_twelve_hours() {
        var session = session(false, MONDAY);

        assertThat(session.isAlive(MONDAY.plus(12, HOURS).minusMillis(1))).isTrue();
        assertThat(session.isAlive(MONDAY.plus(12, HOURS))).isFalse();
    }

    @Test
    void a_session_in_use_ends_after_seven_days() {
        var session = session(false, MONDAY.plus(7, DAYS).minus(1, HOURS));

        assertThat(session.isAlive(MONDAY.plus(7, DAYS).minusMillis(1))).isTrue();
        assertThat(session.isAlive(MONDAY.plus(7, DAYS))).isFalse();
    }

    @Test
    void a_session_on_a_remembered_device_lasts_sixty_days() {
        var session = session(true, MONDAY);

        assertThat(session.isAlive(MONDAY.plus(60, DAYS).minusMillis(1))).isTrue();
        assertThat(session.isAlive(MONDAY.plus(60, DAYS))).isFalse();
    }

    @Test
    void when_it_was_seen_is_written_again_only_after_a_while() {
        var session = session(false, MONDAY);

        assertThat(session.isSeenLongAgo(MONDAY.plus(5, MINUTES))).isFalse();
        assertThat(session.isSeenLongAgo(MONDAY.plus(5, MINUTES).plusMillis(1))).isTrue();
        assertThat(session.actingFor(BLUEBIRD).client()).contains(BLUEBIRD);
    }

    @Test
    void a_token_lasts_ninety_days() {
        var token = new ApiToken(
                new ApiTokenId(Cast.id(4)),
                SecretHash.ofToken("t"),
                MARA.person(),
                Optional.of(KERN),
                "Export",
                MONDAY,
                Optional.empty());

        assertThat(token.isAlive(MONDAY.plus(90, DAYS).minusMillis(1))).isTrue();
        assertThat(token.isAlive(MONDAY.plus(90, DAYS))).isFalse();
    }

    private static Invitation invitation() {
        return invitation("Lee");
    }

    private static Invitation invitation(String name) {
        return new Invitation(
                new InvitationId(Cast.id(5)),
                new EmailAddress("lee@kern.example"),
                name,
                Optional.of(KERN),
                Set.of(),
                false,
                SecretHash.ofToken("i"),
                ANA.reference(),
                MONDAY,
                Optional.empty(),
                Optional.empty());
    }

    private static SignInAttempt attempt(Optional<PersonId> person) {
        var id = new SignInAttemptId(Cast.id(1));
        return new SignInAttempt(
                id,
                new EmailAddress("client@kern.example"),
                person,
                SecretHash.ofCode(id, "ABC234"),
                SignInAttempt.TRIES,
                MONDAY,
                Optional.empty(),
                "/");
    }

    private static Session session(boolean remembered, Instant seen) {
        return new Session(
                new SessionId(Cast.id(6)),
                SecretHash.ofToken("s"),
                MARA.person(),
                Optional.of(KERN),
                remembered,
                "Firefox",
                "203.0.113.7",
                MONDAY,
                seen);
    }
}
