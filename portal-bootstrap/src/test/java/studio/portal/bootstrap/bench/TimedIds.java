package studio.portal.bootstrap.bench;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/** Ids as the portal makes them, UUIDs of version 7, as of any time: what was filled in lies in the order it happened. */
final class TimedIds {
    private final Random random;
    private long lastMilli;
    private int within;

    TimedIds(Random random) {
        this.random = random;
    }

    UUID at(Instant time) {
        var milli = time.toEpochMilli();
        within = milli == lastMilli ? within + 1 & 0xFFF : 0;
        lastMilli = milli;
        return new UUID(milli << 16 | 0x7000 | within, random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L);
    }
}
