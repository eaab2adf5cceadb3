package studio.portal.application.document;

import java.time.Clock;
import java.util.function.Consumer;
import studio.portal.application.Transactions;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.CommentId;
import studio.portal.domain.document.CommentRepository;
import studio.portal.domain.document.DocumentComment;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.DocumentRepository;

/** What a comment is about is dealt with, or is not after all. */
public final class ResolveComment {
    private final Transactions transactions;
    private final DocumentRepository documents;
    private final CommentRepository comments;
    private final Clock clock;

    public ResolveComment(
            Transactions transactions, DocumentRepository documents, CommentRepository comments, Clock clock) {
        this.transactions = transactions;
        this.documents = documents;
        this.comments = comments;
        this.clock = clock;
    }

    public void handle(Actor actor, DocumentId id, CommentId comment) {
        change(actor, id, comment, found -> found.resolve(actor, clock.instant()));
    }

    public void reopen(Actor actor, DocumentId id, CommentId comment) {
        change(actor, id, comment, found -> found.reopen(actor, clock.instant()));
    }

    private void change(Actor actor, DocumentId id, CommentId commentId, Consumer<DocumentComment> deed) {
        transactions.run(actor, () -> {
            if (documents.lock(actor, id).isEmpty()) {
                throw new NotFound();
            }
            var comment = comments.find(actor, id, commentId).orElseThrow(NotFound::new);
            deed.accept(comment);
            comments.update(actor, comment);
        });
    }
}
