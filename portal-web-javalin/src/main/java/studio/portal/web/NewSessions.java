package studio.portal.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import studio.portal.application.account.NewSession;

/**
 * Sessions that have begun just now. A browser drops the answer to the first of two clicks, and the cookie with it; the
 * answer to the second has to bring the same cookie. A token is stored nowhere but as a hash, so it is held in memory,
 * for less than a minute; whom another node answers is asked to sign in again.
 */
final class NewSessions {
    private static final Duration HELD = Duration.ofSeconds(30);
    private static final int MOST = 10_000;

    private record Held(NewSession session, Instant until) {}

    private final Map<String, Held> sessions = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Held> eldest) {
            return size() > MOST || eldest.getValue().until().isBefore(clock.instant());
        }
    };
    private final Clock clock;

    NewSessions(Clock clock) {
        this.clock = clock;
    }

    synchronized void hold(String key, NewSession session) {
        sessions.remove(key);
        sessions.put(key, new Held(session, clock.instant().plus(HELD)));
    }

    synchronized Optional<NewSession> find(String key) {
        return Optional.ofNullable(sessions.get(key))
                .filter(held -> held.until().isAfter(clock.instant()))
                .map(Held::session);
    }
}
