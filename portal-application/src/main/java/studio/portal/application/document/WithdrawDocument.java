package studio.portal.application.document;

import java.time.Clock;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.application.Versions;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.DocumentRepository;
import studio.portal.domain.document.VoidReason;

/** Somebody takes a whole document back; a mark with their reason stays. */
public final class WithdrawDocument {
    private final Transactions transactions;
    private final Validation validation;
    private final DocumentRepository documents;
    private final ApprovalRecord approvals;
    private final Clock clock;

    public WithdrawDocument(
            Transactions transactions,
            Validation validation,
            DocumentRepository documents,
            ApprovalRecord approvals,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.documents = documents;
        this.approvals = approvals;
        this.clock = clock;
    }

    public void handle(Actor actor, DocumentId id, WithdrawVersion.Command command) {
        validation.check(command);
        transactions.run(actor, () -> {
            var document = documents.lock(actor, id).orElseThrow(NotFound::new);
            Versions.expect(command.expectedVersion(), document.version());
            document.withdraw(command.reason(), actor, clock.instant());
            documents.update(actor, document);
            approvals.overtake(actor, document, VoidReason.VERSION_WITHDRAWN, clock.instant());
        });
    }
}
