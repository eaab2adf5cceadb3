package studio.portal.domain.project;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.ClientId;

/**
 * Something happened to a request; its subject is the project. Keys of the details: {@code request} (a
 * {@link RequestId}), {@code item} (the number of one), {@code items} (how many were answered).
 *
 * @param audience narrower than the type's where the client never saw the request
 */
public record RequestEvent(
        EventType type,
        ProjectId project,
        ClientId ofClient,
        ActorReference by,
        Instant at,
        EventType.Audience audience,
        Map<String, String> details)
        implements DomainEvent {
    public static final String REQUEST = "request";
    public static final String ITEM = "item";
    public static final String ITEMS = "items";

    public RequestEvent {
        details = Map.copyOf(details);
    }

    @Override
    public UUID subject() {
        return project.value();
    }

    @Override
    public Optional<ClientId> client() {
        return Optional.of(ofClient);
    }
}
