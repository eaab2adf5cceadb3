package studio.portal.application.invoice;

import java.time.Instant;
import java.util.Optional;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.invoice.PayLinkId;

/** A link to an invoice as the studio sees it. */
public record PayLinkRow(
        PayLinkId id, EmailAddress sentTo, Instant createdAt, Instant expiresAt, Optional<Instant> revokedAt) {
    /** What has become of it. */
    public enum State {
        OPEN,
        EXPIRED,
        REVOKED
    }

    public State state(Instant at) {
        if (revokedAt.isPresent()) {
            return State.REVOKED;
        }
        return at.isBefore(expiresAt) ? State.OPEN : State.EXPIRED;
    }
}
