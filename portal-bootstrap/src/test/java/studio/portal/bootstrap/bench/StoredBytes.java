package studio.portal.bootstrap.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;

/** What every stored file of the benchmark holds, as much as the PDF of an invoice: kept once. */
final class StoredBytes {
    static final String UPLOAD = "id, uploader_id, name, size, media_type, hash, blocks, uploaded_at, used";

    private static final byte[] BYTES =
            "What all files of the benchmark say.\n".repeat(1_600).getBytes(StandardCharsets.UTF_8);
    private static final byte[] DIGEST = digest();

    private StoredBytes() {}

    /** Where the portal keeps the bytes. */
    static void keep(Path data) throws IOException {
        var shelf = data.resolve("files/sha256").resolve(hash().substring(0, 2));
        Files.createDirectories(shelf);
        Files.write(shelf.resolve(hash()), BYTES);
    }

    static void add(Rows uploads, UUID id, Optional<UUID> uploader, String name, String mediaType, Instant at)
            throws SQLException {
        uploads.add(id, uploader, name, (long) BYTES.length, mediaType, hash(), DIGEST, at, true);
    }

    static String hash() {
        return HexFormat.of().formatHex(DIGEST);
    }

    /** Of the whole, which is one block. */
    private static byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
