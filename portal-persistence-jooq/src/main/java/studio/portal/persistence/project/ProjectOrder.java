package studio.portal.persistence.project;

import static studio.portal.persistence.schema.Tables.CLIENT;
import static studio.portal.persistence.schema.Tables.PROJECT;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import studio.portal.application.project.ProjectFilter.Sort;
import studio.portal.domain.account.Actor;
import studio.portal.persistence.KeyOrder;
import studio.portal.persistence.Visibility;

/** The orders of the list. */
final class ProjectOrder {
    private static final KeyOrder UPDATED =
            KeyOrder.named("projects.updated").falling(PROJECT.UPDATED_AT).falling(PROJECT.ID);
    private static final KeyOrder CLIENT_NAME = KeyOrder.named("projects.client")
            .rising(CLIENT.NAME_WORDS)
            .rising(CLIENT.ID)
            .rising(PROJECT.ID);
    private static final KeyOrder DUE =
            KeyOrder.named("projects.due").rising(PROJECT.NEXT_DUE_ON).rising(PROJECT.ID);

    private ProjectOrder() {}

    static KeyOrder of(Actor actor, Sort sort) {
        return switch (sort(actor, sort)) {
            case UPDATED -> UPDATED;
            case CLIENT -> CLIENT_NAME;
            case DUE -> DUE;
        };
    }

    /** Which projects have a place in the order: those with nothing due have none by what is due. */
    static Condition listed(Actor actor, Sort sort) {
        return sort(actor, sort) == Sort.DUE ? PROJECT.NEXT_DUE_ON.isNotNull() : DSL.noCondition();
    }

    /** The other orders would tell a client of what it cannot see. */
    private static Sort sort(Actor actor, Sort sort) {
        return Visibility.seesAll(actor) ? sort : Sort.UPDATED;
    }
}
