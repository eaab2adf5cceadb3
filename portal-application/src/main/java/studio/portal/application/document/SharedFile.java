package studio.portal.application.document;

import java.time.Instant;
import java.util.Optional;

/**
 * What whoever has a link is shown before they open it.
 *
 * @param facts none as long as a password is asked for: a name says much, and the link alone is not to tell it
 */
public record SharedFile(Optional<Facts> facts) {
    public record Facts(String name, long size, Instant expiresAt) {}

    /** Whether they have to know a password. */
    public boolean locked() {
        return facts.isEmpty();
    }
}
