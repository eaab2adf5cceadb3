package studio.portal.persistence.project;

import static studio.portal.persistence.schema.Tables.PROJECT;

import java.time.LocalDate;
import org.jooq.Field;
import org.jooq.impl.DSL;
import studio.portal.domain.account.Actor;
import studio.portal.persistence.Visibility;

/** Projects that wait for somebody: for a member's decision, and for the studio where they are late. */
public final class WaitingProjects {
    private WaitingProjects() {}

    public static Field<Integer> count(Actor actor, LocalDate today) {
        return DSL.field(DSL.selectCount()
                .from(PROJECT)
                .where(Visibility.projectsOf(actor, PROJECT))
                .and(actor.isStaff() ? ProjectFilters.late(actor, today) : ProjectFilters.waitingOn(actor)));
    }
}
