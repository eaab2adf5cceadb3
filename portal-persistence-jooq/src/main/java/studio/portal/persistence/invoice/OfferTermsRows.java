package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.OFFER_ADJUSTMENT;
import static studio.portal.persistence.schema.Tables.OFFER_MILESTONE;
import static studio.portal.persistence.schema.Tables.OFFER_POSITION;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.Adjustment;
import studio.portal.domain.invoice.DocumentAdjustment;
import studio.portal.domain.invoice.InvoiceLine;
import studio.portal.domain.invoice.OfferMilestone;
import studio.portal.domain.invoice.OfferPosition;
import studio.portal.domain.invoice.OfferTerms;
import studio.portal.domain.invoice.Percentage;
import studio.portal.domain.invoice.Quantity;
import studio.portal.domain.invoice.Unit;
import studio.portal.domain.invoice.UnitPrice;
import studio.portal.domain.invoice.Vat;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.ticket.TicketId;
import studio.portal.persistence.schema.tables.records.OfferAdjustmentRecord;
import studio.portal.persistence.schema.tables.records.OfferRecord;

/** What staff write into an offer, as rows and back. */
final class OfferTermsRows {
    /** The line of what is on the whole offer. */
    private static final int WHOLE = -1;

    private final DSLContext sql;

    OfferTermsRows(DSLContext sql) {
        this.sql = sql;
    }

    OfferTerms terms(OfferRecord row) {
        var currency = Currency.getInstance(row.getCurrency());
        var adjustments = sql.selectFrom(OFFER_ADJUSTMENT)
                .where(OFFER_ADJUSTMENT.OFFER_ID.eq(row.getId()))
                .orderBy(OFFER_ADJUSTMENT.LINE, OFFER_ADJUSTMENT.PLACE)
                .fetchGroups(OFFER_ADJUSTMENT.LINE, adjustment -> stated(adjustment, currency));
        return new OfferTerms(
                row.getSubject(),
                Optional.ofNullable(row.getProjectId()).map(ProjectId::new),
                Optional.ofNullable(row.getTicketId()).map(TicketId::new),
                currency,
                Language.ofTag(row.getLanguage()).orElseThrow(),
                positions(row.getId(), currency, adjustments),
                adjustments.getOrDefault(WHOLE, List.of()),
                row.getValidUntil(),
                deposit(row, currency),
                milestones(row.getId()),
                Optional.ofNullable(row.getNote()));
    }

    private static DocumentAdjustment stated(OfferAdjustmentRecord row, Currency currency) {
        return new DocumentAdjustment(
                InvoiceLineRows.adjustment(
                        row.getKind(), row.getAmount(), row.getPercentage(), row.getReason(), currency),
                Optional.ofNullable(row.getVatCategory())
                        .map(category -> InvoiceLineRows.vat(category, row.getVatRate(), row.getVatReason())));
    }

    private List<OfferPosition> positions(
            UUID offer, Currency currency, Map<Integer, List<DocumentAdjustment>> adjustments) {
        return sql.selectFrom(OFFER_POSITION)
                .where(OFFER_POSITION.OFFER_ID.eq(offer))
                .orderBy(OFFER_POSITION.PLACE)
                .fetch(row -> new OfferPosition(
                        new InvoiceLine(
                                row.getName(),
                                Optional.ofNullable(row.getDescription()),
                                new Quantity(row.getQuantity()),
                                Unit.ofWord(row.getUnit()).orElseThrow(),
                                new UnitPrice(row.getPrice(), currency),
                                adjustments.getOrDefault(row.getPlace(), List.of()).stream()
                                        .map(DocumentAdjustment::adjustment)
                                        .toList(),
                                InvoiceLineRows.vat(row.getVatCategory(), row.getVatRate(), row.getVatReason())),
                        row.getOptional()));
    }

    private static Optional<Adjustment.Extent> deposit(OfferRecord row, Currency currency) {
        return Optional.ofNullable(row.getDepositPercentage())
                .<Adjustment.Extent>map(share -> new Adjustment.Extent.Share(new Percentage(share)))
                .or(() -> Optional.ofNullable(row.getDepositAmount())
                        .map(amount -> new Adjustment.Extent.Fixed(InvoiceRows.money(amount, currency))));
    }

