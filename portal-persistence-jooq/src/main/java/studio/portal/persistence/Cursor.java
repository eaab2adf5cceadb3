package studio.portal.persistence;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import studio.portal.application.InvalidInput;
import studio.portal.application.PageRequest;

/** The key of a line of a list, as text that means nothing to whoever carries it. Its last part is the line's id. */
public final class Cursor {
    private static final String BETWEEN = "\n";
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    private final String field;
    private final List<String> parts;

    private Cursor(String field, List<String> parts) {
        this.field = field;
        this.parts = parts;
    }

    public static String of(Object... parts) {
        var text = String.join(
                BETWEEN, List.of(parts).stream().map(Object::toString).toList());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The cursor a request carries, if it carries one.
     *
     * @throws InvalidInput {@code after} or {@code before} if it is none of ours
     */
    public static Optional<Cursor> in(PageRequest request, int parts) {
        return request.after()
                .map(text -> read("after", text, parts))
                .or(() -> request.before().map(text -> read("before", text, parts)));
    }

    private static Cursor read(String field, String text, int parts) {
        try {
            var decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var cursor = new Cursor(field, List.of(decoded.split(BETWEEN, -1)));
            if (cursor.parts.size() == parts && decoded.indexOf('\0') < 0) { // PostgreSQL takes no NUL in a text
                return cursor;
            }
        } catch (IllegalArgumentException e) {
            throw absent(field, e);
        }
        throw InvalidInput.of(field, "absent");
    }

    /**
     * For lists in several orders, whose cursors begin with the name of their order.
     *
     * @throws InvalidInput if it is of another one
     */
    public Cursor mustBeOf(String order) {
        if (!parts.get(0).equals(order)) {
            throw InvalidInput.of(field, "absent");
        }
        return this;
    }

    public String text(int part) {
        return parts.get(part);
    }

    public UUID id(int part) {
        try {
            return UUID.fromString(parts.get(part));
        } catch (IllegalArgumentException e) {
            throw absent(field, e);
        }
    }

    public long number(int part) {
        try {
            return Long.parseLong(parts.get(part));
        } catch (NumberFormatException e) {
            throw absent(field, e);
        }
    }

    /** Ours are of this age: what lies far outside is more than a column holds. */
    public Instant instant(int part) {
        try {
            var instant = Instant.parse(parts.get(part));
            if (instant.isBefore(Instant.EPOCH) || instant.isAfter(LATEST)) {
                throw InvalidInput.of(field, "absent");
            }
            return instant;
        } catch (DateTimeException e) {
            throw absent(field, e);
        }
    }

    private static InvalidInput absent(String field, Exception cause) {
        var invalid = InvalidInput.of(field, "absent");
        invalid.initCause(cause);
        return invalid;
    }
}
