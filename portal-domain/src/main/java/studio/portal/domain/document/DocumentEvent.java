package studio.portal.domain.document;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.ClientId;

/**
 * Something happened to a document. Keys of the details: {@code version} (a {@link VersionNumber}), {@code comment}
 * (a {@link CommentId}), {@code changed} (of a
 * change, the words of what was changed: {@code title}, {@code kind}, {@code labels}, {@code project}).
 *
 * @param audience the studio alone while what it happened to is private
 */
public record DocumentEvent(
        EventType type,
        DocumentId document,
        ClientId ofClient,
        EventType.Audience audience,
        ActorReference by,
        Instant at,
        Map<String, String> details)
        implements DomainEvent {
    public static final String VERSION = "version";
    public static final String CHANGED = "changed";
    public static final String COMMENT = "comment";

    public DocumentEvent {
        details = Map.copyOf(details);
    }

    @Override
    public UUID subject() {
        return document.value();
    }

    @Override
    public Optional<ClientId> client() {
        return Optional.of(ofClient);
    }
}
