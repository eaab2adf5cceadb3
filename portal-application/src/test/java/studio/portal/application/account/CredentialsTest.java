package studio.portal.application.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.BLUEBIRD;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.domain.Refused.assertDenied;
import static studio.portal.domain.Refused.assertRefused;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.portal.domain.EventType;
import studio.portal.domain.account.ApiToken;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.Membership;
import studio.portal.domain.account.PasswordResetId;
import studio.portal.domain.account.SecretHash;
import studio.portal.domain.account.SessionId;
import studio.portal.domain.account.SignInAttemptId;

/** Passwords, resets, sessions and tokens. */
final class CredentialsTest extends AccountDesk {
    private static final String NEW_PASSWORD = "a-much-better-one";

    private final EndSession endSession = new EndSession(transactions, sessions(), access);
    private final EndOtherSessions endOtherSessions = new EndOtherSessions(transactions, sessions(), access);
    private final SignOut signOut = new SignOut(transactions, sessions(), access);
    private final SwitchClient switchClient = new SwitchClient(transactions, sessions(), people(), log, clock);
    private final RevokeToken revokeToken = new RevokeToken(transactions, apiTokens(), access);
    private final CreateAdmin createAdmin =
            new CreateAdmin(transactions, validation, people(), signIns(), tokens, ids, clock);

    @Test
    void a_tokens_name_is_one_line_or_nothing() {
        assertInvalid(
                "name",
                "PlainLine",
                () -> created(new CreateToken.Command(MARAS, PASSWORD, "Ex\u202eport", Optional.empty())));
        assertInvalid(
                "name",
                "PlainLine",
                () -> createTokenWithCode.handle(
                        VISITOR,
                        new CreateTokenWithCode.Command(codeFor(MARAS), "000000", "a\nb", Optional.empty()),
                        LAPTOP));
        assertThat(created(new CreateToken.Command(MARAS, PASSWORD, " ", Optional.empty()))
                        .token())
                .isNotEmpty();
    }

    @Test
    void a_device_is_called_what_can_be_shown_on_one_line() {
        assertThat(new Device("Fire\u202efox\t1", "203.0.113.7").name()).isEqualTo("Firefox1");
        assertThat(new Device("x".repeat(199) + "\ud83d\ude00", "203.0.113.7").name())
                .isEqualTo("x".repeat(199));
    }

    @Test
    void a_changed_password_ends_everything_that_hung_on_the_old_one_but_this_session() {
        var here = maraSignedIn();
        var there = maraSignedIn();
        var token = marasToken();
        var attempt = codeFor(MARAS);

        changePassword.handle(MARA, Optional.of(here.session().id()), to(PASSWORD, NEW_PASSWORD), LAPTOP);

        assertThat(isAlive(here)).isTrue();
        assertThat(isAlive(there)).isFalse();
        assertThat(apiTokens().findByToken(VISITOR, SecretHash.ofToken(token.token())))
                .isEmpty();
        assertThatExceptionOfType(SignInRefused.class).isThrownBy(() -> typed(attempt, tokens.signInCode(attempt)));
        assertThatExceptionOfType(SignInRefused.class).isThrownBy(this::maraSignedIn);
        assertThat(isAlive(signedIn(MARAS, NEW_PASSWORD, LAPTOP))).isTrue();
        assertThat(log.all(EventType.SESSION_ENDED)).hasSize(1);
        assertThat(log.last(EventType.PASSWORD_CHANGED).by()).isEqualTo(MARA.reference());
    }

    @Test
    void the_old_password_is_asked_for() {
        assertThatExceptionOfType(SignInRefused.class)
                .isThrownBy(() -> changePassword.handle(MARA, Optional.empty(), to("wrong", NEW_PASSWORD), LAPTOP));
        assertThat(isAlive(maraSignedIn())).isTrue();
    }

    @Test
    void whoever_has_none_sets_one() {
        changePassword.handle(PAUL, Optional.empty(), to("", NEW_PASSWORD), LAPTOP);

        assertThat(isAlive(signedIn(new EmailAddress("colleague@kern.example"), NEW_PASSWORD, LAPTOP)))
                .isTrue();
    }

    @Test
    void a_password_has_at_least_twelve_characters() {
        assertInvalid(
                "newPassword",
                "Size",
                () -> changePassword.handle(MARA, Optional.empty(), to(PASSWORD, text(11)), LAPTOP));
        assertThat(to("old-secret", "new-secret").toString()).doesNotContain("secret");
    }

    @Test
    void a_preview_changes_no_password() {
        assertDenied(() -> changePassword.handle(ANA_AS_MARA, Optional.empty(), to(PASSWORD, NEW_PASSWORD), LAPTOP));
    }

    @Test
    void the_mailed_link_sets_a_new_password_once_and_ends_every_session() {
        var session = maraSignedIn();
        var link = resetLink();

        assertThat(resetPassword.isOpen(VISITOR, link)).isTrue();
        resetPassword.handle(VISITOR, new ResetPassword.Command(link, NEW_PASSWORD));

        assertThat(isAlive(session)).isFalse();
        assertThat(isAlive(signedIn(MARAS, NEW_PASSWORD, LAPTOP))).isTrue();
        assertThat(resetPassword.isOpen(VISITOR, link)).isFalse();
        assertNotFound(() -> resetPassword.handle(VISITOR, new ResetPassword.Command(link, PASSWORD)));
    }

