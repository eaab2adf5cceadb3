package studio.portal.application.ticket;

import java.util.Optional;
import studio.portal.domain.StaleVersion;

/** Compares what a page or an {@code If-Match} saw with what is there now. */
final class Versions {
    private Versions() {}

    /** @param expected empty: whatever is there now is taken */
    static void expect(Optional<Long> expected, long actual) {
        if (expected.filter(version -> version != actual).isPresent()) {
            throw new StaleVersion();
        }
    }
}
