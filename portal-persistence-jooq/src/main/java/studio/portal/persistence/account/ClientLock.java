package studio.portal.persistence.account;

import static studio.portal.persistence.schema.Tables.CLIENT;
import static studio.portal.persistence.schema.Tables.PERSON;

import java.util.Optional;
import org.jooq.Record;
import org.jooq.SelectForUpdateStep;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Role;
import studio.portal.persistence.Database;
import studio.portal.persistence.RowLock;

/**
 * Lets one at a time decide who belongs to a client or to the studio. Taken before any lock on a person or a ticket, so
 * that two never wait for each other.
 */
final class ClientLock {
    private final Database database;

    ClientLock(Database database) {
        this.database = database;
    }

    /** Held until the transaction ends. */
    void take(ClientId client) {
        lock(database.sql().select(CLIENT.ID).from(CLIENT).where(CLIENT.ID.eq(client.value())));
    }

    /**
     * As {@link #take(ClientId)}; empty is the studio, which has no row of its own that is always there, but always has
     * admins. Whoever changes admins locks them in this order too.
     */
    void take(Optional<ClientId> client) {
        client.ifPresentOrElse(
                this::take,
                () -> lock(database.sql()
                        .select(PERSON.ID)
                        .from(PERSON)
                        .where(PERSON.ROLE.eq(Role.ADMIN.name()))
                        .orderBy(PERSON.ID)));
    }

    private void lock(SelectForUpdateStep<? extends Record> rows) {
        RowLock.on(database, rows).fetch();
    }
}
