package studio.portal.persistence.account;

import static studio.portal.persistence.schema.Tables.PERSON;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import studio.portal.application.account.PersonName;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.Role;

/** The names of those who occur in one conversation; each is read once. */
public final class People {
    private final Map<UUID, PersonName> known = new HashMap<>();

    public void add(PersonName person) {
        known.putIfAbsent(person.id().value(), person);
    }

    public static PersonName name(UUID id, String name, String role) {
        return new PersonName(new PersonId(id), name, Role.valueOf(role).isStaff());
    }

    /** Reads those of the people that are not known yet, in one statement if any. */
    public void addMissing(DSLContext sql, Collection<UUID> ids) {
        var missing = new HashSet<>(ids);
        missing.removeAll(known.keySet());
        if (!missing.isEmpty()) {
            sql.select(PERSON.ID, PERSON.NAME, PERSON.ROLE)
                    .from(PERSON)
                    .where(PERSON.ID.in(missing))
                    .forEach(row -> add(name(row.value1(), row.value2(), row.value3())));
        }
    }

    public Optional<PersonName> find(UUID id) {
        return Optional.ofNullable(known.get(id));
    }
}
