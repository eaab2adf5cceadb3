package studio.portal.application.account;

import java.util.Optional;
import studio.portal.domain.account.PasswordHash;

/** Hashes passwords with argon2id. Slow on purpose, so never inside a transaction. */
public interface Passwords {
    int SHORTEST = 12;
    int LONGEST = 256;

    PasswordHash hash(String password);

    /** Takes the same time for no hash at all, and is then false. */
    boolean matches(String password, Optional<PasswordHash> hash);
}
