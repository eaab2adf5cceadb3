package studio.portal.web.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import studio.portal.application.account.PersonName;
import studio.portal.application.document.ApprovalView;
import studio.portal.domain.document.ApprovalMode;
import studio.portal.domain.document.ApprovalRoundId;
import studio.portal.domain.document.ApprovalStatus;
import studio.portal.domain.document.ApprovalStep;
import studio.portal.domain.document.Decision;
import studio.portal.domain.document.Verdict;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.document.VoidReason;
import studio.portal.domain.file.ContentHash;

/** Approvals as scripts read them. */
final class ApprovalJson {
    private ApprovalJson() {}

    /** @param items latest first */
    record Rounds(List<Round> items) {
        static Rounds of(List<ApprovalView> rounds) {
            return new Rounds(rounds.stream().map(Round::of).toList());
        }
    }

    /**
     * @param hash the SHA-256 of what is asked to be approved
     * @param signature whether whoever approves types their name
     */
    record Round(
            ApprovalRoundId id,
            VersionNumber version,
            ContentHash hash,
            PersonName requester,
            ApprovalMode mode,
            boolean signature,
            Optional<LocalDate> dueOn,
            ApprovalStatus status,
            Optional<VoidReason> voided,
            Instant createdAt,
            Optional<Instant> endedAt,
            List<Approver> approvers) {
        static Round of(ApprovalView view) {
            var state = view.state();
            return new Round(
                    state.id(),
                    view.version(),
                    state.shown().hash(),
                    view.requester(),
                    state.mode(),
                    state.signature(),
                    state.dueOn(),
                    state.status(),
                    state.voided(),
                    state.askedAt(),
                    state.endedAt(),
                    state.steps().stream().map(step -> Approver.of(view, step)).toList());
        }
    }

    /**
     * @param askedAt since when it is their turn
     * @param name what they typed as their signature
     */
    record Approver(
            PersonName person,
            Optional<Instant> askedAt,
            Optional<Verdict> decision,
            Optional<String> words,
            Optional<String> name,
            Optional<Instant> decidedAt) {
        static Approver of(ApprovalView view, ApprovalStep step) {
            return new Approver(
                    view.person(step.person()),
                    step.turnAt(),
                    step.decision().map(Decision::verdict),
                    step.decision().flatMap(Decision::words),
                    step.decision().flatMap(Decision::signature),
                    step.decision().map(Decision::at));
        }
    }
}
