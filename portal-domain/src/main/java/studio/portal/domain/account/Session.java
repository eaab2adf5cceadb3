package studio.portal.domain.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One person signed in on one device.
 *
 * @param client the client a member acts for; empty for staff
 * @param remembered "keep me signed in" was ticked on that device
 * @param device what the browser says it is, shortened to {@value #DEVICE_LENGTH} characters
 * @param address the network address it was opened from
 */
public record Session(
        SessionId id,
        SecretHash token,
        PersonId person,
        Optional<ClientId> client,
        boolean remembered,
        String device,
        String address,
        Instant startedAt,
        Instant lastSeenAt) {
    public static final int DEVICE_LENGTH = 200;
    public static final Duration IDLE_LIMIT = Duration.ofHours(12);
    public static final Duration ABSOLUTE_LIMIT = Duration.ofDays(7);
    public static final Duration REMEMBERED_LIMIT = Duration.ofDays(60);

    /** How stale {@link #lastSeenAt} may become before it is written again, to spare a write on every page. */
    public static final Duration SEEN_PRECISION = Duration.ofMinutes(5);

    /** When it ends if nobody uses it any more. */
    public Instant expiresAt() {
        if (remembered) {
            return startedAt.plus(REMEMBERED_LIMIT);
        }
        var idle = lastSeenAt.plus(IDLE_LIMIT);
        var absolute = startedAt.plus(ABSOLUTE_LIMIT);
        return idle.isBefore(absolute) ? idle : absolute;
    }

    public boolean isAlive(Instant at) {
        return at.isBefore(expiresAt());
    }

    public boolean isSeenLongAgo(Instant at) {
        return lastSeenAt.plus(SEEN_PRECISION).isBefore(at);
    }

    public Session actingFor(ClientId other) {
        return new Session(id, token, person, Optional.of(other), remembered, device, address, startedAt, lastSeenAt);
    }
}
