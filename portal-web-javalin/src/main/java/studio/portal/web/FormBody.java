package studio.portal.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A form as it comes over the wire, read once a request. */
record FormBody(Map<String, List<String>> fields, Map<String, List<SentFile>> files) {
    private static final Logger LOG = LoggerFactory.getLogger(FormBody.class);
    private static final String KEY = "portal.form";
    private static final String TYPED = "portal.typed";
    private static final int MOST_FIELDS = 200;

    /** Of a form without files, whose whole length is limited too: an invoice has 500 lines of a dozen fields. */
    private static final int MOST_PAIRS = 10_000;

    /** More than all files may have is taken in and dropped, because browsers listen late and send a little too much. */
    private static final long SLACK = 64L << 20;

    /** A form's words come first; for what follows them nobody's thread is kept for longer. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** More than a form with the largest files there may be has. */
    static long most(long attachmentSize) {
        return FileArrivals.most(attachmentSize) + SLACK;
    }

    static boolean isForm(Context ctx) {
        return isMultipart(ctx) || type(ctx).startsWith("application/x-www-form-urlencoded");
    }

    static boolean isMultipart(Context ctx) {
        return type(ctx).startsWith("multipart/form-data");
    }

    /**
     * What was typed into a form that is not taken; of one that breaks off, what had arrived.
     *
     * @param most how much may still be read for it; 0 for nothing
     */
    static Map<String, List<String>> typed(Context ctx, long most) {
        var read = Optional.ofNullable(ctx.<FormBody>attribute(KEY)).map(FormBody::fields);
        return read.or(() -> Optional.ofNullable(ctx.<Map<String, List<String>>>attribute(TYPED)))
                .orElseGet(() -> most > 0 ? words(ctx, most) : Map.of());
    }

    private static Map<String, List<String>> words(Context ctx, long most) {
        var fields = new LinkedHashMap<String, List<String>>();
        ctx.attribute(TYPED, fields);
        try {
            if (isMultipart(ctx)) {
                read(ctx, new HurriedStream(ctx.req().getInputStream(), PATIENCE), fields, most, part -> {});
            } else if (type(ctx).startsWith("application/x-www-form-urlencoded")) {
                fields.putAll(of(ctx).fields());
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("What was typed can be given back in part only", e);
        }
        return fields;
    }

    private static String type(Context ctx) {
        return Optional.ofNullable(ctx.contentType()).orElse("").toLowerCase(Locale.ROOT);
    }

    static FormBody of(Context ctx) {
        var kept = ctx.<FormBody>attribute(KEY);
        if (kept != null) {
            return kept;
        }
        FormBody content;
        var arrivals = FileArrivals.find(ctx);
        if (isMultipart(ctx) && arrivals.isPresent()) {
            content = multipart(ctx, arrivals.get());
        } else if (type(ctx).startsWith("application/x-www-form-urlencoded")) {
            content = new FormBody(decoded(new String(Bodies.small(ctx), StandardCharsets.UTF_8)), Map.of());
        } else {
            throw new Refused(415, "media-type");
        }
        ctx.attribute(KEY, content);
        return content;
    }

    private static Map<String, List<String>> decoded(String body) {
        var fields = new LinkedHashMap<String, List<String>>();
        var pairs = body.split("&", MOST_PAIRS + 1);
        if (pairs.length > MOST_PAIRS) {
            throw new Refused(413, "too-large");
        }
        for (var pair : pairs) {
            if (!pair.isEmpty()) {
                var at = pair.indexOf('=');
                var name = at < 0 ? pair : pair.substring(0, at);
                add(fields, decode(name), decode(at < 0 ? "" : pair.substring(at + 1)));
            }
        }
        return fields;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Refused(400, "unreadable");
        }
    }

    private static FormBody multipart(Context ctx, FileArrivals arrivals) {
        var fields = new LinkedHashMap<String, List<String>>();
        var files = new LinkedHashMap<String, List<SentFile>>();
        ctx.attribute(TYPED, fields);
        try {
            read(ctx, ctx.req().getInputStream(), fields, arrivals.most() + SLACK, part -> {
                var sent = files.computeIfAbsent(part.name(), name -> new ArrayList<>());
                var name = part.fileName().orElse("");
                if (!name.isEmpty()) {
                    sent.add(
                            arrivals.haveRoom()
                                    ? SentFile.inForm(arrivals, name, part.bytes())
                                    : SentFile.dropped(name));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new FormBody(fields, files);
    }

    private interface OfFile {
        void take(PartStream.Part part) throws IOException;
    }

    private static void read(Context ctx, InputStream body, Map<String, List<String>> fields, long most, OfFile ofFile)
            throws IOException {
        var type = Optional.ofNullable(ctx.contentType()).orElse("");
        var parts = new PartStream(type, body, most);
        var left = Bodies.LARGEST;
        var count = 0;
        for (var part = parts.next(); part.isPresent(); part = parts.next()) {
            if (++count > MOST_FIELDS) {
                throw new Refused(413, "too-large");
            }
            if (part.get().fileName().isPresent()) {
                ofFile.take(part.get());
            } else {
                var bytes = part.get().bytes().readNBytes(left + 1);
                left -= bytes.length;
                if (left < 0) {
                    throw new Refused(413, "too-large");
                }
                add(fields, part.get().name(), new String(bytes, StandardCharsets.UTF_8));
            }
        }
    }

    /** Browsers end lines with CR LF; what is kept and counted has LF. */
    private static void add(Map<String, List<String>> fields, String name, String value) {
        fields.computeIfAbsent(name, key -> new ArrayList<>()).add(value.replace("\r\n", "\n"));
    }
}
