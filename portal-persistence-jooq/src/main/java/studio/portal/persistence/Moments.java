package studio.portal.persistence;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as both databases hold them. PostgreSQL would round what is finer, H2 cut it off. */
public final class Moments {
    private Moments() {}

    public static Instant stored(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }
}
