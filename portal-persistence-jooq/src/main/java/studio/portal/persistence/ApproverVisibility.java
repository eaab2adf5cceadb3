package studio.portal.persistence;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.document.ApproverTurn;
import studio.portal.persistence.schema.tables.DocumentVersion;

/** {@link ApproverTurn} as SQL: what approval rounds say of who sees a version. The one place that asks them. */
final class ApproverVisibility {
    private ApproverVisibility() {}

    /** Asked to approve the version, and it is their turn, or was. */
    static Condition hasCome(PersonId person, DocumentVersion version) {
        return DSL.falseCondition();
    }

    /** Asked in order, after somebody who has not decided yet. */
    static Condition isAhead(PersonId person, DocumentVersion version) {
        return DSL.falseCondition();
    }
}
