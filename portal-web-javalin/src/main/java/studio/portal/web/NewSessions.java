package studio.portal.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import studio.portal.application.account.NewSession;

/**
 * Sessions that have begun just now. A browser drops the answer to the first of two clicks, and the cookie with it; the
 * answer to the second has to bring the same cookie. A token is stored nowhere but as a hash, so it is held in memory,
 * for less than a minute, also where nobody signs in after it; whom another node answers is asked to sign in again.
 */
final class NewSessions {
    private static final Duration HELD = Duration.ofSeconds(30);
    private static final int MOST = 10_000;

    private record Held(NewSession session, Instant until) {}

    /** The oldest first. */
    private final Map<String, Held> sessions = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Held> eldest) {
            return size() > MOST;
        }
    };

    private final Clock clock;
    private final Executor later;

    NewSessions(Clock clock) {
        this(clock, CompletableFuture.delayedExecutor(HELD.toMillis() + 1, TimeUnit.MILLISECONDS));
    }

    /** @param later runs what it is given when a session has been held long enough */
    NewSessions(Clock clock, Executor later) {
        this.clock = clock;
        this.later = later;
    }

    synchronized void hold(String key, NewSession session) {
        removeOld();
        sessions.remove(key);
        sessions.put(key, new Held(session, clock.instant().plus(HELD)));
        later.execute(this::removeOld);
    }

    synchronized Optional<NewSession> find(String key) {
        removeOld();
        return Optional.ofNullable(sessions.get(key)).map(Held::session);
    }

    synchronized int held() {
        return sessions.size();
    }

    private synchronized void removeOld() {
        var now = clock.instant();
        sessions.values().removeIf(held -> !held.until().isAfter(now));
    }
}
