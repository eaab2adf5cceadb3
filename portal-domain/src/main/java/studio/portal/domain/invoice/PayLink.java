package studio.portal.domain.invoice;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.SecretHash;

/**
 * An address by which one issued invoice is seen and paid without signing in, and nothing else is. It goes by mail to one
 * address, so that it can be taken from whoever reads there and from nobody else. The secret in it is not kept, only its
 * hash.
 */
public record PayLink(
        PayLinkId id,
        InvoiceId invoice,
        EmailAddress sentTo,
        SecretHash token,
        ActorReference createdBy,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> revokedAt) {
    public static final Duration VALID_FOR = Duration.ofDays(366);

    public static PayLink make(
            PayLinkId id, InvoiceId invoice, EmailAddress to, SecretHash token, ActorReference by, Instant at) {
        return new PayLink(id, invoice, to, token, by, at, at.plus(VALID_FOR), Optional.empty());
    }

    /** Whether whoever has it sees the invoice. */
    public boolean admits(Instant at) {
        return revokedAt.isEmpty() && at.isBefore(expiresAt);
    }

    /** @throws RuleViolation {@code pay-link-over} if it is revoked already, or has expired */
    public PayLink revoke(Instant at) {
        if (!admits(at)) {
            throw new RuleViolation("pay-link-over", "The link was revoked, or has expired");
        }
        return new PayLink(id, invoice, sentTo, token, createdBy, createdAt, expiresAt, Optional.of(at));
    }
}
