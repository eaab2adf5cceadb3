package studio.portal.domain.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import studio.portal.domain.EventSink;
import studio.portal.domain.account.Actor;

/** Comments in a map, seen by whoever may have the version they are about. For one thread. */
public final class InMemoryComments implements CommentRepository {
    private final Map<CommentId, CommentState> comments = new LinkedHashMap<>();
    private final InMemoryDocuments documents;
    private final EventSink events;

    public InMemoryComments(InMemoryDocuments documents, EventSink events) {
        this.documents = documents;
        this.events = events;
    }

    @Override
    public Optional<DocumentComment> find(Actor actor, DocumentId document, CommentId id) {
        return Optional.ofNullable(comments.get(id))
                .filter(state -> state.document().equals(document))
                .filter(state -> mayHave(actor, state))
                .map(DocumentComment::stored)
                .filter(comment -> CommentPolicy.maySee(actor, comment));
    }

    private boolean mayHave(Actor actor, CommentState about) {
        return documents.sees(actor, about.document(), about.version())
                && documents
                        .find(actor, about.document())
                        .filter(found -> DocumentPolicy.mayHave(actor, found, found.version(about.version())))
                        .isPresent();
    }

    @Override
    public void add(Actor actor, DocumentComment comment) {
        comments.put(comment.id(), comment.state());
        events.append(comment.events());
    }

    @Override
    public void update(Actor actor, DocumentComment comment) {
        add(actor, comment);
    }
}
