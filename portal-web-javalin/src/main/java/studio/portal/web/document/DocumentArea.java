package studio.portal.web.document;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import studio.portal.application.document.DocumentQueries;
import studio.portal.application.home.WaitingCounts;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.DocumentId;
import studio.portal.web.Area;
import studio.portal.web.project.ProjectArea;

/** Documents, as far as every page knows of them. */
public final class DocumentArea implements Area {
    public static final String NAME = "document";

    private final DocumentQueries documents;

    public DocumentArea(DocumentQueries documents) {
        this.documents = documents;
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
    public int waiting(WaitingCounts counts) {
        return counts.documents();
    }

    @Override
    public String waitingList(Actor actor) {
        return DocumentAddress.PATH + "?waiting=true";
    }

    @Override
    public List<String> addresses(Actor actor, UUID thing) {
        return documents.find(actor, new DocumentId(thing)).stream()
                .flatMap(document -> Stream.concat(
                        Stream.of(DocumentAddress.of(document.id())),
                        document.project().stream().map(ProjectArea::address)))
                .toList();
    }
}
