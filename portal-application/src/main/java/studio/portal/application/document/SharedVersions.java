package studio.portal.application.document;

import java.time.Clock;
import java.util.Optional;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.SecretHash;
import studio.portal.domain.document.Document;
import studio.portal.domain.document.DocumentRepository;
import studio.portal.domain.document.ShareLink;
import studio.portal.domain.document.ShareLinkRepository;

/** The links that lead somewhere. One that is over, one to what was withdrawn and one that never was are the same. */
final class SharedVersions {
    /** Whoever has the secret has no eyes of their own. */
    static final Actor LOOKER = new Actor.System("share-link");

    record Shared(ShareLink link, Document document) {}

    private final ShareLinkRepository links;
    private final DocumentRepository documents;
    private final Clock clock;

    SharedVersions(ShareLinkRepository links, DocumentRepository documents, Clock clock) {
        this.links = links;
        this.documents = documents;
        this.clock = clock;
    }

    /** One that may be opened once more. */
    Optional<Shared> open(Actor actor, String token) {
        return links.findByToken(actor, SecretHash.ofToken(token))
                .filter(link -> link.isOpen(clock.instant()))
                .flatMap(this::shared);
    }

    /** One that may have been used up by whoever has opened it. */
    Optional<Shared> admitting(Actor actor, String token) {
        return links.findByToken(actor, SecretHash.ofToken(token))
                .filter(link -> link.admits(clock.instant()))
                .flatMap(this::shared);
    }

    private Optional<Shared> shared(ShareLink link) {
        return documents
                .find(LOOKER, link.document())
                .filter(document -> !document.isWithdrawn()
                        && !document.version(link.version()).isWithdrawn())
                .map(document -> new Shared(link, document));
    }
}
