package studio.portal.domain.document;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.PasswordHash;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.SecretHash;

/**
 * An address by which one version is had without signing in, made by the studio. The secret in it is not kept, only its
 * hash. It expires, the version does not; looking at its page changes nothing, opening it counts.
 *
 * @param password that whoever opens it has to know; empty for none
 * @param createdBy somebody of the studio
 * @param mostUses how often it may be opened; empty for as often as anybody likes
 */
public record ShareLink(
        ShareLinkId id,
        DocumentId document,
        VersionNumber version,
        SecretHash token,
        Optional<PasswordHash> password,
        Instant expiresAt,
        Optional<Integer> mostUses,
        int uses,
        PersonId createdBy,
        Instant createdAt,
        Optional<Instant> revokedAt) {
    public static final Duration LONGEST = Duration.ofDays(366);
    public static final int MOST_USES = 10_000;

    /** Of one document, open or over. */
    public static final int MOST_OF_ONE_DOCUMENT = 200;

    public ShareLink {
        if (!expiresAt.isAfter(createdAt) || expiresAt.isAfter(createdAt.plus(LONGEST))) {
            throw new RuleViolation("share-expiry", "A link expires later than now, and within a year");
        }
        if (mostUses.filter(most -> most < 1 || most > MOST_USES).isPresent()) {
            throw new RuleViolation("share-uses", "A link is opened 1 to " + MOST_USES + " times");
        }
    }

    /** Whether whoever has opened it may have the bytes, also again and in parts. */
    public boolean admits(Instant at) {
        return revokedAt.isEmpty() && at.isBefore(expiresAt);
    }

    /** Whether it may be opened once more. */
    public boolean isOpen(Instant at) {
        return admits(at) && mostUses.filter(most -> uses >= most).isEmpty();
    }

    /** @throws RuleViolation {@code share-over} */
    public ShareLink open(Instant at) {
        if (!isOpen(at)) {
            throw over();
        }
        return new ShareLink(
                id, document, version, token, password, expiresAt, mostUses, uses + 1, createdBy, createdAt, revokedAt);
    }

    /** @throws RuleViolation {@code share-over} if there is nothing left to end */
    public ShareLink revoke(Instant at) {
        if (!admits(at)) {
            throw over();
        }
        return new ShareLink(
                id,
                document,
                version,
                token,
                password,
                expiresAt,
                mostUses,
                uses,
                createdBy,
                createdAt,
                Optional.of(at));
    }

    private static RuleViolation over() {
        return new RuleViolation("share-over", "The link was used up or revoked, or has expired");
    }
}
