package studio.portal.application.document;

import java.util.List;
import java.util.Optional;
import studio.portal.application.InvalidInput;
import studio.portal.application.Page;
import studio.portal.application.PageRequest;
import studio.portal.application.account.ClientName;
import studio.portal.application.activity.HistoryLine;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.DocumentId;

/** Reads documents for lists and pages, through the eyes of an actor. What an actor may not see is absent. */
public interface DocumentQueries {
    /** Of downloads there is no end. */
    int MOST_LINES = 1000;

    /** @throws InvalidInput {@code after} or {@code before} if a cursor is none of ours */
    Page<DocumentRow> list(Actor actor, DocumentFilter filter, PageRequest request);

    /** With the versions the actor sees; a withdrawn document is found too. */
    Optional<DocumentDetail> find(Actor actor, DocumentId id);

    /**
     * What was recorded of a document, newest first, at most {@link #MOST_LINES}; empty for everybody but staff. That
     * somebody looked at its pages is recorded and not told here: it would hide everything else.
     */
    List<HistoryLine> history(Actor actor, DocumentId id);

    /**
     * Another client the member belongs to, under which they would see this document: the page offers the switch. Empty
     * for everybody else, and for a document they would not see there either.
     */
    Optional<ClientName> visibleUnder(Actor actor, DocumentId id);
}
