package studio.portal.bootstrap.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import studio.portal.domain.account.PasswordHash;

class Argon2PasswordsTest {
    private final Argon2Passwords passwords = new Argon2Passwords();

    @Test
    void the_right_password_matches_and_no_other() {
        var hash = Optional.of(passwords.hash("demo-portal-2026"));

        assertThat(passwords.matches("demo-portal-2026", hash)).isTrue();
        assertThat(passwords.matches("demo-portal-2027", hash)).isFalse();
        assertThat(passwords.matches("", hash)).isFalse();
    }

    @Test
    void equal_passwords_have_different_hashes_that_tell_their_cost() {
        var one = passwords.hash("demo-portal-2026").encoded();
        var other = passwords.hash("demo-portal-2026").encoded();

        assertThat(one).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(other);
    }

    @Test
    void a_hash_of_another_cost_made_elsewhere_matches() {
        // From the test vectors of the reference implementation: argon2id, m=256 KiB, t=2, p=1, salt "somesalt".
        var hash = new PasswordHash(
                "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4");

        assertThat(passwords.matches("password", Optional.of(hash))).isTrue();
    }

    @Test
    void the_same_word_typed_on_another_machine_matches() {
        var composed = Optional.of(passwords.hash("Türgriff-2026"));

        assertThat(passwords.matches("Tu\u0308rgriff-2026", composed)).isTrue();
    }

    @Test
    void no_account_and_no_readable_hash_are_false_after_the_same_work() {
        assertThat(passwords.matches("demo-portal-2026", Optional.empty())).isFalse();
        assertThat(passwords.matches("demo-portal-2026", Optional.of(new PasswordHash("plain"))))
                .isFalse();

        var known = time(Optional.of(passwords.hash("demo-portal-2026")));
        var unknown = time(Optional.empty());
        assertThat(unknown).isBetween(known / 4, known * 4);
    }

    private long time(Optional<PasswordHash> hash) {
        var best = Long.MAX_VALUE;
        for (var i = 0; i < 5; i++) {
            var start = System.nanoTime();
            passwords.matches("wrong-password", hash);
            best = Math.min(best, System.nanoTime() - start);
        }
        return best;
    }
}
