package studio.portal.domain.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A token or code as it is stored: SHA-256 in hexadecimal. Tokens carry at least 128 random bits, so a fast hash is
 * enough; typed codes are protected by their short life and few tries.
 */
public record SecretHash(String value) {
    public static SecretHash ofToken(String token) {
        return new SecretHash(sha256(token));
    }

    /** The hash of a code as a person types it: case and surrounding or inner blanks and hyphens do not matter. */
    public static SecretHash ofCode(SignInAttemptId attempt, String typed) {
        var folded = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return new SecretHash(sha256(attempt + ":" + folded));
    }

    public boolean matches(SecretHash other) {
        return MessageDigest.isEqual(
                value.getBytes(StandardCharsets.US_ASCII), other.value.getBytes(StandardCharsets.US_ASCII));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }

    @Override
    public String toString() {
        return "SecretHash[…]";
    }
}
