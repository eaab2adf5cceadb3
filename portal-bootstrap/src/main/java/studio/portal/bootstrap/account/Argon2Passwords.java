package studio.portal.bootstrap.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import studio.portal.application.account.Passwords;
import studio.portal.domain.account.PasswordHash;

/**
 * Argon2id with OWASP's smallest recommended cost, in the PHC string format, so that the cost can rise later and old
 * hashes still tell theirs. Each hashing takes 19 MiB; two at once are the most, the others wait.
 */
public final class Argon2Passwords implements Passwords {
    private static final int AT_ONCE = 2;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Cost COST = new Cost(19 * 1024, 2, 1);
    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

    private record Cost(int kibibytes, int passes, int lanes) {}

    private final SecureRandom random = new SecureRandom();
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final byte[] saltOfNobody = salt();

    @Override
    public PasswordHash hash(String password) {
        var salt = salt();
        var hash = hash(password, salt, COST, HASH_BYTES);
        var encoder = Base64.getEncoder().withoutPadding();
        return new PasswordHash("$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(
                        COST.kibibytes(),
                        COST.passes(),
                        COST.lanes(),
                        encoder.encodeToString(salt),
                        encoder.encodeToString(hash)));
    }

    @Override
    public boolean matches(String password, Optional<PasswordHash> hash) {
        var stored = hash.map(found -> PHC.matcher(found.encoded())).filter(Matcher::matches);
        if (stored.isEmpty()) {
            hash(password, saltOfNobody, COST, HASH_BYTES);
            return false;
        }
        var match = stored.get();
        var cost = new Cost(number(match, 1), number(match, 2), number(match, 3));
        var expected = Base64.getDecoder().decode(match.group(5));
        var salt = Base64.getDecoder().decode(match.group(4));
        return MessageDigest.isEqual(expected, hash(password, salt, cost, expected.length));
    }

    private byte[] hash(String password, byte[] salt, Cost cost, int length) {
        var typed = Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
        turns.acquireUninterruptibly();
        try {
            var generator = new Argon2BytesGenerator();
            generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withMemoryAsKB(cost.kibibytes())
                    .withIterations(cost.passes())
                    .withParallelism(cost.lanes())
                    .withSalt(salt)
                    .build());
            var hash = new byte[length];
            generator.generateBytes(typed, hash);
            return hash;
        } finally {
            turns.release();
            Arrays.fill(typed, (byte) 0);
        }
    }

    private byte[] salt() {
        var salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }
}
