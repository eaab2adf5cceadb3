package studio.portal.persistence.account;

import static studio.portal.persistence.schema.Tables.MEMBERSHIP;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import studio.portal.domain.account.Actor;
import studio.portal.persistence.Visibility;

/** Which clients and people there are for an actor, as conditions that every query on them adds. */
final class AccountVisibility {
    private AccountVisibility() {}

    /** Staff and jobs see every client, a member the one they act for. */
    static Condition client(Actor actor, Field<UUID> client) {
        if (actor instanceof Actor.Preview preview) {
            return client(preview.member(), client);
        }
        if (actor instanceof Actor.Member member) {
            return client.eq(member.client().value());
        }
        return all(actor);
    }

    /** Staff and jobs see everybody, a member themselves and the members of the client they act for. */
    static Condition person(Actor actor, Field<UUID> person) {
        if (actor instanceof Actor.Preview preview) {
            return person(preview.member(), person);
        }
        if (actor instanceof Actor.Member member) {
            return person.eq(member.person().value())
                    .or(DSL.exists(DSL.selectOne()
                            .from(MEMBERSHIP)
                            .where(MEMBERSHIP.PERSON_ID.eq(person))
                            .and(MEMBERSHIP.CLIENT_ID.eq(member.client().value()))));
        }
        return all(actor);
    }

    /** What only the person themselves sees, and nobody who looks through their eyes: their sessions and tokens. */
    static Condition own(Actor actor, Field<UUID> person) {
        if (actor instanceof Actor.Preview) {
            return DSL.falseCondition();
        }
        return actor.personId().map(id -> person.eq(id.value())).orElseGet(DSL::falseCondition);
    }

    /** Staff and jobs. */
    static Condition all(Actor actor) {
        return Visibility.seesAll(actor) ? DSL.trueCondition() : DSL.falseCondition();
    }
}
