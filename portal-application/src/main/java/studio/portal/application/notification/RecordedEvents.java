package studio.portal.application.notification;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.ClientId;

/** Events as they were recorded, for the jobs that derive messages from them. */
public interface RecordedEvents {
    record Recorded(
            UUID id,
            EventType type,
            UUID subject,
            Optional<ClientId> client,
            ActorReference by,
            Instant at,
            Map<String, String> details) {
        public Recorded {
            details = Map.copyOf(details);
        }
    }

    Optional<Recorded> find(Actor actor, UUID id);
}
