package studio.portal.application.document;

import java.time.Clock;
import java.util.Optional;
import studio.portal.application.project.DocumentVersions;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.DocumentRepository;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.project.Content;

/** The versions of documents that a project hands over. */
public final class HandedOverVersions implements DocumentVersions {
    private final DocumentRepository documents;
    private final Clock clock;

    public HandedOverVersions(DocumentRepository documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public Optional<Content.Version> find(Actor actor, ClientId client, DocumentId document, VersionNumber number) {
        return documents
                .find(actor, document)
                .filter(found -> found.ofClient().equals(client) && !found.isWithdrawn())
                .filter(found -> documents.sees(actor, document, number))
                .map(found -> found.version(number))
                .filter(version -> !version.isWithdrawn())
                .map(version -> new Content.Version(document, number, version.hash()));
    }

    @Override
    public void share(Actor actor, Content.Version version) {
        var document = documents.lock(actor, version.document()).orElseThrow(NotFound::new);
        document.share(version.number(), actor, clock.instant());
        documents.update(actor, document);
    }
}
