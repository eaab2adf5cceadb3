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
 * Something happened to a project. Keys of the details: {@code milestone}, {@code deliverable} and {@code decision}
 * (ids), {@code from} and {@code to} (words or dates), {@code fields} (names of what changed), {@code document} and
 * {@code version} (of a deliverable).
 *
 * @param audience the studio alone while the client cannot see what it happened to
 */
public record ProjectEvent(
        EventType type,
        ProjectId project,
        ClientId ofClient,
        ActorReference by,
        Instant at,
        Map<String, String> details,
        EventType.Audience audience)
        implements DomainEvent {
    public static final String MILESTONE = "milestone";
    public static final String DELIVERABLE = "deliverable";
    public static final String DECISION = "decision";
    public static final String DOCUMENT = "document";
    public static final String VERSION = "version";
    public static final String FIELDS = "fields";
    public static final String FROM = "from";
    public static final String TO = "to";

    public ProjectEvent {
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
