package studio.portal.application;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a merge patch (RFC 7396) asks of one optional value: nothing, to become another, or to be cleared.
 *
 * @param wanted whether anything is asked
 * @param value empty to clear
 */
public record Change<T>(boolean wanted, Optional<T> value) {
    public static <T> Change<T> none() {
        return new Change<>(false, Optional.empty());
    }

    public static <T> Change<T> to(Optional<T> value) {
        return new Change<>(true, value);
    }

    public void ifWanted(Consumer<Optional<T>> change) {
        if (wanted) {
            change.accept(value);
        }
    }
}
