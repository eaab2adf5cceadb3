package studio.portal.bootstrap.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands where it is put until it is let run, so that a story of weeks is told in a moment. */
public final class SettableClock extends Clock {
    private volatile Clock clock = Clock.systemUTC();

    void set(Instant to) {
        clock = Clock.fixed(to, ZoneOffset.UTC);
    }

    /** From here on it is now. */
    void run() {
        clock = Clock.systemUTC();
    }

    @Override
    public Instant instant() {
        return clock.instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return clock.withZone(zone);
    }
}
