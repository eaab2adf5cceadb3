package studio.portal.application.account;

import java.time.Instant;
import java.util.Optional;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ApiTokenId;
import studio.portal.domain.account.SecretHash;
import studio.portal.domain.account.SessionId;
import studio.portal.domain.settings.StudioSettings;

/**
 * Who is behind a cookie or token. Whoever asks is a visitor until answered. Empty where the session or token has ended
 * or expired, the person is disabled, or the member belongs to that client no longer.
 */
public interface SignedInQueries {
    /**
     * @param seenLongAgo whether {@code lastSeenAt} is due to be written again
     * @param settings the studio's, which every answer needs and which cost nothing here
     */
    record BySession(SessionId session, SignedIn who, boolean seenLongAgo, StudioSettings settings) {}

    /** As {@link BySession}. */
    record ByToken(ApiTokenId token, SignedIn who, boolean usedLongAgo, StudioSettings settings) {}

    Optional<BySession> session(Actor actor, SecretHash token, Instant at);

    Optional<ByToken> token(Actor actor, SecretHash token, Instant at);
}
