package studio.portal.persistence.ticket;

import static studio.portal.persistence.schema.Tables.CLIENT;
import static studio.portal.persistence.schema.Tables.MEMBERSHIP;
import static studio.portal.persistence.schema.Tables.PROJECT;
import static studio.portal.persistence.schema.Tables.TICKET;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import studio.portal.application.Page;
import studio.portal.application.PageRequest;
import studio.portal.application.account.ClientName;
import studio.portal.application.activity.HistoryLine;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.application.ticket.DamagedAttachment;
import studio.portal.application.ticket.OfferedAssignee;
import studio.portal.application.ticket.OfferedClients;
import studio.portal.application.ticket.TicketDetail;
import studio.portal.application.ticket.TicketFilter;
import studio.portal.application.ticket.TicketPlace;
import studio.portal.application.ticket.TicketQueries;
import studio.portal.application.ticket.TicketRow;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.project.ProjectNumber;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketNumber;
import studio.portal.domain.ticket.TicketStatus;
import studio.portal.persistence.Database;
import studio.portal.persistence.Shapes.Value;
import studio.portal.persistence.Visibility;

/** Reads tickets for lists and pages. The number of statements never depends on the number of rows. */
public final class JooqTicketQueries implements TicketQueries {
    private final DSLContext sql;
    private final TicketListing listing;
    private final TicketCards cards;
    private final TicketClients clients;
    private final TicketAssignees assignees;
    private final DamagedAttachments damaged;
    private final TicketReading reading;
    private final TicketHistory history;

    public JooqTicketQueries(Database database, SettingsQueries settings) {
        this.sql = database.sql();
        this.cards = new TicketCards(sql);
        this.clients = new TicketClients(sql);
        this.assignees = new TicketAssignees(sql);
        this.damaged = new DamagedAttachments(sql);
        this.listing = new TicketListing(sql);
        this.history = new TicketHistory(sql);
        this.reading = new TicketReading(sql, settings);
    }

    @Override
    public Page<TicketRow> list(Actor actor, TicketFilter filter, PageRequest request) {
        return listing.list(actor, filter, request);
    }

    @Override
    public Map<TicketStatus, Integer> summary(Actor actor) {
        return cards.of(actor);
    }

    @Override
    public OfferedClients offeredClients(Actor actor, Optional<ClientId> chosen) {
        return clients.offered(actor, chosen);
    }

    @Override
    public List<OfferedAssignee> offeredAssignees(Actor actor) {
        return assignees.offered(actor);
    }

    @Override
    public List<DamagedAttachment> damaged(Actor actor, int most) {
        return Visibility.seesAll(actor) ? damaged.latest(most) : List.of();
    }

    @Override
    public Optional<TicketDetail> find(Actor actor, TicketId id) {
        return reading.find(actor, TICKET.ID, new Value<>(TicketReading.SOME_ID, id.value()));
    }

    @Override
    public Optional<TicketDetail> find(Actor actor, TicketNumber number) {
        return reading.find(actor, TICKET.NUMBER, new Value<>(TicketReading.SOME_NUMBER, number.value()));
    }

    @Override
    public Optional<TicketId> idOf(Actor actor, TicketNumber number) {
        return sql.select(TICKET.ID)
                .from(TICKET)
                .where(TICKET.NUMBER.eq(number.value()))
                .and(Visibility.ticketsOf(actor, TICKET))
                .fetchOptional(row -> new TicketId(row.value1()));
    }

    @Override
    public Optional<TicketPlace> placeOf(Actor actor, TicketId id) {
        return sql.select(TICKET.NUMBER, PROJECT.NUMBER)
                .from(TICKET)
                .leftJoin(PROJECT)
                .on(PROJECT.ID.eq(TICKET.PROJECT_ID))
                .and(Visibility.projectsOf(actor, PROJECT))
                .where(TICKET.ID.eq(id.value()))
                .and(Visibility.ticketsOf(actor, TICKET))
                .fetchOptional(row -> new TicketPlace(
                        new TicketNumber(row.value1()),
                        Optional.ofNullable(row.value2()).map(ProjectNumber::new)));
    }

    @Override
    public List<Title> requestedBy(Actor actor, PersonId requester, int most) {
        return sql.select(TICKET.NUMBER, TICKET.SUBJECT)
                .from(TICKET)
                .where(TICKET.REQUESTER_ID.eq(requester.value()))
                .and(Visibility.ticketsOf(actor, TICKET))
                .orderBy(TICKET.UPDATED_AT.desc(), TICKET.ID.desc())
                .limit(most)
                .fetch(row -> new Title(new TicketNumber(row.value1()), row.value2()));
    }

    @Override
    public List<HistoryLine> history(Actor actor, TicketId id) {
        return actor.isStaff() ? history.of(id) : List.of();
    }

    @Override
    public Optional<ClientName> visibleUnder(Actor actor, TicketNumber number) {
        return actor instanceof Actor.Member member ? visibleUnder(member, number) : Optional.empty();
    }

    private Optional<ClientName> visibleUnder(Actor.Member member, TicketNumber number) {
        var others = sql.select(CLIENT.ID, CLIENT.NAME)
                .from(MEMBERSHIP)
                .join(CLIENT)
                .on(CLIENT.ID.eq(MEMBERSHIP.CLIENT_ID))
                .where(MEMBERSHIP.PERSON_ID.eq(member.person().value()))
                .and(MEMBERSHIP.CLIENT_ID.ne(member.client().value()))
                .fetch(row -> new ClientName(new ClientId(row.value1()), row.value2()));
        var seenUnderOne = DSL.or(others.stream()
                .map(client -> Visibility.ticketsOf(acting(member, client), TICKET))
                .toList());
        return sql.select(TICKET.CLIENT_ID)
                .from(TICKET)
                .where(TICKET.NUMBER.eq(number.value()))
                .and(others.isEmpty() ? DSL.falseCondition() : seenUnderOne)
                .fetchOptional(TICKET.CLIENT_ID)
                .flatMap(id -> others.stream()
                        .filter(client -> client.id().value().equals(id))
                        .findFirst());
    }

    private static Actor acting(Actor.Member member, ClientName client) {
        return new Actor.Member(member.person(), client.id(), Set.of());
    }
}
