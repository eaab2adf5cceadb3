package studio.portal.web;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import studio.portal.domain.NotFound;

/** Turns strings into types; empty where a string is none. */
public final class Parsing {
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}");

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    private Parsing() {}

    public static Optional<UUID> uuid(String text) {
        return UUID_TEXT.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** @param id makes an id of a UUID, for example {@code ClientId::new} */
    public static <T> Function<String, Optional<T>> id(Function<UUID, T> id) {
        return text -> uuid(text).map(id);
    }

    /**
     * An id in an address.
     *
     * @throws NotFound for what is no id: then there is nothing
     */
    public static <T> T pathId(Context ctx, String name, Function<UUID, T> id) {
        return uuid(ctx.pathParam(name)).map(id).orElseThrow(NotFound::new);
    }

    /** The lower-case word of an enum's value, as in {@code waiting_client}. */
    public static <E extends Enum<E>> Function<String, Optional<E>> word(Class<E> type) {
        return text -> Arrays.stream(type.getEnumConstants())
                .filter(value -> word(value).equals(text))
                .findFirst();
    }

    public static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Long> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    /** A day by its ISO name, in years that a calendar shows. */
    public static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text))
                    .filter(day -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A region of the IANA database; no bare offset, which knows no summer. */
    public static Optional<ZoneId> zone(String text) {
        return ZoneId.getAvailableZoneIds().contains(text) ? Optional.of(ZoneId.of(text)) : Optional.empty();
    }
}
