package studio.portal.persistence.account;

import static studio.portal.persistence.schema.Tables.PROJECT;
import static studio.portal.persistence.schema.Tables.PROJECT_VISIT;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Person;

/** What goes with somebody who is erased, or with their membership of a client: which projects they looked at when. */
final class LeftBehind {
    private LeftBehind() {}

    /** Of somebody who is stored as they are from now on. */
    static void remove(DSLContext sql, Person person) {
        sql.deleteFrom(PROJECT_VISIT)
                .where(PROJECT_VISIT.PERSON_ID.eq(person.id().value()))
                .and(person.isErased() ? DSL.noCondition() : ofOthers(person))
                .execute();
    }

    private static Condition ofOthers(Person person) {
        var clients = person.clients().stream().map(ClientId::value).toList();
        return PROJECT_VISIT.PROJECT_ID.in(
                DSL.select(PROJECT.ID).from(PROJECT).where(PROJECT.CLIENT_ID.notIn(clients)));
    }
}
