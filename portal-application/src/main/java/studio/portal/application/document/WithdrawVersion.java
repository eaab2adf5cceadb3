package studio.portal.application.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Optional;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.application.Versions;
import studio.portal.application.account.MembersNow;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.DocumentRepository;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.document.VoidReason;
import studio.portal.domain.document.Withdrawal;

/** Somebody takes a version back; a mark with their reason stays. */
public final class WithdrawVersion {
    public record Command(
            @NotBlank @Size(max = Withdrawal.REASON_LENGTH) String reason, Optional<Long> expectedVersion) {}

    private final Transactions transactions;
    private final Validation validation;
    private final DocumentRepository documents;
    private final ApprovalRecord approvals;
    private final MembersNow members;
    private final Clock clock;

    public WithdrawVersion(
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

    public void handle(Actor actor, DocumentId id, VersionNumber number, Command command) {
        validation.check(command);
        transactions.run(actor, () -> {
            var now = members.asTheyAreNow(actor);
            var document = documents.lock(now, id).orElseThrow(NotFound::new);
            if (!documents.sees(now, id, number)) {
                throw new NotFound();
            }
            Versions.expect(command.expectedVersion(), document.version(now));
            document.withdraw(number, command.reason(), now, clock.instant());
            documents.update(now, document);
            approvals.overtake(now, document, VoidReason.VERSION_WITHDRAWN, clock.instant());
        });
    }
}
