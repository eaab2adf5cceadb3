package studio.portal.web.file;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import studio.portal.application.InvalidInput;
import studio.portal.application.file.Checksum;
import studio.portal.application.file.UploadProgress;
import studio.portal.web.Problem;
import studio.portal.web.Refused;

/** What the protocol for resumable uploads, tus 1.0.0, says in headers. */
final class TusHeaders {
    static final String VERSION = "1.0.0";
    static final String MEDIA_TYPE = "application/offset+octet-stream";

    private static final String RESUMABLE = "Tus-Resumable";
    private static final int CHECKSUM_MISMATCH = 460;

    private TusHeaders() {}

    /** Whoever names no version has the only one there is. */
    static void agree(Context ctx) {
        ctx.header(RESUMABLE, VERSION);
        var named = Optional.ofNullable(ctx.header(RESUMABLE));
        if (named.filter(version -> !version.equals(VERSION)).isPresent()) {
            throw new Refused(new Problem(412, "tus-version", List.of(), List.of(), Map.of("Tus-Version", VERSION)));
        }
    }

    static void describe(Context ctx, UploadProgress progress) {
        ctx.header("Upload-Offset", String.valueOf(progress.arrived()));
        ctx.header("Upload-Length", String.valueOf(progress.size()));
        ctx.header("Cache-Control", "no-store");
        progress.expiresAt()
                .map(at -> DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atZone(ZoneOffset.UTC)))
                .ifPresent(at -> ctx.header("Upload-Expires", at));
    }

    /** @throws InvalidInput on the header's own name */
    static long number(Context ctx, String header) {
        var sent = Optional.ofNullable(ctx.header(header)).orElseThrow(() -> InvalidInput.of(header, "NotNull"));
        if (!sent.matches("[0-9]{1,15}")) {
            throw InvalidInput.of(header, "unknown");
        }
        return Long.parseLong(sent);
    }

    /** The name of the file, among what else the sender says of it; it may have none. */
    static String name(Context ctx) {
        return Stream.of(Optional.ofNullable(ctx.header("Upload-Metadata"))
                        .orElse("")
                        .split(","))
                .map(pair -> pair.strip().split(" ", 2))
                .filter(pair -> pair.length == 2 && pair[0].equals("filename"))
                .map(pair -> new String(bytes("Upload-Metadata", pair[1]), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    static Optional<Checksum> checksum(Context ctx) {
        return Optional.ofNullable(ctx.header("Upload-Checksum")).map(sent -> {
            var pair = sent.strip().split(" ", 2);
            var algorithm = Checksum.Algorithm.ofName(pair[0].toLowerCase(Locale.ROOT))
                    .filter(known -> pair.length == 2)
                    .orElseThrow(() -> InvalidInput.of("Upload-Checksum", "unknown"));
            return new Checksum(algorithm, HexFormat.of().formatHex(bytes("Upload-Checksum", pair[1])));
        });
    }

    private static byte[] bytes(String header, String encoded) {
        try {
            return Base64.getDecoder().decode(encoded.strip());
        } catch (IllegalArgumentException e) {
            throw InvalidInput.of(header, "unknown");
        }
    }

    static Refused mismatch() {
        return new Refused(CHECKSUM_MISMATCH, "checksum");
    }
}
