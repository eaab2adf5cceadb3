package studio.portal.application;

import java.util.List;
import java.util.Optional;

/**
 * Part of a longer list.
 *
 * @param next the cursor of what comes after; empty at the end
 * @param previous the cursor of what came before; empty at the beginning
 */
public record Page<T>(List<T> items, Optional<String> next, Optional<String> previous) {
    public static final int SIZE = 25;
    public static final int LARGEST_SIZE = 100;

    public Page {
        items = List.copyOf(items);
    }

    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, Optional.empty(), Optional.empty());
    }
}
