package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.CLIENT;
import static studio.portal.persistence.schema.Tables.OFFER;
import static studio.portal.persistence.schema.Tables.OFFER_FILE;
import static studio.portal.persistence.schema.Tables.OFFER_OUTCOME;
import static studio.portal.persistence.schema.Tables.OFFER_PAPER;
import static studio.portal.persistence.schema.Tables.PERSON;
import static studio.portal.persistence.schema.Tables.PROJECT;
import static studio.portal.persistence.schema.Tables.TICKET;
import static studio.portal.persistence.schema.Tables.UPLOAD;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import studio.portal.application.Page;
import studio.portal.application.PageRequest;
import studio.portal.application.account.ClientName;
import studio.portal.application.file.Download;
import studio.portal.application.invoice.AnsweredTicket;
import studio.portal.application.invoice.OfferDetail;
import studio.portal.application.invoice.OfferFilter;
import studio.portal.application.invoice.OfferQueries;
import studio.portal.application.invoice.OfferRow;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.OfferId;
import studio.portal.domain.invoice.OfferOutcome;
import studio.portal.domain.invoice.OfferStatus;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.ticket.TicketId;
import studio.portal.domain.ticket.TicketNumber;
import studio.portal.persistence.Database;
import studio.portal.persistence.KeyOrder;
import studio.portal.persistence.KeyPage;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.account.People;
import studio.portal.persistence.file.FileRows;

/** Reads offers for pages and the API. */
public final class JooqOfferQueries implements OfferQueries {
    private static final KeyOrder NEWEST =
            KeyOrder.named("offers.newest").falling(OFFER.DRAFTED_AT).falling(OFFER.ID);

    private final DSLContext sql;
    private final OfferRows rows;

    public JooqOfferQueries(Database database) {
        this.sql = database.sql();
        this.rows = new OfferRows(sql);
    }

    @Override
    public Page<OfferRow> list(Actor actor, OfferFilter filter, PageRequest request) {
        var found = sql.select(
                        OFFER.ID,
                        OFFER.DRAFTED_AT,
                        OFFER.SUBJECT,
                        OFFER.NUMBER,
                        OFFER.CURRENCY,
                        OFFER.GROSS,
                        OFFER.VALID_UNTIL,
                        OFFER_OUTCOME.KIND,
                        CLIENT.ID,
                        CLIENT.NAME)
                .from(OFFER)
                .join(CLIENT)
                .on(CLIENT.ID.eq(OFFER.CLIENT_ID))
                .leftJoin(OFFER_OUTCOME)
                .on(OFFER_OUTCOME.OFFER_ID.eq(OFFER.ID))
                .where(Visibility.offersOf(actor, OFFER))
                .and(matching(filter))
                .and(NEWEST.beyond(request))
                .orderBy(NEWEST.by(request))
                .limit(KeyPage.limit(request))
                .fetch();
        return NEWEST.page(request, found, JooqOfferQueries::row);
    }

    private static Condition matching(OfferFilter filter) {
        return filter.status()
                .map(status -> standing(status, filter))
                .orElse(DSL.noCondition())
                .and(filter.client()
                        .map(client -> OFFER.CLIENT_ID.eq(client.value()))
                        .orElse(DSL.noCondition()))
                .and(filter.project()
                        .map(project -> OFFER.PROJECT_ID.eq(project.value()))
                        .orElse(DSL.noCondition()))
                .and(filter.ticket()
                        .map(ticket -> OFFER.TICKET_ID.eq(ticket.value()))
                        .orElse(DSL.noCondition()));
    }

    private static Condition standing(OfferStatus status, OfferFilter filter) {
        // Of the key that joins them, so that PostgreSQL knows how many have no outcome.
        var undecided = OFFER.SENT_AT.isNotNull().and(OFFER_OUTCOME.OFFER_ID.isNull());
        return switch (status) {
            case DRAFT -> OFFER.SENT_AT.isNull();
            case SENT -> undecided.and(OFFER.VALID_UNTIL.ge(filter.today()));
            case EXPIRED -> undecided.and(OFFER.VALID_UNTIL.lt(filter.today()));
            case ACCEPTED, DECLINED, REPLACED, WITHDRAWN -> OFFER_OUTCOME.KIND.eq(status.word());
        };
    }

    private static OfferRow row(Record row) {
        var currency = Currency.getInstance(row.get(OFFER.CURRENCY));
        return new OfferRow(
                new OfferId(row.get(OFFER.ID)),
                new ClientName(new ClientId(row.get(CLIENT.ID)), row.get(CLIENT.NAME)),
                row.get(OFFER.SUBJECT),
                Optional.ofNullable(row.get(OFFER.NUMBER)).map(InvoiceNumber::new),
                Optional.ofNullable(row.get(OFFER.GROSS)).map(gross -> InvoiceRows.money(gross, currency)),
                row.get(OFFER.VALID_UNTIL),
                Optional.ofNullable(row.get(OFFER_OUTCOME.KIND)).flatMap(OfferOutcome.Kind::ofWord));
    }