    private List<OfferMilestone> milestones(UUID offer) {
        return sql.selectFrom(OFFER_MILESTONE)
                .where(OFFER_MILESTONE.OFFER_ID.eq(offer))
                .orderBy(OFFER_MILESTONE.PLACE)
                .fetch(row -> new OfferMilestone(
                        row.getName(), Optional.ofNullable(row.getDueOn()), Optional.ofNullable(row.getDays())));
    }

    void fill(OfferRecord row, OfferTerms terms) {
        row.setSubject(terms.subject());
        row.setProjectId(terms.project().map(ProjectId::value).orElse(null));
        row.setTicketId(terms.ticket().map(TicketId::value).orElse(null));
        row.setCurrency(terms.currency().getCurrencyCode());
        row.setLanguage(terms.language().tag());
        row.setValidUntil(terms.validUntil());
        row.setDepositAmount(terms.deposit().flatMap(OfferTermsRows::amount).orElse(null));
        row.setDepositPercentage(terms.deposit().flatMap(OfferTermsRows::share).orElse(null));
        row.setNote(terms.note().orElse(null));
    }

    private static Optional<BigDecimal> amount(Adjustment.Extent extent) {
        return extent instanceof Adjustment.Extent.Fixed fixed
                ? Optional.of(fixed.amount().amount())
                : Optional.empty();
    }

    private static Optional<BigDecimal> share(Adjustment.Extent extent) {
        return extent instanceof Adjustment.Extent.Share share
                ? Optional.of(share.percentage().value())
                : Optional.empty();
    }

    /** Instead of what is there. */
    void write(UUID offer, OfferTerms terms) {
        remove(offer);
        for (var place = 0; place < terms.positions().size(); place++) {
            write(offer, place, terms.positions().get(place));
        }
        for (var place = 0; place < terms.adjustments().size(); place++) {
            var stated = terms.adjustments().get(place);
            write(offer, WHOLE, place, stated.adjustment(), stated.vat());
        }
        for (var place = 0; place < terms.milestones().size(); place++) {
            var milestone = terms.milestones().get(place);
            sql.insertInto(OFFER_MILESTONE)
                    .set(OFFER_MILESTONE.OFFER_ID, offer)
                    .set(OFFER_MILESTONE.PLACE, place)
                    .set(OFFER_MILESTONE.NAME, milestone.name())
                    .set(OFFER_MILESTONE.DUE_ON, milestone.dueOn().orElse(null))
                    .set(OFFER_MILESTONE.DAYS, milestone.days().orElse(null))
                    .execute();
        }
    }

    private void write(UUID offer, int place, OfferPosition position) {
        var line = position.line();
        var row = sql.newRecord(OFFER_POSITION);
        row.setOfferId(offer);
        row.setPlace(place);
        row.setOptional(position.optional());
        row.setName(line.name());
        row.setDescription(line.description().orElse(null));
        row.setQuantity(line.quantity().amount());
        row.setUnit(line.unit().word());
        row.setPrice(line.price().amount());
        row.setVatCategory(line.vat().category().code());
        row.setVatRate(line.vat().rate().value());
        row.setVatReason(line.vat().reason().orElse(null));
        row.insert();
        for (var nth = 0; nth < line.adjustments().size(); nth++) {
            write(offer, place, nth, line.adjustments().get(nth), Optional.empty());
        }
    }

    private void write(UUID offer, int line, int place, Adjustment adjustment, Optional<Vat> vat) {
        var row = sql.newRecord(OFFER_ADJUSTMENT);
        row.setOfferId(offer);
        row.setLine(line);
        row.setPlace(place);
        row.setKind(adjustment.kind().word());
        row.setAmount(InvoiceLineRows.amount(adjustment).orElse(null));
        row.setPercentage(InvoiceLineRows.percentage(adjustment).orElse(null));
        row.setReason(adjustment.reason());
        row.setVatCategory(vat.map(of -> of.category().code()).orElse(null));
        row.setVatRate(vat.map(of -> of.rate().value()).orElse(null));
        row.setVatReason(vat.flatMap(Vat::reason).orElse(null));
        row.insert();
    }

    void remove(UUID offer) {
        sql.deleteFrom(OFFER_ADJUSTMENT)
                .where(OFFER_ADJUSTMENT.OFFER_ID.eq(offer))
                .execute();
        sql.deleteFrom(OFFER_POSITION).where(OFFER_POSITION.OFFER_ID.eq(offer)).execute();
        sql.deleteFrom(OFFER_MILESTONE)
                .where(OFFER_MILESTONE.OFFER_ID.eq(offer))
                .execute();
    }
}
