package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.OFFER;
import static studio.portal.persistence.schema.Tables.OFFER_FILE;
import static studio.portal.persistence.schema.Tables.OFFER_PAPER;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import studio.portal.application.EventLog;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.invoice.Offer;
import studio.portal.domain.invoice.OfferId;
import studio.portal.domain.invoice.OfferRepository;
import studio.portal.domain.invoice.Paper;
import studio.portal.persistence.Database;
import studio.portal.persistence.Moments;
import studio.portal.persistence.RowLock;
import studio.portal.persistence.Visibility;

/** Offers in their tables. Writing happens inside a transaction of the caller's. */
public final class JooqOfferRepository implements OfferRepository {
    private final Database database;
    private final DSLContext sql;
    private final EventLog log;
    private final OfferRows rows;
    private final PaperFiles files;

    public JooqOfferRepository(Database database, EventLog log) {
        this.database = database;
        this.sql = database.sql();
        this.log = log;
        this.rows = new OfferRows(sql);
        this.files = new PaperFiles(sql);
    }

    @Override
    public Optional<Offer> find(Actor actor, OfferId id) {
        return sql.selectFrom(OFFER)
                .where(OFFER.ID.eq(id.value()))
                .and(Visibility.offersOf(actor, OFFER))
                .fetchOptional(rows::offer);
    }

    @Override
    public Optional<Offer> lock(Actor actor, OfferId id) {
        return RowLock.on(
                        database,
                        sql.selectFrom(OFFER).where(OFFER.ID.eq(id.value())).and(Visibility.offersOf(actor, OFFER)))
                .fetchOptional(rows::offer);
    }

    @Override
    public Optional<ContentHash> paper(Actor actor, OfferId id) {
        return sql.select(OFFER_PAPER.SHA256)
                .from(OFFER_PAPER)
                .join(OFFER)
                .on(OFFER.ID.eq(OFFER_PAPER.OFFER_ID))
                .where(OFFER.ID.eq(id.value()))
                .and(Visibility.offersOf(actor, OFFER))
                .fetchOptional(row -> new ContentHash(row.value1()));
    }

    @Override
    public void keepPaper(Actor actor, OfferId id, Paper pdf, Instant at) {
        if (lock(actor, id).filter(Offer::isSent).isEmpty()) {
            throw new StaleVersion();
        }
        var named = paper(actor, id);
        if (named.isEmpty()) {
            sql.insertInto(OFFER_PAPER)
                    .set(OFFER_PAPER.OFFER_ID, id.value())
                    .set(OFFER_PAPER.SHA256, pdf.hash().value())
                    .execute();
        }
        if (named.isEmpty() || named.get().equals(pdf.hash()) && !isFile(id)) {
            files.add(pdf, at);
            sql.insertInto(OFFER_FILE)
                    .set(OFFER_FILE.OFFER_ID, id.value())
                    .set(OFFER_FILE.UPLOAD_ID, pdf.id().value())
                    .set(OFFER_FILE.MADE_AT, Moments.stored(at))
                    .execute();
        }
    }

    private boolean isFile(OfferId id) {
        return sql.fetchExists(sql.selectOne().from(OFFER_FILE).where(OFFER_FILE.OFFER_ID.eq(id.value())));
    }

    @Override
    public void add(Actor actor, Offer offer) {
        var state = offer.state();
        var row = sql.newRecord(OFFER);
        rows.fillFirst(row, state);
        rows.fill(row, state, state.version());
        row.insert();
        rows.writeParts(state);
        log.append(actor, offer.events());
    }

    @Override
    public void update(Actor actor, Offer offer) {
        var state = offer.state();
        mustBeAsFound(actor, offer);
        if (offer.found().sent().isPresent()) {
            state.outcome().ifPresent(outcome -> rows.write(offer.id(), outcome));
        } else {
            rows.writeParts(state);
            var row = sql.newRecord(OFFER);
            rows.fill(row, state, state.version() + 1);
            sql.update(OFFER).set(row).where(OFFER.ID.eq(state.id().value())).execute();
        }
        log.append(actor, offer.events());
    }

    @Override
    public void remove(Actor actor, Offer offer) {
        mustBeAsFound(actor, offer);
        rows.removeParts(offer.id());
        sql.deleteFrom(OFFER).where(OFFER.ID.eq(offer.id().value())).execute();
        log.append(actor, offer.events());
    }

    /** And stays so until the transaction ends. */
    private void mustBeAsFound(Actor actor, Offer offer) {
        var now = lock(actor, offer.id());
        if (now.filter(found -> found.version() == offer.version()
                        && found.outcome().isEmpty()
                        && found.isSent() == offer.found().sent().isPresent())
                .isEmpty()) {
            throw new StaleVersion();
        }
    }
}
