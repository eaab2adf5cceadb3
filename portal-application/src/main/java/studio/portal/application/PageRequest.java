package studio.portal.application;

import java.util.Optional;

/**
 * Which part of a list is wanted.
 *
 * @param after a cursor from {@link Page#next}; wins over {@code before}
 * @param before a cursor from {@link Page#previous}
 * @param size clamped to 1 to {@value Page#LARGEST_SIZE}
 */
public record PageRequest(Optional<String> after, Optional<String> before, int size) {
    public PageRequest {
        size = Math.max(1, Math.min(Page.LARGEST_SIZE, size));
    }

    public static PageRequest first() {
        return new PageRequest(Optional.empty(), Optional.empty(), Page.SIZE);
    }
}
