package studio.portal.domain.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import studio.portal.domain.EventSink;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Permission;
import studio.portal.domain.file.InMemoryUploads;

/** Documents in a map. For one thread. */
public final class InMemoryDocuments implements DocumentRepository {
    private final Map<DocumentId, DocumentState> documents = new LinkedHashMap<>();
    private final InMemoryUploads uploads;
    private final EventSink events;
    private ApproverTurns turns = ApproverTurns.NONE;

    public InMemoryDocuments(InMemoryUploads uploads, EventSink events) {
        this.uploads = uploads;
        this.events = events;
    }

    /** From now on these say who is asked to approve what. */
    public void heed(ApproverTurns asked) {
        turns = asked;
    }

    @Override
    public Optional<Document> find(Actor actor, DocumentId id) {
        return Optional.ofNullable(documents.get(id))
                .map(Document::stored)
                .filter(document -> DocumentPolicy.maySee(actor, document, turnOf(actor, id)));
    }

    @Override
    public Optional<Document> lock(Actor actor, DocumentId id) {
        return find(actor, id);
    }

    @Override
    public boolean sees(Actor actor, DocumentId id, VersionNumber version) {
        return find(actor, id).stream()
                .flatMap(document -> document.versions().stream()
                        .filter(one -> one.number().equals(version))
                        .filter(one -> DocumentPolicy.maySee(
                                actor, document, one, turnOf(actor, id).apply(version))))
                .findAny()
                .isPresent();
    }

    private Function<VersionNumber, ApproverTurn> turnOf(Actor actor, DocumentId id) {
        var eyes = actor instanceof Actor.Preview preview ? preview.member() : actor;
        var mayApprove = eyes instanceof Actor.Member member && member.may(Permission.APPROVE);
        return version -> actor.personId()
                .map(person -> turns.of(person, mayApprove, id, version))
                .orElse(ApproverTurn.NOT_ASKED);
    }

    @Override
    public void add(Actor actor, Document document) {
        use(actor, document);
        documents.put(document.id(), document.state());
        events.append(document.events());
    }

    @Override
    public void update(Actor actor, Document document) {
        if (find(actor, document.id())
                .filter(found -> found.version() == document.version())
                .isEmpty()) {
            throw new StaleVersion();
        }
        use(actor, document);
        documents.put(document.id(), with(document.state(), document.version() + (document.isChanged() ? 1 : 0)));
        events.append(document.events());
    }

    private void use(Actor actor, Document document) {
        document.added().forEach(version -> uploads.use(actor, List.of(version.upload())));
    }

    private static DocumentState with(DocumentState state, long version) {
        return new DocumentState(
                state.id(),
                state.client(),
                state.project(),
                state.title(),
                state.kind(),
                state.labels(),
                state.clients(),
                state.versions(),
                state.addedBy(),
                state.addedAt(),
                state.updatedAt(),
                state.withdrawal(),
                version,
                state.shownVersion());
    }
}
