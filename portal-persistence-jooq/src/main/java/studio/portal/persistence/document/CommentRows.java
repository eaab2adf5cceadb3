package studio.portal.persistence.document;

import static studio.portal.persistence.schema.Tables.DOCUMENT;
import static studio.portal.persistence.schema.Tables.DOCUMENT_COMMENT;
import static studio.portal.persistence.schema.Tables.DOCUMENT_VERSION;

import java.util.Optional;
import org.jooq.Record;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.document.CommentId;
import studio.portal.domain.document.CommentPlace;
import studio.portal.domain.document.CommentState;
import studio.portal.domain.document.DocumentComment.Resolved;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.VersionNumber;
import studio.portal.persistence.Moments;
import studio.portal.persistence.schema.tables.records.DocumentCommentRecord;

/** Comments as rows and back. */
final class CommentRows {
    private CommentRows() {}

    static CommentState state(Record row) {
        return new CommentState(
                new CommentId(row.get(DOCUMENT_COMMENT.ID)),
                new DocumentId(row.get(DOCUMENT_COMMENT.DOCUMENT_ID)),
                new ClientId(row.get(DOCUMENT.CLIENT_ID)),
                new VersionNumber(row.get(DOCUMENT_COMMENT.N)),
                place(row),
                row.get(DOCUMENT_COMMENT.BODY),
                row.get(DOCUMENT_COMMENT.INTERNAL),
                row.get(DOCUMENT_VERSION.SHARED_AT) != null,
                author(row),
                row.get(DOCUMENT_COMMENT.AT),
                Optional.ofNullable(row.get(DOCUMENT_COMMENT.RESOLVED_AT))
                        .map(at -> new Resolved(
                                DocumentRows.actor(
                                        row.get(DOCUMENT_COMMENT.RESOLVED_BY_PERSON),
                                        row.get(DOCUMENT_COMMENT.RESOLVED_BY_JOB)),
                                at)));
    }

    static ActorReference author(Record row) {
        return DocumentRows.actor(row.get(DOCUMENT_COMMENT.AUTHOR_PERSON), row.get(DOCUMENT_COMMENT.AUTHOR_JOB));
    }

    static Optional<CommentPlace> place(Record row) {
        return Optional.ofNullable(row.get(DOCUMENT_COMMENT.PAGE))
                .map(page -> new CommentPlace(page, row.get(DOCUMENT_COMMENT.X), row.get(DOCUMENT_COMMENT.Y)));
    }

    static void fill(DocumentCommentRecord row, CommentState state) {
        row.setId(state.id().value());
        row.setDocumentId(state.document().value());
        row.setN(state.version().value());
        state.place().ifPresent(place -> {
            row.setPage(place.page());
            row.setX(place.x());
            row.setY(place.y());
        });
        row.setBody(state.body());
        row.setInternal(state.internal());
        row.setAuthorPerson(state.author().person().map(PersonId::value).orElse(null));
        row.setAuthorJob(state.author().job().orElse(null));
        row.setAt(Moments.stored(state.at()));
        fill(row, state.resolved());
    }

    static void fill(DocumentCommentRecord row, Optional<Resolved> resolved) {
        var by = resolved.map(Resolved::by);
        row.setResolvedByPerson(
                by.flatMap(ActorReference::person).map(PersonId::value).orElse(null));
        row.setResolvedByJob(by.flatMap(ActorReference::job).orElse(null));
        row.setResolvedAt(resolved.map(Resolved::at).map(Moments::stored).orElse(null));
    }
}
