package studio.portal.application.account;

import java.util.Optional;
import studio.portal.application.DirectTransactions;
import studio.portal.domain.account.PasswordHash;

/** Hashes nothing, for speed, but counts, and insists on no transaction being open meanwhile. */
public final class PlainPasswords implements Passwords {
    private final DirectTransactions transactions;
    private int compared;

    public PlainPasswords(DirectTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public PasswordHash hash(String password) {
        mustBeOutside();
        return new PasswordHash("plain " + password);
    }

    @Override
    public boolean matches(String password, Optional<PasswordHash> hash) {
        mustBeOutside();
        compared++;
        return hash.filter(found -> found.encoded().equals("plain " + password)).isPresent();
    }

    /** How often a password was compared, with a hash or with none. */
    public int compared() {
        return compared;
    }

    private void mustBeOutside() {
        if (transactions.isOpen()) {
            throw new AssertionError("A slow hash inside a transaction");
        }
    }
}
