package studio.portal.application.document;

import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Membership;
import studio.portal.domain.account.Permission;
import studio.portal.domain.document.ApprovalMode;
import studio.portal.domain.document.ApprovalRound;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.Verdict;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.file.ContentHash;

/** The use cases of approvals over an in-memory portal, for tests to extend. */
public abstract class ApprovalDesk extends DocumentDesk {
    /** Paul, who may approve here. */
    protected static final Actor.Member PAUL_WHO_APPROVES =
            new Actor.Member(PAUL.person(), KERN, Set.of(Permission.APPROVE));

    protected static final VersionNumber FIRST = VersionNumber.FIRST;
    protected static final VersionNumber SECOND = new VersionNumber(2);

    protected final AskForApproval askForApproval = new AskForApproval(
            transactions, validation, documents(), approvals(), record, people(), currentSettings, ids, clock);
    protected final DecideOnVersion decideOnVersion =
            new DecideOnVersion(transactions, validation, documents(), approvals(), record, people(), clock);
    protected final WithdrawApproval withdrawApproval =
            new WithdrawApproval(transactions, documents(), approvals(), record, clock);
    protected final RemindOfApprovals remindOfApprovals =
            new RemindOfApprovals(transactions, documents(), approvals(), currentSettings, clock);

    protected ApprovalDesk() {
        changePerson(
                PAUL.person(), person -> person.join(new Membership(KERN, Set.of(Permission.APPROVE)), ANA, MONDAY));
    }

    protected ApprovalRound ask(DocumentId id, ApprovalMode mode, Actor.Member... approvers) {
        askForApproval.handle(ANA, id, current(id), asking(mode, Optional.empty(), approvers));
        return pending(id);
    }

    protected static AskForApproval.Command asking(
            ApprovalMode mode, Optional<LocalDate> dueOn, Actor.Member... approvers) {
        return new AskForApproval.Command(
                Stream.of(approvers).map(Actor.Member::person).toList(), mode, dueOn, false);
    }

    protected VersionNumber current(DocumentId id) {
        return document(id).current().orElseThrow().number();
    }

    protected ApprovalRound pending(DocumentId id) {
        return approvals().pending(ANA, id).orElseThrow();
    }

    protected ApprovalRound latest(DocumentId id) {
        return approvals().all(ANA, id).stream()
                .reduce((before, after) -> after)
                .orElseThrow();
    }

    protected void approve(Actor by, DocumentId id, VersionNumber version) {
        decideOnVersion.handle(by, id, version, approval(hash(id, version)));
    }

    protected void reject(Actor by, DocumentId id, VersionNumber version) {
        decideOnVersion.handle(
                by,
                id,
                version,
                new DecideOnVersion.Command(
                        Verdict.REJECT, Optional.of("Not like this"), hash(id, version), Optional.empty()));
    }

    protected static DecideOnVersion.Command approval(ContentHash hash) {
        return new DecideOnVersion.Command(Verdict.APPROVE, Optional.empty(), hash, Optional.empty());
    }

    protected ContentHash hash(DocumentId id, VersionNumber version) {
        return document(id).version(version).hash();
    }

    protected List<String> evidenceOf(DocumentId id) {
        return evidence().find(ANA, id).orElseThrow().entries().stream()
                .map(entry -> entry.text())
                .toList();
    }
}
