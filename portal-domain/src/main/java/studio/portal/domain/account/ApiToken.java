package studio.portal.domain.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import studio.portal.domain.OneLine;
import studio.portal.domain.RuleViolation;

/**
 * A person's key to the JSON API.
 *
 * @param client the client a member's token acts for, for ever; empty for staff
 * @param name what the person calls it, one line; "" for one without a name
 */
public record ApiToken(
        ApiTokenId id,
        SecretHash token,
        PersonId person,
        Optional<ClientId> client,
        String name,
        Instant createdAt,
        Optional<Instant> lastUsedAt) {
    public static final int NAME_LENGTH = 80;
    public static final Duration VALID_FOR = Duration.ofDays(90);

    public ApiToken {
        name = name.strip();
        if (!name.isEmpty() && !OneLine.is(name) || name.length() > NAME_LENGTH) {
            throw new RuleViolation("token-name", "A token's name has up to " + NAME_LENGTH + " characters");
        }
    }

    public Instant expiresAt() {
        return createdAt.plus(VALID_FOR);
    }

    public boolean isAlive(Instant at) {
        return at.isBefore(expiresAt());
    }
}
