package studio.portal.domain.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import studio.portal.domain.file.ContentHash;

/**
 * One thing that was put on record about the approval of a document, as text that is never written anew: hashed, it is
 * what anybody can check without the portal. Lines end with LF. The first names the hash of the entry before; the second
 * says which entry it is.
 *
 * @param number counted from 1
 */
public record EvidenceEntry(int number, String text) {
    /** What the first entry names as the hash of the one before it. */
    public static final ContentHash NONE_BEFORE = new ContentHash("0".repeat(64));

    private static final String PREVIOUS = "previous: ";
    private static final String NUMBER = "entry: ";

    /** The entry that comes after another. */
    static EvidenceEntry after(int number, ContentHash previous, EvidenceFacts facts) {
        var lines = facts.lines().stream().map(line -> line + "\n").collect(Collectors.joining());
        return new EvidenceEntry(number, beginning(number, previous) + lines);
    }

    private static String beginning(int number, ContentHash previous) {
        return PREVIOUS + previous + "\n" + NUMBER + number + "\n";
    }

    /** The SHA-256 of the text as UTF-8. */
    public ContentHash hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return new ContentHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    boolean follows(int before, ContentHash previous) {
        return number == before + 1 && text.startsWith(beginning(number, previous));
    }
}
