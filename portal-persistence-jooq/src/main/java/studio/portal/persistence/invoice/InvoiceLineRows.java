package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.INVOICE_ADJUSTMENT;
import static studio.portal.persistence.schema.Tables.INVOICE_LINE;
import static studio.portal.persistence.schema.Tables.INVOICE_LINE_ADJUSTMENT;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import studio.portal.domain.invoice.Adjustment;
import studio.portal.domain.invoice.DocumentAdjustment;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceLine;
import studio.portal.domain.invoice.InvoiceTerms;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.Percentage;
import studio.portal.domain.invoice.Quantity;
import studio.portal.domain.invoice.Unit;
import studio.portal.domain.invoice.UnitPrice;
import studio.portal.domain.invoice.Vat;
import studio.portal.domain.invoice.VatCategory;

/** What staff write into an invoice, as rows and back: its lines, and its discounts and surcharges. */
final class InvoiceLineRows {
    private final DSLContext sql;

    InvoiceLineRows(DSLContext sql) {
        this.sql = sql;
    }

    List<InvoiceLine> of(UUID invoice, Currency currency) {
        var adjustments = sql.selectFrom(INVOICE_LINE_ADJUSTMENT)
                .where(INVOICE_LINE_ADJUSTMENT.INVOICE_ID.eq(invoice))
                .orderBy(INVOICE_LINE_ADJUSTMENT.LINE, INVOICE_LINE_ADJUSTMENT.PLACE)
                .fetchGroups(
                        INVOICE_LINE_ADJUSTMENT.LINE,
                        row -> adjustment(
                                row.getKind(), row.getAmount(), row.getPercentage(), row.getReason(), currency));
        return sql.selectFrom(INVOICE_LINE)
                .where(INVOICE_LINE.INVOICE_ID.eq(invoice))
                .orderBy(INVOICE_LINE.PLACE)
                .fetch(row -> new InvoiceLine(
                        row.getName(),
                        Optional.ofNullable(row.getDescription()),
                        new Quantity(row.getQuantity()),
                        Unit.ofWord(row.getUnit()).orElseThrow(),
                        new UnitPrice(row.getPrice(), currency),
                        adjustments.getOrDefault(row.getPlace(), List.of()),
                        vat(row.getVatCategory(), row.getVatRate(), row.getVatReason())));
    }

    List<DocumentAdjustment> adjustmentsOf(UUID invoice, Currency currency) {
        return sql.selectFrom(INVOICE_ADJUSTMENT)
                .where(INVOICE_ADJUSTMENT.INVOICE_ID.eq(invoice))
                .orderBy(INVOICE_ADJUSTMENT.PLACE)
                .fetch(row -> new DocumentAdjustment(
                        adjustment(row.getKind(), row.getAmount(), row.getPercentage(), row.getReason(), currency),
                        Optional.ofNullable(row.getVatCategory())
                                .map(category -> vat(category, row.getVatRate(), row.getVatReason()))));
    }

    static Vat vat(String category, BigDecimal rate, @Nullable String reason) {
        return new Vat(VatCategory.ofCode(category).orElseThrow(), new Percentage(rate), Optional.ofNullable(reason));
    }

    static Adjustment adjustment(
            String kind,
            @Nullable BigDecimal amount,
            @Nullable BigDecimal percentage,
            String reason,
            Currency currency) {
        return new Adjustment(
                Adjustment.Kind.ofWord(kind).orElseThrow(),
                amount == null
                        ? new Adjustment.Extent.Share(
                                new Percentage(Optional.ofNullable(percentage).orElseThrow()))
                        : new Adjustment.Extent.Fixed(InvoiceRows.money(amount, currency)),
                reason);
    }

    /** Instead of what is there. */
    void write(InvoiceId invoice, InvoiceTerms terms) {
        remove(invoice);
        var lines = terms.lines();
        for (var place = 0; place < lines.size(); place++) {
            write(invoice, place, lines.get(place));
        }
        var adjustments = terms.adjustments();
        for (var place = 0; place < adjustments.size(); place++) {
            write(invoice, place, adjustments.get(place));
        }
    }

    private void write(InvoiceId invoice, int place, InvoiceLine line) {
        var row = sql.newRecord(INVOICE_LINE);
        row.setInvoiceId(invoice.value());
        row.setPlace(place);
        row.setName(line.name());
        row.setDescription(line.description().orElse(null));
        row.setQuantity(line.quantity().amount());
        row.setUnit(line.unit().word());
        row.setPrice(line.price().amount());
        row.setVatCategory(line.vat().category().code());
        row.setVatRate(line.vat().rate().value());
        row.setVatReason(line.vat().reason().orElse(null));
        row.setNet(line.net().amount());
        row.insert();
        for (var nth = 0; nth < line.adjustments().size(); nth++) {
            var adjustment = line.adjustments().get(nth);
            sql.insertInto(INVOICE_LINE_ADJUSTMENT)
                    .set(INVOICE_LINE_ADJUSTMENT.INVOICE_ID, invoice.value())
                    .set(INVOICE_LINE_ADJUSTMENT.LINE, place)
                    .set(INVOICE_LINE_ADJUSTMENT.PLACE, nth)
                    .set(INVOICE_LINE_ADJUSTMENT.KIND, adjustment.kind().word())
                    .set(INVOICE_LINE_ADJUSTMENT.AMOUNT, amount(adjustment).orElse(null))
                    .set(
                            INVOICE_LINE_ADJUSTMENT.PERCENTAGE,
                            percentage(adjustment).orElse(null))
                    .set(INVOICE_LINE_ADJUSTMENT.REASON, adjustment.reason())
                    .execute();
        }
    }

    private void write(InvoiceId invoice, int place, DocumentAdjustment stated) {
        var adjustment = stated.adjustment();
        var row = sql.newRecord(INVOICE_ADJUSTMENT);
        row.setInvoiceId(invoice.value());
        row.setPlace(place);
        row.setKind(adjustment.kind().word());
        row.setAmount(amount(adjustment).orElse(null));
        row.setPercentage(percentage(adjustment).orElse(null));
        row.setReason(adjustment.reason());
        row.setVatCategory(stated.vat().map(vat -> vat.category().code()).orElse(null));
        row.setVatRate(stated.vat().map(vat -> vat.rate().value()).orElse(null));
        row.setVatReason(stated.vat().flatMap(Vat::reason).orElse(null));
        row.insert();
    }

    static Optional<BigDecimal> amount(Adjustment adjustment) {
        return adjustment.extent() instanceof Adjustment.Extent.Fixed fixed
                ? Optional.of(fixed.amount()).map(Money::amount)
                : Optional.empty();
    }

    static Optional<BigDecimal> percentage(Adjustment adjustment) {
        return adjustment.extent() instanceof Adjustment.Extent.Share share
                ? Optional.of(share.percentage()).map(Percentage::value)
                : Optional.empty();
    }

    void remove(InvoiceId invoice) {
        sql.deleteFrom(INVOICE_LINE_ADJUSTMENT)
                .where(INVOICE_LINE_ADJUSTMENT.INVOICE_ID.eq(invoice.value()))
                .execute();
        sql.deleteFrom(INVOICE_LINE)
                .where(INVOICE_LINE.INVOICE_ID.eq(invoice.value()))
                .execute();
        sql.deleteFrom(INVOICE_ADJUSTMENT)
                .where(INVOICE_ADJUSTMENT.INVOICE_ID.eq(invoice.value()))
                .execute();
    }
}
