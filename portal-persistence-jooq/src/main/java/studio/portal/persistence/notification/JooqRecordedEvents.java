package studio.portal.persistence.notification;

import static studio.portal.persistence.schema.Tables.EVENT;

import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import studio.portal.application.notification.RecordedEvents;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.persistence.Database;
import studio.portal.persistence.Details;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.schema.tables.records.EventRecord;

/** Reads back what the event log wrote, for jobs and staff; nobody else finds anything. */
public final class JooqRecordedEvents implements RecordedEvents {
    private final DSLContext sql;

    public JooqRecordedEvents(Database database) {
        this.sql = database.sql();
    }

    @Override
    public Optional<Recorded> find(Actor actor, UUID id) {
        return Visibility.seesAll(actor)
                ? sql.selectFrom(EVENT).where(EVENT.ID.eq(id)).fetchOptional(JooqRecordedEvents::recorded)
                : Optional.empty();
    }

    private static Recorded recorded(EventRecord row) {
        return new Recorded(
                row.getId(),
                EventType.ofStoredName(row.getType()).orElseThrow(),
                row.getSubjectId(),
                Optional.ofNullable(row.getClientId()).map(ClientId::new),
                new ActorReference(
                        Optional.ofNullable(row.getByPerson()).map(PersonId::new), Optional.ofNullable(row.getByJob())),
                row.getAt(),
                Details.read(row.getDetails()));
    }
}
