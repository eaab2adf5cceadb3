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
import studio.portal.domain.invoice.InvoiceLine;
import studio.portal.domain.invoice.InvoiceTerms;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.Percentage;
import studio.portal.domain.invoice.Quantity;
import studio.portal.domain.invoice.Unit;
import studio.portal.domain.invoice.UnitPrice;
import studio.portal.domain.invoice.Vat;
import studio.portal.domain.invoice.VatCategory;
import studio.portal.persistence.schema.tables.InvoiceAdjustment;
import studio.portal.persistence.schema.tables.InvoiceLineAdjustment;
import studio.portal.persistence.schema.tables.records.InvoiceAdjustmentRecord;
import studio.portal.persistence.schema.tables.records.InvoiceLineRecord;

/** What staff write into an invoice or the pattern of one, as rows and back: its lines, and its discounts and surcharges. */
final class InvoiceLineRows {
    private final DSLContext sql;
    private final studio.portal.persistence.schema.tables.InvoiceLine lines;
    private final InvoiceLineAdjustment lineAdjustments;
    private final InvoiceAdjustment adjustments;

    /** Of invoices. */
    InvoiceLineRows(DSLContext sql) {
        this(sql, INVOICE_LINE, INVOICE_LINE_ADJUSTMENT, INVOICE_ADJUSTMENT);
    }

    private InvoiceLineRows(
            DSLContext sql,
            studio.portal.persistence.schema.tables.InvoiceLine lines,
            InvoiceLineAdjustment lineAdjustments,
            InvoiceAdjustment adjustments) {
        this.sql = sql;
        this.lines = lines;
        this.lineAdjustments = lineAdjustments;
        this.adjustments = adjustments;
    }

    /** Of what recurs, in tables of their own with the same columns. */
    static InvoiceLineRows recurring(DSLContext sql) {
        return new InvoiceLineRows(
                sql,
                INVOICE_LINE.rename("recurring_line"),
                INVOICE_LINE_ADJUSTMENT.rename("recurring_line_adjustment"),
                INVOICE_ADJUSTMENT.rename("recurring_adjustment"));
    }

    List<InvoiceLine> of(UUID invoice, Currency currency) {
        var ofLines = sql.selectFrom(lineAdjustments)
                .where(lineAdjustments.INVOICE_ID.eq(invoice))
                .orderBy(lineAdjustments.LINE, lineAdjustments.PLACE)
                .fetchGroups(
                        lineAdjustments.LINE,
                        row -> adjustment(
                                row.getKind(), row.getAmount(), row.getPercentage(), row.getReason(), currency));
        return sql.selectFrom(lines)
                .where(lines.INVOICE_ID.eq(invoice))
                .orderBy(lines.PLACE)
                .fetch(row -> new InvoiceLine(
                        row.getName(),
                        Optional.ofNullable(row.getDescription()),
                        new Quantity(row.getQuantity()),
                        Unit.ofWord(row.getUnit()).orElseThrow(),
                        new UnitPrice(row.getPrice(), currency),
                        ofLines.getOrDefault(row.getPlace(), List.of()),
                        vat(row.getVatCategory(), row.getVatRate(), row.getVatReason())));
    }

    List<DocumentAdjustment> adjustmentsOf(UUID invoice, Currency currency) {
        return sql.selectFrom(adjustments)
                .where(adjustments.INVOICE_ID.eq(invoice))
                .orderBy(adjustments.PLACE)
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
    void write(UUID invoice, InvoiceTerms terms) {
        remove(invoice);
        var written = terms.lines();
        for (var place = 0; place < written.size(); place++) {
            write(invoice, place, written.get(place));
        }
        var stated = terms.adjustments();
        for (var place = 0; place < stated.size(); place++) {
            write(invoice, place, stated.get(place));
        }
    }

    private void write(UUID invoice, int place, InvoiceLine line) {
        var row = new InvoiceLineRecord();
        row.setInvoiceId(invoice);
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
        sql.insertInto(lines).set(row).execute();
        for (var nth = 0; nth < line.adjustments().size(); nth++) {
            var adjustment = line.adjustments().get(nth);
            sql.insertInto(lineAdjustments)
                    .set(lineAdjustments.INVOICE_ID, invoice)
                    .set(lineAdjustments.LINE, place)
                    .set(lineAdjustments.PLACE, nth)
                    .set(lineAdjustments.KIND, adjustment.kind().word())
                    .set(lineAdjustments.AMOUNT, amount(adjustment).orElse(null))
                    .set(lineAdjustments.PERCENTAGE, percentage(adjustment).orElse(null))
                    .set(lineAdjustments.REASON, adjustment.reason())
                    .execute();
        }
    }

    private void write(UUID invoice, int place, DocumentAdjustment stated) {
        var adjustment = stated.adjustment();
        var row = new InvoiceAdjustmentRecord();
        row.setInvoiceId(invoice);
        row.setPlace(place);
        row.setKind(adjustment.kind().word());
        row.setAmount(amount(adjustment).orElse(null));
        row.setPercentage(percentage(adjustment).orElse(null));
        row.setReason(adjustment.reason());
        row.setVatCategory(stated.vat().map(vat -> vat.category().code()).orElse(null));
        row.setVatRate(stated.vat().map(vat -> vat.rate().value()).orElse(null));
        row.setVatReason(stated.vat().flatMap(Vat::reason).orElse(null));
        sql.insertInto(adjustments).set(row).execute();
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

    void remove(UUID invoice) {
        sql.deleteFrom(lineAdjustments)
                .where(lineAdjustments.INVOICE_ID.eq(invoice))
                .execute();
        sql.deleteFrom(lines).where(lines.INVOICE_ID.eq(invoice)).execute();
        sql.deleteFrom(adjustments).where(adjustments.INVOICE_ID.eq(invoice)).execute();
    }
}
