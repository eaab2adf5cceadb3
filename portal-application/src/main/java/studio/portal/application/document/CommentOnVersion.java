package studio.portal.application.document;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Optional;
import studio.portal.application.Ids;
import studio.portal.application.InvalidInput;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.application.account.MembersNow;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.CommentId;
import studio.portal.domain.document.CommentPlace;
import studio.portal.domain.document.CommentRepository;
import studio.portal.domain.document.DocumentComment;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.DocumentRepository;
import studio.portal.domain.document.NewComment;
import studio.portal.domain.document.VersionNumber;

/** Somebody says something of a version, maybe pinned to a place on one of its pages. */
public final class CommentOnVersion {
    /**
     * @param internal for the studio alone
     * @param page with {@code x} and {@code y}: where it is pinned; without all three: of the whole version
     * @param x per mille of the page's width
     * @param y per mille of the page's height
     */
    public record Command(
            @NotBlank @Size(max = DocumentComment.BODY_LENGTH)
            String body,

            boolean internal,
            Optional<@Min(1) Integer> page,
            Optional<@Min(0) @Max(CommentPlace.WHOLE) Integer> x,
            Optional<@Min(0) @Max(CommentPlace.WHOLE) Integer> y) {}

    private final Transactions transactions;
    private final Validation validation;
    private final DocumentRepository documents;
    private final PreviewQueries previews;
    private final CommentRepository comments;
    private final MembersNow members;
    private final Ids ids;
    private final Clock clock;

    public CommentOnVersion(
            Transactions transactions,
            Validation validation,
            DocumentRepository documents,
            PreviewQueries previews,
            CommentRepository comments,
            MembersNow members,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.documents = documents;
        this.previews = previews;
        this.comments = comments;
        this.members = members;
        this.ids = ids;
        this.clock = clock;
    }

    public CommentId handle(Actor actor, DocumentId id, VersionNumber version, Command command) {
        validation.check(command);
        return transactions.write(actor, () -> {
            var now = members.asTheyAreNow(actor);
            var document = documents.lock(now, id).orElseThrow(NotFound::new);
            var preview = previews.find(now, id, version).orElseThrow(NotFound::new);
            var place = place(command, preview);
            var added = new NewComment(new CommentId(ids.next()), version, place, command.body(), command.internal());
            var comment = DocumentComment.write(document, added, now, clock.instant());
            comments.add(now, comment);
            return comment.id();
        });
    }

    private static Optional<CommentPlace> place(Command command, VersionPreview preview) {
        if (command.page().isEmpty()) {
            if (command.x().isPresent() || command.y().isPresent()) {
                throw InvalidInput.of("page", "NotNull");
            }
            return Optional.empty();
        }
        var page = command.page().get();
        if (page > preview.pages().size()) {
            throw InvalidInput.of("page", "absent");
        }
        var x = command.x().orElseThrow(() -> InvalidInput.of("x", "NotNull"));
        var y = command.y().orElseThrow(() -> InvalidInput.of("y", "NotNull"));
        return Optional.of(new CommentPlace(page, x, y));
    }
}
