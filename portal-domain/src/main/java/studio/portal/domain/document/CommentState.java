package studio.portal.domain.document;

import java.time.Instant;
import java.util.Optional;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.ClientId;

/**
 * A comment as it is stored.
 *
 * @param shared whether the client sees the version it is about
 */
public record CommentState(
        CommentId id,
        DocumentId document,
        ClientId client,
        VersionNumber version,
        Optional<CommentPlace> place,
        String body,
        boolean internal,
        boolean shared,
        ActorReference author,
        Instant at,
        Optional<DocumentComment.Resolved> resolved) {}
