package studio.portal.domain.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.portal.domain.file.UploadId;

/**
 * Stands for exactly what a client was shown before deciding or answering: two milestones have the same one only if they
 * say and ask the same, and what they hand over is alike in names, labels, contents and order; two answers only if they
 * have the same words and files.
 */
public record Fingerprint(String value) {
    public static final int LENGTH = 64;

    /** Each field with its length before it, so that no two milestones can be written alike. */
    public static Fingerprint of(MilestoneTerms terms, List<Deliverable> deliverables) {
        var said = Stream.of(terms.name(), terms.description(), terms.ask().word());
        return of(Stream.concat(said, deliverables.stream().flatMap(Fingerprint::fields)));
    }

    /** @param sentAt when an answer was sent before; what came back is another thing to answer */
    public static Fingerprint of(ItemAnswer answer, Optional<Instant> sentAt) {
        var said = Stream.of(sentAt.map(Instant::toString).orElse(""), answer.words());
        return of(Stream.concat(said, answer.uploads().stream().map(UploadId::toString)));
    }

    private static Fingerprint of(Stream<String> fields) {
        var digest = sha256();
        fields.forEach(field -> {
            var bytes = field.getBytes(UTF_8);
            digest.update((bytes.length + ":").getBytes(UTF_8));
            digest.update(bytes);
        });
        return new Fingerprint(HexFormat.of().formatHex(digest.digest()));
    }

    private static Stream<String> fields(Deliverable deliverable) {
        var ours = Stream.of(
                deliverable.id().toString(),
                deliverable.name(),
                deliverable.label().orElse(""));
        return Stream.concat(ours, content(deliverable.content()));
    }

    private static Stream<String> content(Content content) {
        if (content instanceof Content.Version version) {
            return Stream.of(
                    "version",
                    version.document().toString(),
                    version.number().toString(),
                    version.hash().toString());
        }
        if (content instanceof Content.Address address) {
            return Stream.of("address", address.url().toString());
        }
        throw new IllegalStateException("Unknown content");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