    @Test
    void a_second_link_dies_with_the_first() {
        var first = resetLink();
        var second = resetLink();

        resetPassword.handle(VISITOR, new ResetPassword.Command(first, NEW_PASSWORD));

        assertNotFound(() -> resetPassword.handle(VISITOR, new ResetPassword.Command(second, PASSWORD)));
    }

    @Test
    void a_link_is_of_no_use_after_two_hours_or_when_it_never_was_one() {
        var link = resetLink();
        clock.advance(Duration.ofHours(2));

        assertThat(resetPassword.isOpen(VISITOR, link)).isFalse();
        assertNotFound(() -> resetPassword.handle(VISITOR, new ResetPassword.Command(link, NEW_PASSWORD)));
        assertNotFound(() -> resetPassword.handle(VISITOR, new ResetPassword.Command("guess", NEW_PASSWORD)));
    }

    @Test
    void a_link_dies_when_the_person_is_disabled() {
        var link = resetLink();
        disablePerson.handle(ANA, MARA.person());

        assertNotFound(() -> resetPassword.handle(VISITOR, new ResetPassword.Command(link, NEW_PASSWORD)));
    }

    @Test
    void for_an_address_without_an_account_as_much_is_written_and_nobody_is_told() {
        var before = log.all().size();
        resetLink();
        var rows = log.all().size() - before;
        requestPasswordReset.handle(VISITOR, new RequestPasswordReset.Command(NOBODYS), LAPTOP);

        assertThat(log.all().size() - before).isEqualTo(2 * rows);
        assertThat(log.last(EventType.PASSWORD_RESET_REQUESTED).details()).isEmpty();
        assertThat(signIns().attempts()).hasSize(1);
        assertThat(signIns().attempts().get(0).isOpen(clock.instant())).isFalse();
    }

    @Test
    void asking_for_links_again_and_again_is_slowed_down() {
        for (var i = 0; i < 5; i++) {
            resetLink();
        }
        assertThatExceptionOfType(Throttled.class).isThrownBy(this::resetLink);
    }

    @Test
    void people_end_their_own_sessions_and_nobody_elses() {
        var here = maraSignedIn();
        var there = maraSignedIn();
        var tablet = maraSignedIn();

        assertNotFound(() -> endSession.handle(BEA, here.session().id()));
        assertNotFound(() -> endSession.handle(VISITOR, here.session().id()));
        endSession.handle(MARA, there.session().id());
        assertThat(isAlive(there)).isFalse();
        assertNotFound(() -> endSession.handle(MARA, there.session().id()));

        endOtherSessions.handle(MARA, Optional.of(here.session().id()));
        assertThat(isAlive(here)).isTrue();
        assertThat(isAlive(tablet)).isFalse();

        signOut.handle(MARA, here.session().id());
        signOut.handle(MARA, here.session().id());
        assertThat(isAlive(here)).isFalse();
        assertThat(log.all(EventType.SIGNED_OUT)).hasSize(1);
    }

    @Test
    void a_member_switches_between_their_clients_only() {
        var session = maraSignedIn().session().id();
        assertInvalid("clientId", "absent", () -> switchClient.handle(MARA, session, BLUEBIRD));

        changePerson(MARA.person(), mara -> mara.join(new Membership(BLUEBIRD, Set.of()), ANA, MONDAY));
        switchClient.handle(MARA, session, BLUEBIRD);

        assertThat(sessions().ofPerson(MARA, MARA.person()).get(0).client()).contains(BLUEBIRD);
        assertThat(log.last(EventType.CLIENT_SWITCHED).client()).contains(BLUEBIRD);
        assertThat(log.last(EventType.CLIENT_SWITCHED).details())
                .isEqualTo(Map.of("session", session.toString(), "from", KERN.toString(), "to", BLUEBIRD.toString()));

        switchClient.handle(MARA, session, BLUEBIRD);
        assertThat(log.all(EventType.CLIENT_SWITCHED)).hasSize(1);
    }

    @Test
    void a_token_acts_for_one_client_for_ever() {
        assertThat(token(Optional.empty()).client()).contains(KERN);

        changePerson(MARA.person(), mara -> mara.join(new Membership(BLUEBIRD, Set.of()), ANA, MONDAY));
        assertInvalid("clientId", "NotNull", () -> token(Optional.empty()));
        assertThat(token(Optional.of(BLUEBIRD)).client()).contains(BLUEBIRD);
        assertThat(token(Optional.of(KERN)).client()).contains(KERN);
    }

    @Test
    void a_token_is_refused_like_a_sign_in_and_for_a_foreign_client_it_is_invalid() {
        assertThatExceptionOfType(SignInRefused.class)
                .isThrownBy(
                        () -> created(new CreateToken.Command(MARAS, "wrong-password", "Export", Optional.empty())));
        assertInvalid("clientId", "absent", () -> token(Optional.of(BLUEBIRD)));
        assertThat(apiTokens().ofPerson(MARA, MARA.person())).isEmpty();
    }

