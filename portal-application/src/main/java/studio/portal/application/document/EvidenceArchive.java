package studio.portal.application.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import studio.portal.application.file.Download;
import studio.portal.application.file.SendFile;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.VersionNumber;

/**
 * A zip archive of evidence, written as it is sent: the files of any size, and texts that are small. Names in it are plain
 * ASCII, so that every tool unpacks them under the names that {@code SHA256SUMS} lists.
 *
 * @param title of the document
 * @param texts what is small, by name, in order
 */
public record EvidenceArchive(String title, List<Version> files, Map<String, byte[]> texts) {
    private static final int NAME_LENGTH = 100;

    /** A version that was decided on. */
    public record Version(VersionNumber number, Download file) {
        String name() {
            var plain = file.name().replaceAll("[^A-Za-z0-9._-]+", "-");
            var start = Math.max(0, plain.length() - NAME_LENGTH);
            return "files/v" + number + "-" + plain.substring(start);
        }
    }

    public EvidenceArchive {
        files = List.copyOf(files);
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    /** @throws IOException if the reader is gone, or a file turned out to be damaged; the archive is then cut short */
    public void write(Actor actor, SendFile send, OutputStream to) throws IOException {
        var zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        var sums = new StringBuilder();
        for (var version : files) {
            zip.putNextEntry(new ZipEntry(version.name()));
            send.handle(actor, version.file(), 0, version.file().size(), zip);
            zip.closeEntry();
            sums.append(version.file().hash())
                    .append("  ")
                    .append(version.name())
                    .append('\n');
        }
        for (var text : texts.entrySet()) {
            put(zip, text.getKey(), text.getValue());
            sums.append(sha256(text.getValue()))
                    .append("  ")
                    .append(text.getKey())
                    .append('\n');
        }
        put(zip, "SHA256SUMS", sums.toString().getBytes(StandardCharsets.UTF_8));
        zip.finish();
        zip.flush();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
