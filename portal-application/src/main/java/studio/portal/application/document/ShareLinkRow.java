package studio.portal.application.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.portal.domain.document.ShareAccess;
import studio.portal.domain.document.ShareLinkId;
import studio.portal.domain.document.VersionNumber;

/**
 * A link as the studio sees it.
 *
 * @param createdBy whose name is on it
 * @param accesses the latest, newest first
 */
public record ShareLinkRow(
        ShareLinkId id,
        VersionNumber version,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        Optional<Integer> mostUses,
        int uses,
        boolean locked,
        Optional<Instant> revokedAt,
        List<Access> accesses) {
    /** How many accesses of one link are shown. */
    public static final int ACCESSES = 50;

    /** One access. */
    public record Access(Instant at, String address, String agent, ShareAccess.What what) {}

    /** What has become of it. */
    public enum State {
        OPEN,
        USED_UP,
        EXPIRED,
        REVOKED
    }

    public State state(Instant at) {
        if (revokedAt.isPresent()) {
            return State.REVOKED;
        }
        if (!at.isBefore(expiresAt)) {
            return State.EXPIRED;
        }
        return mostUses.filter(most -> uses >= most).isPresent() ? State.USED_UP : State.OPEN;
    }
}
