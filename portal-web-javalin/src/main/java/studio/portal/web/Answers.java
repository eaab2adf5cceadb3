package studio.portal.web;

import io.javalin.http.Context;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import studio.portal.application.FieldError;
import studio.portal.application.Page;
import studio.portal.application.PageRequest;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Language;

/** Answers of the JSON API. */
public final class Answers {
    private static final long NEVER = -1;

    private Answers() {}

    public static void json(Context ctx, Object view) {
        ctx.contentType("application/json").result(Json.write(view));
    }

    /** What was sent, byte for byte, at most a mebibyte. */
    public static byte[] body(Context ctx) {
        return Bodies.small(ctx);
    }

    /** @param path of the new thing */
    public static void created(Context ctx, String path, Object view) {
        ctx.status(201).header("Location", path);
        json(ctx, view);
    }

    public static void nothing(Context ctx) {
        ctx.status(204);
    }

    /** {@code ?limit}, {@code ?after} and {@code ?before}; a limit outside is clamped, one that is no number ignored. */
    public static PageRequest pageRequest(Context ctx) {
        return new PageRequest(query(ctx, "after"), query(ctx, "before"), pageSize(ctx));
    }

    private static int pageSize(Context ctx) {
        return query(ctx, "limit")
                .filter(text -> text.matches("-?[0-9]+"))
                .map(BigInteger::new)
                .map(size -> size.max(BigInteger.ONE).min(BigInteger.valueOf(Page.LARGEST_SIZE)))
                .map(BigInteger::intValue)
                .orElse(Page.SIZE);
    }

    /** A parameter behind the question mark, if it says anything. */
    public static Optional<String> query(Context ctx, String name) {
        return Optional.ofNullable(ctx.queryParam(name)).filter(text -> !text.isBlank());
    }

    /** The address of a neighbouring part of the list on this page, with the same filters. */
    public static String neighbour(Context ctx, String direction, String cursor) {
        var pairs = new ArrayList<String>();
        ctx.queryParamMap().forEach((name, values) -> {
            if (!name.equals("after") && !name.equals("before")) {
                values.forEach(value -> pairs.add(encode(name) + "=" + encode(value)));
            }
        });
        pairs.add(direction + "=" + encode(cursor));
        return ctx.path() + "?" + String.join("&", pairs);
    }

    public static void etag(Context ctx, long version) {
        ctx.header("ETag", "\"" + version + "\"");
    }

    /**
     * The version that {@code If-Match} asks for: this one, if it or {@code *} is among those named, else one that never
     * was; empty without the header. Versions are strong: a weak tag matches none (RFC 9110, 13.1.1).
     *
     * @param now the version it is at
     */
    public static Optional<Long> expectedVersion(Context ctx, long now) {
        var tag = "\"" + now + "\"";
        return Optional.ofNullable(ctx.header("If-Match"))
                .filter(value -> !value.strip().equals("*"))
                .map(value -> Stream.of(value.split(",")).map(String::strip).anyMatch(tag::equals) ? now : NEVER);
    }

    /**
     * For what changes something without saying which version it was about.
     *
     * @throws StaleVersion if {@code If-Match} names others
     */
    public static void mustMatch(Context ctx, long now) {
        mustMatch(ctx, () -> now);
    }

    /** As {@link #mustMatch(Context, long)}, where finding out the version costs something: it is asked for if need be. */
    public static void mustMatch(Context ctx, LongSupplier now) {
        if (ctx.header("If-Match") != null) {
            var version = now.getAsLong();
            if (expectedVersion(ctx, version).filter(any -> any != version).isPresent()) {
                throw new StaleVersion();
            }
        }
    }

    /** Text as a part of an address. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * Under which name a program has sent what is wrong: the key that stands for a form's name, a field of an object in a
     * list with its place, as {@code items[3].dueOn}, and a list of words or ids by itself.
     */
    private static String field(FieldError error) {
        if (error.field().equals("submission")) {
            return "Idempotency-Key";
        }
        return error.field().matches("\\w+\\[\\d+](\\.\\w+(\\[\\d+])?)*\\.\\w+")
                ? error.field()
                : Form.field(error.field());
    }

    public static void problem(Context ctx, Problem problem, Optional<Words> reader) {
        var words = reader.orElseGet(() -> new Words(Language.ENGLISH, ZoneOffset.UTC, Instant.now()));
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "urn:portal:problem:" + problem.code());
        body.put("title", problem.title(words));
        body.put("status", problem.status());
        body.put("code", problem.code());
        body.put("detail", problem.detail(words));
        if (!problem.errors().isEmpty()) {
            var errors = new LinkedHashMap<String, String>();
            problem.errors()
                    .forEach(error -> errors.putIfAbsent(
                            field(error), words.of(new FieldError(field(error), error.code(), error.arguments()))));
            body.put("errors", errors);
        }
        ctx.status(problem.status());
        problem.headers().forEach(ctx::header);
        ctx.contentType("application/problem+json").result(Json.write(body));
    }
}
