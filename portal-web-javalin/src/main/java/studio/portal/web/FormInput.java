package studio.portal.web;

import io.javalin.http.Context;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The fields of an HTML form. */
public final class FormInput extends Input {
    private static final Logger LOG = LoggerFactory.getLogger(FormInput.class);
    private static final String KEY = "portal.form";
    private static final String TYPED = "portal.typed";
    private static final String LIMIT = "portal.form-limit";
    private static final int MOST_FIELDS = 200;
    private static final Set<String> ALWAYS = Set.of("csrf", "submission", "version");
    private static final String MULTIPART_ATTRIBUTE = "org.eclipse.jetty.multipartConfig";

    private final Map<String, List<String>> fields;
    private final Map<String, List<Part>> files;

    private FormInput(Map<String, List<String>> fields, Map<String, List<Part>> files) {
        this.fields = fields;
        this.files = files;
        ALWAYS.forEach(this::ask);
    }

    static FormInput of(Context ctx) {
        var content = content(ctx);
        return new FormInput(content.fields(), content.files());
    }

    /**
     * What an uploading form may carry at most, decided by the gate before anything of it is read. A single file is
     * measured when it is stored: a parser that stopped at it would lose the words that came with it.
     */
    static void limit(Context ctx, long largestFile, int mostFiles) {
        var most = largestFile * mostFiles + Bodies.LARGEST;
        var element = new MultipartConfigElement(System.getProperty("java.io.tmpdir"), most, most, 64 * 1024);
        ctx.req().setAttribute(MULTIPART_ATTRIBUTE, element);
        ctx.attribute(LIMIT, most);
    }

    static boolean isMultipart(Context ctx) {
        return type(ctx).startsWith("multipart/form-data");
    }

    /** What was typed into a form that is not taken; of one that was not read yet, only its beginning is. */
    static Map<String, List<String>> typed(Context ctx) {
        var read = Optional.ofNullable(ctx.<Content>attribute(KEY)).map(Content::fields);
        return read.or(() -> Optional.ofNullable(ctx.<Map<String, List<String>>>attribute(TYPED)))
                .orElseGet(() -> beginning(ctx));
    }

    private static Map<String, List<String>> beginning(Context ctx) {
        Map<String, List<String>> fields = Map.of();
        try {
            if (isMultipart(ctx)) {
                fields = FormHead.read(Optional.ofNullable(ctx.contentType()).orElse(""), Bodies.beginning(ctx));
            } else if (type(ctx).startsWith("application/x-www-form-urlencoded")) {
                fields = content(ctx).fields();
            }
        } catch (RuntimeException e) {
            LOG.debug("What was typed cannot be given back", e);
        }
        ctx.attribute(TYPED, fields);
        return fields;
    }

    private static String type(Context ctx) {
        return Optional.ofNullable(ctx.contentType()).orElse("").toLowerCase(Locale.ROOT);
    }

    /** Files whose field was left empty are not there. */
    public List<Part> files(String name) {
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
    public Optional<Long> number(String name) {
        return optional(name, Parsing::number);
    }

    @Override
    public Form again() {
        return Form.typed(fields);
    }

    @Override
    public String hash(Set<String> without) {
        var told = new LinkedHashMap<>(fields);
        told.remove("csrf");
        told.keySet().removeAll(without);
        var names = files.values().stream()
                .flatMap(List::stream)
                .map(part -> part.getSubmittedFileName() + ":" + part.getSize())
                .toList();
        return Secrets.encode(Secrets.sha256(told + " " + names));
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
    protected Set<String> names() {
        var names = new java.util.HashSet<>(fields.keySet());
        names.addAll(files.keySet());
        return names;
    }

    private record Content(Map<String, List<String>> fields, Map<String, List<Part>> files) {}

    private static Content content(Context ctx) {
        var kept = ctx.<Content>attribute(KEY);
        if (kept != null) {
            return kept;
        }
        Content content;
        if (isMultipart(ctx) && ctx.req().getAttribute(MULTIPART_ATTRIBUTE) != null) {
            content = multipart(ctx);
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
        for (var pair : body.split("&", MOST_FIELDS + 1)) {
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

    private static Content multipart(Context ctx) {
        var most = Optional.ofNullable(ctx.<Long>attribute(LIMIT)).orElse(0L);
        if (ctx.req().getContentLengthLong() > most) {
            beginning(ctx);
            throw new Refused(413, "too-large");
        }
        var fields = new LinkedHashMap<String, List<String>>();
        var files = new LinkedHashMap<String, List<Part>>();
        try {
            for (var part : ctx.req().getParts()) {
                if (part.getSubmittedFileName() == null) {
                    add(fields, part.getName(), value(part));
                } else if (!part.getSubmittedFileName().isEmpty()) {
                    files.computeIfAbsent(part.getName(), name -> new ArrayList<>())
                            .add(part);
                } else {
                    files.computeIfAbsent(part.getName(), name -> new ArrayList<>());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new Refused(400, "unreadable");
        } catch (IllegalStateException e) {
            throw new Refused(413, "too-large"); // what the servlet contract throws beyond a limit
        }
        return new Content(fields, files);
    }

    private static String value(Part part) throws IOException {
        try (var in = part.getInputStream()) {
            var bytes = in.readNBytes(Bodies.LARGEST + 1);
            if (bytes.length > Bodies.LARGEST) {
                throw new Refused(413, "too-large");
            }
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** Browsers end lines with CR LF; what is kept and counted has LF. */
    private static void add(Map<String, List<String>> fields, String name, String value) {
        fields.computeIfAbsent(name, key -> new ArrayList<>()).add(value.replace("\r\n", "\n"));
    }
}
