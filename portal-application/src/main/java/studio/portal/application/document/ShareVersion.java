package studio.portal.application.document;

import java.time.Clock;
import java.util.Optional;
import studio.portal.application.Transactions;
import studio.portal.application.Versions;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.DocumentRepository;
import studio.portal.domain.document.VersionNumber;

/** The studio lets the client see a version. */
public final class ShareVersion {
    private final Transactions transactions;
    private final DocumentRepository documents;
    private final Clock clock;

    public ShareVersion(Transactions transactions, DocumentRepository documents, Clock clock) {
        this.transactions = transactions;
        this.documents = documents;
        this.clock = clock;
    }

    public void handle(Actor actor, DocumentId id, VersionNumber number, Optional<Long> expectedVersion) {
        transactions.run(actor, () -> {
            var document = documents.lock(actor, id).orElseThrow(NotFound::new);
            if (!documents.sees(actor, id, number)) {
                throw new NotFound();
            }
            Versions.expect(expectedVersion, document.version(actor));
            document.share(number, actor, clock.instant());
            documents.update(actor, document);
        });
    }
}
