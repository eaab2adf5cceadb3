package studio.portal.persistence;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import studio.portal.application.InvalidInput;
import studio.portal.application.PageRequest;

/**
 * The key of a line of a list, as text that means nothing to whoever carries it. It begins with the name of the order
 * and ends with what is alike for no two lines.
 */
public final class Cursor {
    private static final String BETWEEN = "\n";
    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");
    private static final int LAST_YEAR = 9999;

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

    /** @throws InvalidInput unless it begins with the name of this order */
    public Cursor mustBeOf(String order) {
        if (!parts.get(0).equals(order)) {
            throw InvalidInput.of(field, "absent");
        }
        return this;
    }

    /**
     * A part as the value of a column.
     *
     * @throws InvalidInput if it is none, or more than a column holds: it was not made here
     */
    public <T> T value(int part, Class<T> type) {
        try {
            return type.cast(read(parts.get(part), type));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw absent(field, e);
        }
    }

    public UUID id(int part) {
        return value(part, UUID.class);
    }

    public Instant instant(int part) {
        return value(part, Instant.class);
    }

    private Object read(String text, Class<?> type) {
        if (type == String.class) {
            return text;
        }
        if (type == UUID.class) {
            return UUID.fromString(text);
        }
        if (type == Long.class) {
            return Long.valueOf(text);
        }
        if (type == Integer.class) {
            return Integer.valueOf(text);
        }
        if (type == LocalDate.class) {
            return day(LocalDate.parse(text));
        }
        if (type == Instant.class) {
            return instant(Instant.parse(text));
        }
        throw new IllegalStateException("No list is ordered by a " + type);
    }

    private Instant instant(Instant instant) {
        if (instant.isBefore(Instant.EPOCH) || instant.isAfter(LATEST)) {
            throw InvalidInput.of(field, "absent");
        }
        return instant;
    }

    private LocalDate day(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw InvalidInput.of(field, "absent");
        }
        return day;
    }

    private static InvalidInput absent(String field, Exception cause) {
        var invalid = InvalidInput.of(field, "absent");
        invalid.initCause(cause);
        return invalid;
    }
}
