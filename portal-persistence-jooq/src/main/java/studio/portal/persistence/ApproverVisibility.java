package studio.portal.persistence;

import static studio.portal.persistence.schema.Tables.APPROVAL_ROUND;
import static studio.portal.persistence.schema.Tables.APPROVAL_STEP;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Permission;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.document.ApprovalPolicy;
import studio.portal.domain.document.ApprovalStatus;
import studio.portal.domain.document.ApproverTurn;
import studio.portal.domain.document.VoidReason;
import studio.portal.persistence.schema.tables.ApprovalRound;
import studio.portal.persistence.schema.tables.ApprovalStep;
import studio.portal.persistence.schema.tables.DocumentVersion;

/** {@link ApproverTurn} as SQL: what approval rounds say of who sees a version. The one place that asks them. */
final class ApproverVisibility {
    private ApproverVisibility() {}

    /** {@link ApprovalPolicy#isShown} of any round about the version. */
    static Condition hasCome(Actor.Member member, DocumentVersion version) {
        var round = APPROVAL_ROUND.as("shown_round");
        var step = APPROVAL_STEP.as("shown_step");
        return DSL.exists(DSL.selectOne()
                .from(step)
                .join(round)
                .on(round.ID.eq(step.ROUND_ID))
                .where(step.PERSON_ID.eq(member.person().value()))
                .and(round.DOCUMENT_ID.eq(version.DOCUMENT_ID))
                .and(round.N.eq(version.N))
                .and(
                        member.may(Permission.APPROVE)
                                ? step.DECIDED_AT.isNotNull().or(isAsked(round, step))
                                : step.DECIDED_AT.isNotNull()));
    }

    private static Condition isAsked(ApprovalRound round, ApprovalStep step) {
        return step.TURN_AT.isNotNull().and(round.VOIDED.isNull().or(round.VOIDED.ne(VoidReason.WITHDRAWN.word())));
    }

    /** {@link ApprovalPolicy#isKeptFrom} by the pending round about the version. */
    static Condition isAhead(PersonId person, DocumentVersion version) {
        var round = APPROVAL_ROUND.as("ahead_round");
        var step = APPROVAL_STEP.as("ahead_step");
        return DSL.exists(DSL.selectOne()
                .from(step)
                .join(round)
                .on(round.ID.eq(step.ROUND_ID))
                .where(step.PERSON_ID.eq(person.value()))
                .and(round.DOCUMENT_ID.eq(version.DOCUMENT_ID))
                .and(round.N.eq(version.N))
                .and(round.STATUS.eq(ApprovalStatus.PENDING.word()))
                .and(step.TURN_AT.isNull()));
    }
}
