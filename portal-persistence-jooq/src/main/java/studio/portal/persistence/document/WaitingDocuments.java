package studio.portal.persistence.document;

import static studio.portal.persistence.schema.Tables.APPROVAL_ROUND;
import static studio.portal.persistence.schema.Tables.APPROVAL_STEP;
import static studio.portal.persistence.schema.Tables.DOCUMENT;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import studio.portal.application.document.DocumentFilter;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Permission;
import studio.portal.domain.account.PersonId;
import studio.portal.persistence.Visibility;

/** Documents that wait for somebody's decision: a member's are those that wait for theirs, staff's all that wait. */
public final class WaitingDocuments {
    private WaitingDocuments() {}

    static Condition of(Actor actor, DocumentFilter filter) {
        if (!filter.waiting()) {
            return DSL.noCondition();
        }
        return actor.isStaff()
                ? DOCUMENT.ID.in(DSL.select(APPROVAL_ROUND.PENDING_FOR)
                        .from(APPROVAL_ROUND)
                        .where(APPROVAL_ROUND.PENDING_FOR.isNotNull()))
                : approver(actor)
                        .map(person -> DOCUMENT.ID.in(DSL.select(APPROVAL_ROUND.DOCUMENT_ID)
                                .from(APPROVAL_ROUND)
                                .join(APPROVAL_STEP)
                                .on(APPROVAL_STEP.ROUND_ID.eq(APPROVAL_ROUND.ID))
                                .where(APPROVAL_STEP.WAITS_FOR.eq(person.value()))))
                        .orElse(DSL.falseCondition());
    }

    public static Field<Integer> count(Actor actor) {
        if (actor.isStaff()) {
            return DSL.field(DSL.selectCount().from(APPROVAL_ROUND).where(APPROVAL_ROUND.PENDING_FOR.isNotNull()));
        }
        return approver(actor)
                .map(person -> DSL.field(DSL.selectCount()
                        .from(APPROVAL_STEP)
                        .join(APPROVAL_ROUND)
                        .on(APPROVAL_ROUND.ID.eq(APPROVAL_STEP.ROUND_ID))
                        .join(DOCUMENT)
                        .on(DOCUMENT.ID.eq(APPROVAL_ROUND.DOCUMENT_ID))
                        .where(APPROVAL_STEP.WAITS_FOR.eq(person.value()))
                        .and(Visibility.documentsOf(actor, DOCUMENT))))
                .orElse(DSL.inline(0));
    }

    /** Somebody who may approve: nothing waits for whoever may not any more. */
    static Optional<PersonId> approver(Actor actor) {
        if (actor instanceof Actor.Preview preview) {
            return approver(preview.member());
        }
        return actor instanceof Actor.Member member && member.may(Permission.APPROVE)
                ? Optional.of(member.person())
                : Optional.empty();
    }
}
