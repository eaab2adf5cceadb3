package studio.portal.domain.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.EventType.Audience;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ActorReference;

/**
 * Something said of a version, maybe pinned to a place on one of its pages. An internal one is the studio's alone, and
 * nothing a client sees changes by it. What is said stays; once it is dealt with it is marked as resolved, until somebody finds that it is not.
 */
public final class DocumentComment implements CommentFacts {
    public static final int BODY_LENGTH = 5_000;

    private final CommentState found;
    private final List<DomainEvent> events = new ArrayList<>();
    private Optional<Resolved> resolved;

    /** Who said that it is dealt with. */
    public record Resolved(ActorReference by, Instant at) {}

    private DocumentComment(CommentState found) {
        this.found = found;
        this.resolved = found.resolved();
    }

    /** For repositories: a comment as it was stored. */
    public static DocumentComment stored(CommentState state) {
        return new DocumentComment(state);
    }

    /**
     * @throws NotFound if there is no such version
     * @throws AccessDenied where {@link CommentPolicy} says no
     * @throws RuleViolation {@code comment-length}; {@code document-withdrawn}, {@code version-withdrawn};
     *     {@code version-private} for words to the client about what the client does not see: they would become visible
     *     when it is shared, without anybody having looked at them again
     */
    public static DocumentComment write(Document document, NewComment added, Actor by, Instant at) {
        var version = document.version(added.version());
        var body = added.body().strip();
        allow(CommentPolicy.mayComment(by, document, version, added.internal()), "Not for you to comment on");
        if (body.isEmpty() || body.length() > BODY_LENGTH) {
            throw new RuleViolation("comment-length", "A comment has 1 to " + BODY_LENGTH + " characters");
        }
        if (document.isWithdrawn()) {
            throw new RuleViolation("document-withdrawn", "The document is withdrawn");
        }
        if (version.isWithdrawn()) {
            throw new RuleViolation("version-withdrawn", "The version is withdrawn");
        }
        if (!added.internal() && by.isStaff() && !version.isShared()) {
            throw new RuleViolation("version-private", "The client does not see this version yet");
        }
        var comment = new DocumentComment(new CommentState(
                added.id(),
                document.id(),
                document.ofClient(),
                added.version(),
                added.place(),
                body,
                added.internal(),
                version.isShared(),
                by.reference(),
                at,
                Optional.empty()));
        comment.record(added.internal() ? EventType.DOCUMENT_NOTED : EventType.DOCUMENT_COMMENTED, by, at);
        return comment;
    }

    /**
     * It is dealt with; to say so again is no news.
     *
     * @throws AccessDenied unless staff or its author say so
     */
    public void resolve(Actor by, Instant at) {
        allow(CommentPolicy.mayResolve(by, this), "Only the studio and whoever wrote it resolve a comment");
        if (resolved.isEmpty()) {
            resolved = Optional.of(new Resolved(by.reference(), at));
            record(EventType.DOCUMENT_COMMENT_RESOLVED, by, at);
        }
    }

    /**
     * It is not dealt with after all; to say so again is no news.
     *
     * @throws AccessDenied unless staff or its author say so
     */
    public void reopen(Actor by, Instant at) {
        allow(CommentPolicy.mayResolve(by, this), "Only the studio and whoever wrote it reopen a comment");
        if (resolved.isPresent()) {
            resolved = Optional.empty();
            record(EventType.DOCUMENT_COMMENT_REOPENED, by, at);
        }
    }

    private static void allow(boolean allowed, String message) {
        if (!allowed) {
            throw new AccessDenied(message);
        }
    }

    private void record(EventType type, Actor by, Instant at) {
        var audience = found.internal() || !found.shared() ? Audience.STUDIO : type.audience();
        var details = Map.of(DocumentEvent.VERSION, found.version().toString(), DocumentEvent.COMMENT, id().toString());
        events.add(new DocumentEvent(type, found.document(), found.client(), audience, by.reference(), at, details));
    }

    /** As it would be stored now. */
    public CommentState state() {
        return new CommentState(
                found.id(),
                found.document(),
                found.client(),
                found.version(),
                found.place(),
                found.body(),
                found.internal(),
                found.shared(),
                found.author(),
                found.at(),
                resolved);
    }

    public CommentId id() {
        return found.id();
    }

    /** Which version it is about. */
    public VersionNumber version() {
        return found.version();
    }

    @Override
    public ActorReference author() {
        return found.author();
    }

    @Override
    public boolean isInternal() {
        return found.internal();
    }

    @Override
    public boolean isResolved() {
        return resolved.isPresent();
    }

    /** What happened since it was found. */
    public List<DomainEvent> events() {
        return List.copyOf(events);
    }
}
