package studio.portal.application.document;

import java.time.Clock;
import studio.portal.application.Transactions;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.ApprovalPolicy;
import studio.portal.domain.document.ApprovalRepository;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.DocumentRepository;
import studio.portal.domain.document.VersionNumber;

/** The studio takes an asking for approval back; what was decided before stays on record. */
public final class WithdrawApproval {
    private final Transactions transactions;
    private final DocumentRepository documents;
    private final ApprovalRepository rounds;
    private final ApprovalRecord record;
    private final Clock clock;

    public WithdrawApproval(
            Transactions transactions,
            DocumentRepository documents,
            ApprovalRepository rounds,
            ApprovalRecord record,
            Clock clock) {
        this.transactions = transactions;
        this.documents = documents;
        this.rounds = rounds;
        this.record = record;
        this.clock = clock;
    }

    /** @throws RuleViolation {@code approval-over} if none is pending */
    public void handle(Actor actor, DocumentId id, VersionNumber version) {
        transactions.run(actor, () -> {
            var document = documents.lock(actor, id).orElseThrow(NotFound::new);
            if (!documents.sees(actor, id, version)) {
                throw new NotFound();
            }
            if (!ApprovalPolicy.mayAsk(actor)) {
                throw new AccessDenied("Only the studio takes an asking back");
            }
            var round = rounds.latest(actor, id, version)
                    .orElseThrow(() -> new RuleViolation("approval-over", "Nobody is asked to decide on this version"));
            round.withdraw(actor, clock.instant());
            record.update(actor, document, round);
        });
    }
}
