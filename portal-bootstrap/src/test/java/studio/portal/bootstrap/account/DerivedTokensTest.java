package studio.portal.bootstrap.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.portal.bootstrap.CannotStart;
import studio.portal.domain.account.InvitationId;
import studio.portal.domain.account.PasswordResetId;
import studio.portal.domain.account.SignInAttemptId;

class DerivedTokensTest {
    private static final UUID ID = UUID.fromString("01936f00-0000-7000-8000-000000000001");

    @TempDir
    private Path folder;

    @Test
    void the_key_is_made_once_and_nobody_else_reads_it() throws IOException {
        var first = SecretKey.in(folder.resolve("files")).bytes();
        var file = folder.resolve("files/secret.key");

        assertThat(SecretKey.in(folder.resolve("files")).bytes())
                .isEqualTo(first)
                .hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("files")).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    void a_damaged_key_is_said_and_never_replaced() throws IOException {
        Files.write(folder.resolve("secret.key"), new byte[5]);

        assertThatThrownBy(() -> SecretKey.in(folder))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("secret.key");
    }

    @Test
    void a_secret_is_the_same_on_every_try_and_after_a_restart() throws IOException {
        var before = tokens();
        var after = tokens();

        assertThat(after.signInCode(new SignInAttemptId(ID))).isEqualTo(before.signInCode(new SignInAttemptId(ID)));
        assertThat(after.invitation(new InvitationId(ID))).isEqualTo(before.invitation(new InvitationId(ID)));
    }

    @Test
    void another_installation_another_id_and_another_purpose_make_another_secret() throws IOException {
        var ours = tokens();
        var theirs = new DerivedTokens(SecretKey.in(folder.resolve("other")));

        assertThat(ours.invitation(new InvitationId(ID)))
                .isNotEqualTo(theirs.invitation(new InvitationId(ID)))
                .isNotEqualTo(ours.invitation(new InvitationId(UUID.randomUUID())))
                .isNotEqualTo(ours.passwordReset(new PasswordResetId(ID)));
    }

    @Test
    void codes_have_six_characters_without_look_alikes_and_tokens_256_bits() throws IOException {
        var tokens = tokens();

        for (var i = 0; i < 200; i++) {
            assertThat(tokens.signInCode(new SignInAttemptId(UUID.randomUUID())))
                    .matches("[0-9A-HJKMNP-TV-Z]{6}");
        }
        assertThat(tokens.random()).matches("[A-Za-z0-9_-]{43}").isNotEqualTo(tokens.random());
    }

    @Test
    void the_token_of_a_session_is_known_again_by_every_node_and_a_made_up_one_is_not() throws IOException {
        var ours = tokens();
        var token = ours.session();

        assertThat(token).matches("[A-Za-z0-9_.-]{87}").isNotEqualTo(ours.session());
        assertThat(tokens().isOfSession(token)).isTrue();
        assertThat(new DerivedTokens(SecretKey.in(folder.resolve("other"))).isOfSession(token))
                .isFalse();
        for (var made : List.of("", ".", ours.random(), ours.random() + ".", token + "x", "x" + token)) {
            assertThat(ours.isOfSession(made)).as(made).isFalse();
        }
    }

    @Test
    void a_fingerprint_needs_the_key_of_the_installation() throws IOException {
        var ours = tokens();
        var theirs = new DerivedTokens(SecretKey.in(folder.resolve("other")));

        assertThat(ours.fingerprint("password"))
                .isEqualTo(tokens().fingerprint("password"))
                .isNotEqualTo(ours.fingerprint("passwort"))
                .isNotEqualTo(theirs.fingerprint("password"));
    }

    private DerivedTokens tokens() throws IOException {
        return new DerivedTokens(SecretKey.in(folder.resolve("ours")));
    }
}