    @Override
    public Optional<OfferDetail> find(Actor actor, OfferId id) {
        return sql.select(OFFER, CLIENT.NAME, OFFER_PAPER.SHA256, PERSON.ID, PERSON.NAME, PERSON.ROLE)
                .from(OFFER)
                .join(CLIENT)
                .on(CLIENT.ID.eq(OFFER.CLIENT_ID))
                .leftJoin(OFFER_PAPER)
                .on(OFFER_PAPER.OFFER_ID.eq(OFFER.ID))
                .leftJoin(OFFER_OUTCOME)
                .on(OFFER_OUTCOME.OFFER_ID.eq(OFFER.ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(OFFER_OUTCOME.BY_PERSON))
                .where(OFFER.ID.eq(id.value()))
                .and(Visibility.offersOf(actor, OFFER))
                .fetchOptional(row -> new OfferDetail(
                        new ClientName(new ClientId(row.value1().getClientId()), row.value2()),
                        rows.state(row.value1()),
                        Optional.ofNullable(row.value3()).map(ContentHash::new),
                        Optional.ofNullable(row.value4())
                                .map(person -> People.name(person, row.value5(), row.value6()))));
    }

    @Override
    public Optional<Place> place(Actor actor, OfferId id) {
        return sql.select(OFFER.CLIENT_ID, PROJECT.ID, PROJECT.NUMBER, PROJECT.NAME, TICKET.NUMBER)
                .from(OFFER)
                .leftJoin(PROJECT)
                .on(PROJECT.ID.eq(OFFER.PROJECT_ID).and(Visibility.projectsOf(actor, PROJECT)))
                .leftJoin(TICKET)
                .on(TICKET.ID.eq(OFFER.TICKET_ID).and(Visibility.ticketsOf(actor, TICKET)))
                .where(OFFER.ID.eq(id.value()))
                .and(Visibility.offersOf(actor, OFFER))
                .fetchOptional(row -> new Place(
                        Optional.ofNullable(row.value5()).map(TicketNumber::new),
                        JooqInvoiceQueries.project(new ClientId(row.value1()), row)));
    }

    @Override
    public Optional<AnsweredTicket> ticket(Actor actor, TicketId id) {
        return sql.select(TICKET.ID, TICKET.NUMBER, TICKET.SUBJECT, TICKET.PROJECT_ID, CLIENT.ID, CLIENT.NAME)
                .from(TICKET)
                .join(CLIENT)
                .on(CLIENT.ID.eq(TICKET.CLIENT_ID))
                .where(TICKET.ID.eq(id.value()))
                .and(Visibility.ticketsOf(actor, TICKET))
                .fetchOptional(row -> new AnsweredTicket(
                        new TicketId(row.value1()),
                        new TicketNumber(row.value2()),
                        row.value3(),
                        new ClientName(new ClientId(row.value5()), row.value6()),
                        Optional.ofNullable(row.value4()).map(ProjectId::new)));
    }

    @Override
    public Optional<Download> file(Actor actor, OfferId id) {
        return sql.select(UPLOAD.fields())
                .from(OFFER_FILE)
                .join(OFFER)
                .on(OFFER.ID.eq(OFFER_FILE.OFFER_ID))
                .join(UPLOAD)
                .on(UPLOAD.ID.eq(OFFER_FILE.UPLOAD_ID))
                .where(OFFER.ID.eq(id.value()))
                .and(Visibility.offersOf(actor, OFFER))
                .fetchOptional(FileRows::download);
    }

    @Override
    public Optional<byte[]> formerPdf(Actor actor, OfferId id) {
        return sql.select(OFFER_PAPER.PDF)
                .from(OFFER_PAPER)
                .join(OFFER)
                .on(OFFER.ID.eq(OFFER_PAPER.OFFER_ID))
                .where(OFFER.ID.eq(id.value()))
                .and(OFFER_PAPER.PDF.isNotNull())
                .and(Visibility.offersOf(actor, OFFER))
                .fetchOptional(OFFER_PAPER.PDF);
    }

    @Override
    public List<OfferId> unwritten(Actor actor, int limit) {
        return sql.select(OFFER.ID)
                .from(OFFER)
                .leftJoin(OFFER_FILE)
                .on(OFFER_FILE.OFFER_ID.eq(OFFER.ID))
                .where(OFFER.SENT_AT.isNotNull())
                .and(OFFER_FILE.OFFER_ID.isNull())
                .and(Visibility.offersOf(actor, OFFER))
                .orderBy(OFFER.SENT_AT, OFFER.ID)
                .limit(limit)
                .fetch(row -> new OfferId(row.value1()));
    }
}
