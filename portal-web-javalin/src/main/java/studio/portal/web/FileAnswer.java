package studio.portal.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import studio.portal.application.file.Download;
import studio.portal.application.file.SendFile;

/**
 * Sends a stored file, whole or in part (RFC 9110, 14), in constant memory. Browsers save it and never show it: what
 * people upload must not run with the portal's rights.
 */
public final class FileAnswer {
    public static final String POLICY = "Content-Security-Policy";
    private static final List<String> DESCRIPTION =
            List.of("Content-Length", "Content-Range", "Content-Disposition", "ETag", "Accept-Ranges");

    private static final long LARGE = 1 << 20;

    /** Jetty writes so much at a time, and 32 KiB otherwise: most of what sending a large file costs is in the steps. */
    private static final int SENT_AT_ONCE = 256 * 1024;

    private final SendFile file;

    public FileAnswer(SendFile file) {
        this.file = file;
    }

    /** Whether any bytes of a file are an answer to this, which is to be recorded, or only what there is. */
    public static Predicate<Download> sends(Context ctx) {
        return file -> !ctx.method().equals(HandlerType.HEAD)
                && !isThereAlready(ctx, file)
                && range(ctx, file).filter(ByteRange::isUnsatisfiable).isEmpty();
    }

    public void send(Context ctx, Download file) {
        send(ctx, file, () -> true);
    }

    /** @param stillAllowed asked every few megabytes: what may not be had any more breaks off */
    public void send(Context ctx, Download file, BooleanSupplier stillAllowed) {
        if (isThereAlready(ctx, file)) {
            ctx.status(304).header("ETag", etag(file));
            return;
        }
        var range = range(ctx, file);
        if (range.filter(ByteRange::isUnsatisfiable).isPresent()) {
            throw new Refused(
                    new Problem(416, "range", List.of(), List.of(), Map.of("Content-Range", "bytes */" + file.size())));
        }
        var policy = ctx.res().getHeader(POLICY);
        describe(ctx, file);
        var part = range.filter(ByteRange::isPart).orElseGet(() -> ByteRange.whole(file.size()));
        if (part.isPart()) {
            ctx.status(206)
                    .header(
                            "Content-Range",
                            "bytes " + part.first() + "-" + (part.first() + part.length() - 1) + "/" + file.size());
        }
        ctx.res().setContentLengthLong(part.length());
        if (part.length() > LARGE) {
            ctx.res().setBufferSize(SENT_AT_ONCE);
        }
        write(
                ctx,
                policy,
                to -> this.file.handle(
                        Visit.of(ctx).actor(),
                        file,
                        part.first(),
                        part.length(),
                        new StreamWhileAllowed(to, stillAllowed)));
    }

    private static void describe(Context ctx, Download file) {
        describeDownload(ctx, file.name(), file.mediaType());
        ctx.header("ETag", etag(file));
        ctx.header("Accept-Ranges", "bytes");
    }

    /** Of whatever is saved and never shown. */
    public static void describeDownload(Context ctx, String name, String mediaType) {
        ctx.disableCompression();
        ctx.contentType(mediaType);
        ctx.header("Content-Disposition", disposition(name));
        ctx.header(POLICY, "sandbox; default-src 'none'");
        ctx.header("X-Content-Type-Options", "nosniff");
    }

    /**
     * What was said of a file of which nothing is sent.
     *
     * @param policy of whatever is answered instead
     */
    private static void takeBack(Context ctx, String policy) {
        DESCRIPTION.forEach(header -> ctx.res().setHeader(header, null));
        ctx.header(POLICY, policy);
        ctx.header("Cache-Control", "no-store");
    }

    /**
     * Whether the asker has these bytes ({@code If-None-Match}, which weak tags match too: RFC 9110, 13.1.2). Asked before
     * any range is looked at (13.2.2).
     */
    static boolean isThereAlready(Context ctx, Download file) {
        return Collections.list(ctx.req().getHeaders("If-None-Match")).stream()
                .flatMap(header -> Stream.of(header.split(",")))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.replaceFirst("^W/", "").equals(etag(file)));
    }

    /** A range of another version of the file is none ({@code If-Range}). */
    private static Optional<ByteRange> range(Context ctx, Download file) {
        var condition = Optional.ofNullable(ctx.header("If-Range"));
        return Optional.ofNullable(ctx.header("Range"))
                .filter(header -> condition.isEmpty() || condition.get().equals(etag(file)))
                .map(header -> ByteRange.of(header, file.size()));
    }

    static String etag(Download file) {
        return "\"" + file.hash() + "\"";
    }

    /** What writes the bytes of an answer. */
    public interface Body {
        void writeTo(OutputStream to) throws IOException;
    }

    /**
     * The bytes of what was described; of a HEAD none. Where they end before their time the connection is broken off, since
     * the server would end the answer as if it were whole; and as long as nothing was sent, an error is answered instead.
     *
     * @param policy that held before anything was described
     */
    public static void write(Context ctx, String policy, Body body) {
        try {
            if (ctx.method().equals(HandlerType.HEAD)) {
                // Sent at once, or the server would say that there is nothing (RFC 9110, 8.6).
                ctx.res().flushBuffer();
            } else {
                body.writeTo(ctx.res().getOutputStream());
            }
        } catch (IOException e) {
            breakOff(ctx, policy, e);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            breakOff(ctx, policy, e);
            throw e;
        }
    }

    private static void breakOff(Context ctx, String policy, Throwable why) {
        if (!ctx.res().isCommitted()) {
            ctx.res().resetBuffer();
            takeBack(ctx, policy);
        } else if (ctx.res().getHeader("Content-Length") == null) {
            // Where a length was said, the server itself breaks off what is shorter.
            ServletContextRequest.getServletContextRequest(ctx.req())
                    .getServletChannel()
                    .abort(why);
        }
    }

    /** A name for old readers and, where it differs, the true one (RFC 6266, RFC 8187). */
    static String disposition(String name) {
        var plain = name.replaceAll("[^\\x20-\\x7e]|[\"\\\\%]", "_");
        var quoted = "attachment; filename=\"" + plain + "\"";
        if (plain.equals(name)) {
            return quoted;
        }
        var encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return quoted + "; filename*=UTF-8''" + encoded;
    }
}
