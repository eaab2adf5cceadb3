package studio.portal.application.document;

import java.time.Clock;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.application.Versions;
import studio.portal.application.account.MembersNow;
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
    private final MembersNow members;
    private final Clock clock;

    public WithdrawDocument(
            Transactions transactions,
            Validation validation,
            DocumentRepository documents,
            ApprovalRecord approvals,
            MembersNow members,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.documents = documents;
        this.approvals = approvals;
        this.members = members;
        this.clock = clock;
    }

    public void handle(Actor actor, DocumentId id, WithdrawVersion.Command command) {
        validation.check(command);
        transactions.run(actor, () -> {
            var now = members.asTheyAreNow(actor);
            var document = documents.lock(now, id).orElseThrow(NotFound::new);
            Versions.expect(command.expectedVersion(), document.version(now));
            document.withdraw(command.reason(), now, clock.instant());
            documents.update(now, document);
            approvals.overtake(now, document, VoidReason.VERSION_WITHDRAWN, clock.instant());
        });
    }
}
