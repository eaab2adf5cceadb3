package studio.portal.application.file;

import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * What a sender says of the bytes of one request, so that those that changed on the way are not taken in.
 *
 * @param expected in lower-case hexadecimal
 */
public record Checksum(Algorithm algorithm, String expected) {
    /** Every Java platform has them. */
    public enum Algorithm {
        SHA1("SHA-1"),
        SHA256("SHA-256");

        private final String javaName;

        Algorithm(String javaName) {
            this.javaName = javaName;
        }

        /** By its name in lower case, without a hyphen. */
        public static Optional<Algorithm> ofName(String name) {
            for (var algorithm : values()) {
                if (algorithm.name().toLowerCase(Locale.ROOT).equals(name)) {
                    return Optional.of(algorithm);
                }
            }
            return Optional.empty();
        }
    }

    /** The bytes of a request do not have the checksum that came with them; none of them was taken in. */
    public static final class Mismatch extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Mismatch() {
            super("The bytes do not have the checksum that came with them");
        }
    }

    DigestInputStream over(InputStream bytes) {
        try {
            return new DigestInputStream(bytes, MessageDigest.getInstance(algorithm.javaName));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean matches(DigestInputStream read) {
        return HexFormat.of().formatHex(read.getMessageDigest().digest()).equals(expected);
    }
}
