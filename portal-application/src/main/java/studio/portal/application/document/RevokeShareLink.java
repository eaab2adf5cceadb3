package studio.portal.application.document;

import java.time.Clock;
import java.util.List;
import studio.portal.application.EventLog;
import studio.portal.application.Transactions;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.EventType;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.DocumentPolicy;
import studio.portal.domain.document.DocumentRepository;
import studio.portal.domain.document.ShareLinkId;
import studio.portal.domain.document.ShareLinkRepository;

/** The studio ends a link, at once, also for whoever is about to have the bytes by it. */
public final class RevokeShareLink {
    private final Transactions transactions;
    private final DocumentRepository documents;
    private final ShareLinkRepository links;
    private final EventLog log;
    private final Clock clock;

    public RevokeShareLink(
            Transactions transactions,
            DocumentRepository documents,
            ShareLinkRepository links,
            EventLog log,
            Clock clock) {
        this.transactions = transactions;
        this.documents = documents;
        this.links = links;
        this.log = log;
        this.clock = clock;
    }

    /** @throws RuleViolation {@code share-over} if it is revoked already, or has expired */
    public void handle(Actor actor, DocumentId id, ShareLinkId link) {
        transactions.run(actor, () -> {
            var document = documents.lock(actor, id).orElseThrow(NotFound::new);
            if (!DocumentPolicy.mayShare(actor)) {
                throw new AccessDenied("Only the studio revokes links");
            }
            var found = links.lock(actor, id, link).orElseThrow(NotFound::new);
            var at = clock.instant();
            links.update(actor, found.revoke(at));
            log.append(
                    actor,
                    List.of(ShareEvents.of(EventType.SHARE_LINK_REVOKED, document, found.version(), link, actor, at)));
        });
    }
}
