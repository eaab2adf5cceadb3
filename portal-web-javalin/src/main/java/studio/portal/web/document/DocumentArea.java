package studio.portal.web.document;

import java.util.Optional;
import java.util.UUID;
import studio.portal.application.document.ApprovalQueries;
import studio.portal.application.document.DocumentQueries;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.DocumentId;
import studio.portal.web.Area;

/** Documents, as far as every page knows of them. */
public final class DocumentArea implements Area {
    public static final String NAME = "document";

    private final DocumentQueries documents;
    private final ApprovalQueries approvals;

    public DocumentArea(DocumentQueries documents, ApprovalQueries approvals) {
        this.documents = documents;
        this.approvals = approvals;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String path() {
        return DocumentAddress.PATH;
    }

    @Override
    public int waiting(Actor actor) {
        return approvals.waiting(actor);
    }

    @Override
    public String waitingList(Actor actor) {
        return DocumentAddress.PATH + "?waiting=true";
    }

    @Override
    public Optional<String> address(Actor actor, UUID thing) {
        var id = new DocumentId(thing);
        return documents.find(actor, id).map(document -> DocumentAddress.of(id));
    }
}
