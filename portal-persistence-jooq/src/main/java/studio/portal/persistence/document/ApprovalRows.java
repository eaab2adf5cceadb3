package studio.portal.persistence.document;

import java.util.List;
import java.util.Optional;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.document.ApprovalMode;
import studio.portal.domain.document.ApprovalReminder;
import studio.portal.domain.document.ApprovalRoundId;
import studio.portal.domain.document.ApprovalState;
import studio.portal.domain.document.ApprovalStatus;
import studio.portal.domain.document.ApprovalStep;
import studio.portal.domain.document.Decision;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.ShownVersion;
import studio.portal.domain.document.Verdict;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.document.VoidReason;
import studio.portal.domain.file.ContentHash;
import studio.portal.persistence.Moments;
import studio.portal.persistence.schema.tables.records.ApprovalRoundRecord;
import studio.portal.persistence.schema.tables.records.ApprovalStepRecord;

/** Askings for approval as rows and back. */
final class ApprovalRows {
    private ApprovalRows() {}

    static ApprovalState state(ApprovalRoundRecord row, List<ApprovalStep> steps) {
        return new ApprovalState(
                new ApprovalRoundId(row.getId()),
                new DocumentId(row.getDocumentId()),
                new ClientId(row.getClientId()),
                new ShownVersion(new VersionNumber(row.getN()), new ContentHash(row.getHash())),
                new PersonId(row.getRequesterId()),
                ApprovalMode.ofWord(row.getMode()).orElseThrow(),
                row.getSignature(),
                Optional.ofNullable(row.getDueOn()),
                steps,
                ApprovalStatus.ofWord(row.getStatus()).orElseThrow(),
                Optional.ofNullable(row.getVoided()).flatMap(VoidReason::ofWord),
                row.getAskedAt(),
                Optional.ofNullable(row.getEndedAt()));
    }

    static ApprovalStep step(ApprovalStepRecord row) {
        return new ApprovalStep(
                new PersonId(row.getPersonId()),
                Optional.ofNullable(row.getTurnAt()),
                Optional.ofNullable(row.getDecidedAt())
                        .map(at -> new Decision(
                                Verdict.ofWord(row.getVerdict()).orElseThrow(),
                                Optional.ofNullable(row.getWords()),
                                Optional.ofNullable(row.getSignature()),
                                at)),
                Optional.ofNullable(row.getReminded()).flatMap(ApprovalReminder::ofWord));
    }

    /** Fills in what is set once, when it is asked. */
    static void fillFirst(ApprovalRoundRecord row, ApprovalState state) {
        row.setId(state.id().value());
        row.setDocumentId(state.document().value());
        row.setN(state.shown().number().value());
        row.setClientId(state.client().value());
        row.setHash(state.shown().hash().value());
        row.setRequesterId(state.requester().value());
        row.setMode(state.mode().word());
        row.setSignature(state.signature());
        row.setDueOn(state.dueOn().orElse(null));
        row.setAskedAt(Moments.stored(state.askedAt()));
    }

    /** Fills in what changes later on. */
    static void fill(ApprovalRoundRecord row, ApprovalState state) {
        var pending = state.status() == ApprovalStatus.PENDING;
        row.setPendingFor(pending ? state.document().value() : null);
        row.setStatus(state.status().word());
        row.setVoided(state.voided().map(VoidReason::word).orElse(null));
        row.setEndedAt(state.endedAt().map(Moments::stored).orElse(null));
    }

    /** @param place counted from 1 */
    static void fill(ApprovalStepRecord row, ApprovalState round, int place) {
        var step = round.steps().get(place - 1);
        var waitsFor = round.status() == ApprovalStatus.PENDING && step.isAsked();
        row.setRoundId(round.id().value());
        row.setPlace(place);
        row.setPersonId(step.person().value());
        row.setWaitsFor(waitsFor ? step.person().value() : null);
        row.setTurnAt(step.turnAt().map(Moments::stored).orElse(null));
        row.setVerdict(step.decision().map(said -> said.verdict().word()).orElse(null));
        row.setWords(step.decision().flatMap(Decision::words).orElse(null));
        row.setSignature(step.decision().flatMap(Decision::signature).orElse(null));
        row.setDecidedAt(step.decision().map(said -> Moments.stored(said.at())).orElse(null));
        row.setReminded(step.reminded().map(ApprovalReminder::word).orElse(null));
    }
}
