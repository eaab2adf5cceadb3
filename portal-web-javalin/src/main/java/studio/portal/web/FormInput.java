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
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The fields of an HTML form. */
public final class FormInput extends Input {
    private static final Logger LOG = LoggerFactory.getLogger(FormInput.class);
    private static final String KEY = "portal.form";
    private static final String TYPED = "portal.typed";
    private static final int MOST_FIELDS = 200;

    /** Of a form without files, whose whole length is limited too: an invoice has 500 lines of a dozen fields. */
    private static final int MOST_PAIRS = 10_000;

    private static final Set<String> ALWAYS = Set.of("csrf", "submission", "version");

    /** More than all files may have is taken in and dropped, because browsers listen late and send a little too much. */
    private static final long SLACK = 64L << 20;

    /** A form's words come first; for what follows them nobody's thread is kept for longer. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Map<String, List<String>> sent;
    private final Map<String, List<String>> fields;
    private final Map<String, List<SentFile>> files;

    private FormInput(Map<String, List<String>> fields, Map<String, List<SentFile>> files) {
        this(fields, fields, files);
    }

    private FormInput(
            Map<String, List<String>> sent, Map<String, List<String>> fields, Map<String, List<SentFile>> files) {
        this.sent = sent;
        this.fields = fields;
        this.files = files;
        ALWAYS.forEach(this::ask);
    }

    /** As if a form had been sent. */
    public static FormInput of(Form form) {
        return new FormInput(form.values(), Map.of());
    }

    /** The same wish with its fields put otherwise, as where empty rows are left out. */
    public FormInput put(Form otherwise) {
        return new FormInput(sent, otherwise.values(), files);
    }

    static FormInput of(Context ctx) {
        var content = content(ctx);
        return new FormInput(content.fields(), content.files());
    }

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
        var read = Optional.ofNullable(ctx.<Content>attribute(KEY)).map(Content::fields);
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
                fields.putAll(content(ctx).fields());
            }
        } catch (IOException | RuntimeException e) {
            LOG.debug("What was typed can be given back in part only", e);
        }
        return fields;
    }

    private static String type(Context ctx) {
        return Optional.ofNullable(ctx.contentType()).orElse("").toLowerCase(Locale.ROOT);
    }

    /** Files whose field was left empty are not there. */
    public List<SentFile> files(String name) {
        ask(name);
        return files.getOrDefault(name, List.of());
    }

    @Override
    public boolean flag(String name) {
        return one(name)
                .filter(value -> !value.isEmpty() && !value.equals("false"))
                .isPresent();
    }

    @Override
    public boolean has(String name) {
        return fields.containsKey(name);
    }

    @Override
    public boolean isEmpty(String name) {
        return has(name) && one(name).filter(text -> !text.isBlank()).isEmpty();
    }

    @Override
    protected boolean isNothing(String text) {
        return text.isBlank();
    }

    @Override
    public Optional<Long> number(String name) {
        return optional(name, Parsing::number);
    }

    @Override
    public Form again() {
        return Form.typed(fields);
    }

    @Override
    public String hash() {
        var told = new TreeMap<>(sent); // pages have the same fields in orders of their own
        told.remove("csrf");
        told.keySet().removeIf(Input::isSecret);
        var names = new TreeMap<>(files)
                .values().stream().flatMap(List::stream).map(SentFile::hash).toList();
        return Secrets.encode(Secrets.sha256(told + " " + names));
    }

    @Override
    protected String secrets() {
        var secrets = new TreeMap<>(fields);
        secrets.keySet().removeIf(name -> !isSecret(name));
        return secrets.isEmpty() ? "" : secrets.toString();
    }

    @Override
    protected Optional<String> one(String name) {
        ask(name);
        var values = fields.getOrDefault(name, List.of());
        if (values.size() > 1) {
            refuse(name, "duplicate");
        }
        return values.stream().findFirst().flatMap(value -> clean(name, value));
    }

    @Override
    protected List<String> many(String name) {
        ask(name);
        return fields.getOrDefault(name, List.of()).stream()
                .flatMap(value -> clean(name, value).stream())
                .toList();
    }

    @Override
    protected List<Input> parts(String name) {
        ask(name);
        var parts = new ArrayList<Input>();
        for (var part = inside(name + "[0]."); part.isPresent(); part = inside(name + "[" + parts.size() + "].")) {
            parts.add(part.get());
        }
        return parts;
    }

    @Override
    protected Optional<Input> part(String name) {
        return inside(name + ".");
    }

    private Optional<Input> inside(String path) {
        var inner = new LinkedHashMap<String, List<String>>();
        fields.forEach((name, values) -> {
            if (name.startsWith(path)) {
                ask(name);
                inner.put(name.substring(path.length()), values);
            }
        });
        return inner.isEmpty() ? Optional.empty() : Optional.of(new FormInput(inner, Map.of()));
    }

    @Override
    protected Set<String> names() {
        var names = new java.util.HashSet<>(fields.keySet());
        names.addAll(files.keySet());
        return names;
    }

    private record Content(Map<String, List<String>> fields, Map<String, List<SentFile>> files) {}

    private static Content content(Context ctx) {
        var kept = ctx.<Content>attribute(KEY);
        if (kept != null) {
            return kept;
        }
        Content content;
        var arrivals = FileArrivals.find(ctx);
        if (isMultipart(ctx) && arrivals.isPresent()) {
            content = multipart(ctx, arrivals.get());
        } else if (type(ctx).startsWith("application/x-www-form-urlencoded")) {
            content = new Content(decoded(new String(Bodies.small(ctx), StandardCharsets.UTF_8)), Map.of());
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

    private static Content multipart(Context ctx, FileArrivals arrivals) {
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
        return new Content(fields, files);
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
