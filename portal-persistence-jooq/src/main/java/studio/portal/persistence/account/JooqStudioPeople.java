package studio.portal.persistence.account;

import static studio.portal.persistence.schema.Tables.PERSON;

import java.util.List;
import org.jooq.DSLContext;
import studio.portal.application.notification.StudioSide.StudioPeople;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.Role;
import studio.portal.persistence.Database;

/** Who of the studio can be told of something. */
public final class JooqStudioPeople implements StudioPeople {
    private final DSLContext sql;

    public JooqStudioPeople(Database database) {
        this.sql = database.sql();
    }

    @Override
    public List<PersonId> active(Actor actor) {
        return sql.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.ROLE.ne(Role.MEMBER.name()))
                .and(PERSON.STATUS.eq(Person.Status.ACTIVE.name()))
                .and(AccountVisibility.all(actor))
                .orderBy(PERSON.ID)
                .fetch(row -> new PersonId(row.value1()));
    }
}
