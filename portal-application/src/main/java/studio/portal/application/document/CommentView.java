package studio.portal.application.document;

import java.time.Instant;
import java.util.Optional;
import studio.portal.application.account.PersonName;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.document.CommentFacts;
import studio.portal.domain.document.CommentId;
import studio.portal.domain.document.CommentPlace;

/**
 * A comment on a version, as somebody sees it.
 *
 * @param mark by which people speak of it: 1, 2, 3 for what the client sees too, A, B, C for what is internal, so that
 *     nobody's numbers have holes
 * @param by its author, as far as it was a person
 * @param resolvedAt empty while it is open
 */
public record CommentView(
        CommentId id,
        String mark,
        Optional<CommentPlace> place,
        String body,
        boolean internal,
        ActorReference author,
        Optional<PersonName> by,
        Instant at,
        Optional<PersonName> resolvedBy,
        Optional<Instant> resolvedAt)
        implements CommentFacts {
    @Override
    public boolean isInternal() {
        return internal;
    }

    @Override
    public boolean isResolved() {
        return resolvedAt.isPresent();
    }
}