    @Test
    void a_password_that_was_changed_or_a_person_disabled_meanwhile_makes_no_token() {
        var command = new CreateToken.Command(MARAS, PASSWORD, "Export", Optional.empty());
        var proven = createToken.prove(VISITOR, command, LAPTOP);
        changePassword.handle(MARA, Optional.empty(), to(PASSWORD, NEW_PASSWORD), LAPTOP);

        assertThatExceptionOfType(SignInRefused.class).isThrownBy(() -> createToken.handle(VISITOR, command, proven));
        var now = new CreateToken.Command(MARAS, NEW_PASSWORD, "Export", Optional.empty());
        var again = createToken.prove(VISITOR, now, LAPTOP);
        disablePerson.handle(ANA, MARA.person());

        assertThatExceptionOfType(SignInRefused.class).isThrownBy(() -> createToken.handle(VISITOR, now, again));
        assertThat(apiTokens().ofPerson(MARA, MARA.person())).isEmpty();
    }

    @Test
    void a_mailed_code_makes_one_token_and_its_five_tries_count() {
        var attempt = codeFor(MARAS);
        var right = tokens.signInCode(attempt);

        assertThatExceptionOfType(SignInRefused.class).isThrownBy(() -> tokenFor(attempt, "AAAAAA", Optional.empty()));
        var created = tokenFor(attempt, right, Optional.empty());
        assertThat(apiTokens().findByToken(VISITOR, SecretHash.ofToken(created.token())))
                .isPresent();
        assertThatExceptionOfType(SignInRefused.class).isThrownBy(() -> tokenFor(attempt, right, Optional.empty()));

        var guessed = codeFor(MARAS);
        for (var i = 0; i < 5; i++) {
            assertThatExceptionOfType(SignInRefused.class)
                    .isThrownBy(() -> tokenFor(guessed, "AAAAAA", Optional.empty()));
        }
        assertThatExceptionOfType(SignInRefused.class)
                .isThrownBy(() -> tokenFor(guessed, tokens.signInCode(guessed), Optional.empty()));
    }

    @Test
    void a_code_is_not_used_up_by_leaving_out_which_client_the_token_is_for() {
        changePerson(MARA.person(), mara -> mara.join(new Membership(BLUEBIRD, Set.of()), ANA, MONDAY));
        var attempt = codeFor(MARAS);
        var right = tokens.signInCode(attempt);

        assertInvalid("clientId", "NotNull", () -> tokenFor(attempt, right, Optional.empty()));
    }

    private ApiTokens.Created tokenFor(SignInAttemptId attempt, String code, Optional<ClientId> client) {
        var command = new CreateTokenWithCode.Command(attempt, code, "Script", client);
        return createTokenWithCode.handle(VISITOR, command, LAPTOP);
    }

    @Test
    void people_revoke_their_own_tokens_and_nobody_elses() {
        var created = marasToken();

        assertNotFound(() -> revokeToken.handle(BEA, created.id()));
        revokeToken.handle(MARA, created.id());
        assertNotFound(() -> revokeToken.handle(MARA, created.id()));

        assertThat(apiTokens().ofPerson(MARA, MARA.person())).isEmpty();
        assertThat(created.toString()).doesNotContain(created.token());
    }

    @Test
    void the_operator_makes_an_admin_who_sets_a_password_by_the_link() {
        var command = new CreateAdmin.Command(new EmailAddress("boss@northlight.example"), "Boss");
        assertDenied(() -> createAdmin.handle(ANA, command));

        var path = createAdmin.handle(JOB, command);
        resetPassword.handle(VISITOR, new ResetPassword.Command(path.substring("/reset/".length()), NEW_PASSWORD));

        assertThat(isAlive(signedIn(command.email(), NEW_PASSWORD, LAPTOP))).isTrue();
        assertRefused("email-taken", () -> createAdmin.handle(JOB, command));
    }

    @Test
    void an_unknown_session_is_nobodys() {
        assertNotFound(() -> endSession.handle(MARA, new SessionId(ids.next())));
        assertThat(log.all(EventType.SESSION_ENDED)).isEmpty();
    }

    private ApiToken token(Optional<ClientId> client) {
        var created = created(new CreateToken.Command(MARAS, PASSWORD, "Export", client));
        return apiTokens()
                .findByToken(VISITOR, SecretHash.ofToken(created.token()))
                .orElseThrow();
    }

    private String resetLink() {
        requestPasswordReset.handle(VISITOR, new RequestPasswordReset.Command(MARAS), LAPTOP);
        var event = log.last(EventType.PASSWORD_RESET_REQUESTED);
        assertThat(event.details()).isEqualTo(Map.of("person", MARA.person().toString()));
        return tokens.passwordReset(new PasswordResetId(event.subject()));
    }

    private static ChangePassword.Command to(String current, String wanted) {
        return new ChangePassword.Command(current, wanted);
    }
}
