package studio.portal.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * Style sheets, scripts and pictures of the portal itself, held in memory, under addresses that change with their
 * content. One hash covers all of them, so that a script finds its neighbours beside itself.
 */
public final class Assets {
    static final List<String> NAMES = List.of(
            "vendor/tabler.min.css",
            "portal.css",
            "theme.js",
            "portal.js",
            "composer.js",
            "upload.js",
            "upload-line.js",
            "draft.js",
            "invoice-draft.js",
            "pay-several.js",
            "preview.js",
            "live.js",
            "order.js",
            "place.js",
            "choices.js",
            "icons.svg",
            "favicon.svg");

    /** A file as it is and as it travels to a browser that takes gzip. */
    static final class Asset {
        private final String type;
        private final byte[] plain;
        private final byte[] zipped;

        Asset(String type, byte[] plain) {
            this.type = type;
            this.plain = plain;
            this.zipped = zip(plain);
        }

        String type() {
            return type;
        }

        InputStream plain() {
            return new ByteArrayInputStream(plain);
        }

        InputStream zipped() {
            return new ByteArrayInputStream(zipped);
        }
    }

    /** Made when it is first asked for, and once: to read, hash and compress them takes a while. */
    private static final class Only {
        private static final Assets ASSETS = new Assets();
    }

    private final Map<String, Asset> files = new LinkedHashMap<>();
    private final String hash;

    /** Those of this release. */
    public static Assets ofPortal() {
        return Only.ASSETS;
    }

    private Assets() {
        NAMES.forEach(name -> files.put(name, new Asset(type(name), read(name))));
        hash = hash();
    }

    /** @param name of a file in {@code public}, for example {@code portal.css} */
    public String path(String name) {
        if (!files.containsKey(name)) {
            throw new IllegalArgumentException("No asset " + name);
        }
        return "/assets/" + hash + "/" + name;
    }

    /** The style sheet that brings the studio's colour in. */
    public String accent(String colour) {
        return "/assets/accent/" + colour.substring(1) + ".css";
    }

    /** Empty for an unknown name, and for one under the hash of another release. */
    Optional<Asset> find(String ofHash, String name) {
        return ofHash.equals(hash) ? Optional.ofNullable(files.get(name)) : Optional.empty();
    }

    private String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, file) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(file.plain);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }

    private static String type(String name) {
        if (name.endsWith(".css")) {
            return "text/css; charset=utf-8";
        }
        return name.endsWith(".js") ? "text/javascript; charset=utf-8" : "image/svg+xml";
    }

    private static byte[] read(String name) {
        try (var in = Assets.class.getResourceAsStream("/public/" + name)) {
            if (in == null) {
                throw new IllegalStateException("No asset " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] zip(byte[] plain) {
        var zipped = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(zipped)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }
}
