package studio.portal.bootstrap.demo;

import java.util.Optional;
import studio.portal.application.account.Passwords;
import studio.portal.domain.account.PasswordHash;

/** Everybody in the demo has the same password, which stands in the README; hashing it once makes the start quicker. */
public final class OnePassword implements Passwords {
    private final Passwords others;
    private Optional<PasswordHash> hash = Optional.empty();

    public OnePassword(Passwords others) {
        this.others = others;
    }

    @Override
    public synchronized PasswordHash hash(String password) {
        if (!password.equals(Cast.PASSWORD)) {
            return others.hash(password);
        }
        if (hash.isEmpty()) {
            hash = Optional.of(others.hash(password));
        }
        return hash.get();
    }

    @Override
    public boolean matches(String password, Optional<PasswordHash> stored) {
        return isTheOne(password, stored) || others.matches(password, stored);
    }

    private synchronized boolean isTheOne(String password, Optional<PasswordHash> stored) {
        return password.equals(Cast.PASSWORD) && stored.isPresent() && stored.equals(hash);
    }
}
