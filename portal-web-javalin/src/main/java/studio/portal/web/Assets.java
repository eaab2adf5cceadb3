package studio.portal.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Style sheets, scripts and pictures of the portal itself, under addresses that change with their content. */
public final class Assets {
    private final Map<String, String> hashes = new ConcurrentHashMap<>();

    /** @param name of a file in {@code public}, for example {@code portal.css} */
    public String path(String name) {
        return "/assets/" + hashes.computeIfAbsent(name, Assets::hash) + "/" + name;
    }

    Optional<InputStream> open(String name) {
        return Optional.ofNullable(Assets.class.getResourceAsStream("/public/" + name));
    }

    private static String hash(String name) {
        try (var in = Assets.class.getResourceAsStream("/public/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("No asset " + name);
            }
            var digest = MessageDigest.getInstance("SHA-256").digest(in.readAllBytes());
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }
}
