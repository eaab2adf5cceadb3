package studio.portal.domain.account;

/** A password as it is stored: an encoded argon2id hash. The password itself is kept nowhere. */
public record PasswordHash(String encoded) {
    @Override
    public String toString() {
        return "PasswordHash[…]";
    }
}
