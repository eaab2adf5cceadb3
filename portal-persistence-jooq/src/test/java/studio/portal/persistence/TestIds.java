package studio.portal.persistence;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import studio.portal.application.Ids;

/** Rising ids. */
public final class TestIds implements Ids {
    private static final AtomicLong NEXT = new AtomicLong(1);

    @Override
    public UUID next() {
        return new UUID(0x0191_0000_0000_7000L, 0x8000_0000_0000_0000L | NEXT.getAndIncrement());
    }
}
