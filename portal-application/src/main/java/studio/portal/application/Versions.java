package studio.portal.application;

import java.util.Optional;
import studio.portal.domain.StaleVersion;

/** Compares what a page or an {@code If-Match} saw with what is there now. */
public final class Versions {
    private Versions() {}

    /**
     * Asked in the transaction that changes the thing, of what was locked in it, or of what is stored only if it is still
     * at this version: otherwise somebody else could come in between.
     *
     * @param expected empty: whatever is there now is taken
     */
    public static void expect(Optional<Long> expected, long actual) {
        if (expected.filter(version -> version != actual).isPresent()) {
            throw new StaleVersion();
        }
    }
}
