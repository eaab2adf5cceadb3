package studio.portal.application.document;

import java.time.Clock;
import java.util.function.BiConsumer;
import studio.portal.application.Transactions;
import studio.portal.application.account.MembersNow;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.CommentId;
import studio.portal.domain.document.CommentRepository;
import studio.portal.domain.document.DocumentComment;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.DocumentRepository;
import studio.portal.domain.document.VersionNumber;

/** What a comment is about is dealt with, or is not after all. */
public final class ResolveComment {
    private final Transactions transactions;
    private final DocumentRepository documents;
    private final CommentRepository comments;
    private final MembersNow members;
    private final Clock clock;

    public ResolveComment(
            Transactions transactions,
            DocumentRepository documents,
            CommentRepository comments,
            MembersNow members,
            Clock clock) {
        this.transactions = transactions;
        this.documents = documents;
        this.comments = comments;
        this.members = members;
        this.clock = clock;
    }

    /** @return the version it is about */
    public VersionNumber handle(Actor actor, DocumentId id, CommentId comment) {
        return change(actor, id, comment, (found, now) -> found.resolve(now, clock.instant()));
    }

    /** @return the version it is about */
    public VersionNumber reopen(Actor actor, DocumentId id, CommentId comment) {
        return change(actor, id, comment, (found, now) -> found.reopen(now, clock.instant()));
    }

    private VersionNumber change(
            Actor actor, DocumentId id, CommentId commentId, BiConsumer<DocumentComment, Actor> deed) {
        return transactions.write(actor, () -> {
            var now = members.asTheyAreNow(actor);
            if (documents.lock(now, id).isEmpty()) {
                throw new NotFound();
            }
            var comment = comments.find(now, id, commentId).orElseThrow(NotFound::new);
            deed.accept(comment, now);
            comments.update(now, comment);
            return comment.version();
        });
    }
}
