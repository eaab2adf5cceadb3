package studio.portal.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.ClientId;

/** Something that happened, in the past tense, stored in the same transaction as the change it tells of. */
public interface DomainEvent {
    EventType type();

    /**
     * Who may be shown it: those of its kind, or the studio alone, as long as the thing it happened to is not published.
     * Never more than its kind allows.
     */
    default EventType.Audience audience() {
        return type().audience();
    }

    /** The ticket, person or other thing it happened to. */
    UUID subject();

    /** The client it concerns; empty for what concerns the studio alone. */
    Optional<ClientId> client();

    ActorReference by();

    Instant at();

    /**
     * What the feed, the mail and the audit trail need beyond the above, as plain words under stable keys. Ids and
     * status words only: never the text of a message, never a secret.
     */
    Map<String, String> details();
}
