package studio.portal.persistence.account;

import static studio.portal.persistence.schema.Tables.CLIENT;
import static studio.portal.persistence.schema.Tables.TICKET_COUNT;

import java.util.Optional;
import org.jooq.DSLContext;
import studio.portal.application.EventLog;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Client;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.ClientRepository;
import studio.portal.domain.account.Language;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.ticket.TicketStatus;
import studio.portal.persistence.Database;
import studio.portal.persistence.Moments;
import studio.portal.persistence.schema.tables.records.ClientRecord;

/** Clients as rows. */
public final class JooqClientRepository implements ClientRepository {
    private final DSLContext sql;
    private final EventLog log;

    public JooqClientRepository(Database database, EventLog log) {
        this.sql = database.sql();
        this.log = log;
    }

    @Override
    public Optional<Client> find(Actor actor, ClientId id) {
        return sql.selectFrom(CLIENT)
                .where(CLIENT.ID.eq(id.value()))
                .and(AccountVisibility.client(actor, CLIENT.ID))
                .fetchOptional(JooqClientRepository::client);
    }

    @Override
    public void add(Actor actor, Client client) {
        var row = row(client);
        row.setId(client.id().value());
        row.setAddedAt(Moments.stored(client.addedAt()));
        row.setVersion(client.version());
        sql.insertInto(CLIENT).set(row).execute();
        beginTicketCounts(client.id());
        log.append(actor, client.events());
    }

    @Override
    public void update(Actor actor, Client client) {
        var row = row(client);
        row.setVersion(client.version() + 1);
        var updated = sql.update(CLIENT)
                .set(row)
                .where(CLIENT.ID.eq(client.id().value()))
                .and(CLIENT.VERSION.eq(client.version()))
                .and(AccountVisibility.client(actor, CLIENT.ID))
                .execute();
        if (updated == 0) {
            throw new StaleVersion();
        }
        log.append(actor, client.events());
    }

    private void beginTicketCounts(ClientId client) {
        var counts = sql.insertInto(TICKET_COUNT, TICKET_COUNT.CLIENT_ID, TICKET_COUNT.STATUS, TICKET_COUNT.TICKETS);
        for (var status : TicketStatus.values()) {
            counts = counts.values(client.value(), status.word(), 0L);
        }
        counts.execute();
    }

    private static ClientRecord row(Client client) {
        var details = client.details();
        var row = new ClientRecord();
        row.setName(details.name());
        row.setNameWords(Stored.nameWords(details.name()));
        row.set(CLIENT.CONTACT_ID, details.contact().map(PersonId::value).orElse(null));
        row.set(CLIENT.LANGUAGE, details.language().map(Language::tag).orElse(null));
        row.setColleaguesSeeTickets(details.colleaguesSeeTickets());
        return row;
    }

    private static Client client(ClientRecord row) {
        return Client.stored(
                new ClientId(row.getId()),
                new Client.Details(
                        row.getName(),
                        Stored.person(row.getContactId()),
                        Stored.language(row.getLanguage()),
                        row.getColleaguesSeeTickets()),
                row.getAddedAt(),
                row.getVersion());
    }
}
