package studio.portal.persistence.document;

import static studio.portal.persistence.schema.Tables.APPROVAL_ROUND;
import static studio.portal.persistence.schema.Tables.APPROVAL_STEP;
import static studio.portal.persistence.schema.Tables.DOCUMENT_VERSION;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.ApprovalState;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.schema.tables.records.ApprovalRoundRecord;

/** Askings for approval as an actor sees them: those about versions they see. Two statements, however many. */
final class ApprovalReading {
    private final DSLContext sql;

    ApprovalReading(DSLContext sql) {
        this.sql = sql;
    }

    /** In the order of asking. */
    List<ApprovalState> all(Actor actor, Condition which) {
        return states(rounds(actor, which)
                .orderBy(APPROVAL_ROUND.ASKED_AT, APPROVAL_ROUND.ID)
                .fetchInto(APPROVAL_ROUND));
    }

    /** In the order of their ids. */
    List<ApprovalState> first(Actor actor, Condition which, int limit) {
        return states(
                rounds(actor, which).orderBy(APPROVAL_ROUND.ID).limit(limit).fetchInto(APPROVAL_ROUND));
    }

    private SelectConditionStep<Record> rounds(Actor actor, Condition which) {
        return sql.select(APPROVAL_ROUND.fields())
                .from(APPROVAL_ROUND)
                .join(DOCUMENT_VERSION)
                .on(DOCUMENT_VERSION.DOCUMENT_ID.eq(APPROVAL_ROUND.DOCUMENT_ID))
                .and(DOCUMENT_VERSION.N.eq(APPROVAL_ROUND.N))
                .where(which)
                .and(Visibility.versionsOf(actor, DOCUMENT_VERSION));
    }

    private List<ApprovalState> states(List<ApprovalRoundRecord> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var steps = sql.selectFrom(APPROVAL_STEP)
                .where(APPROVAL_STEP.ROUND_ID.in(
                        rows.stream().map(ApprovalRoundRecord::getId).toList()))
                .orderBy(APPROVAL_STEP.ROUND_ID, APPROVAL_STEP.PLACE)
                .fetchGroups(APPROVAL_STEP.ROUND_ID, ApprovalRows::step);
        return rows.stream()
                .map(row -> ApprovalRows.state(row, steps.getOrDefault(row.getId(), List.of())))
                .toList();
    }
}
