package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.INVOICE_APPLIED;
import static studio.portal.persistence.schema.Tables.INVOICE_DEPOSIT;
import static studio.portal.persistence.schema.Tables.INVOICE_VAT;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import studio.portal.domain.invoice.Adjustment;
import studio.portal.domain.invoice.AppliedAdjustment;
import studio.portal.domain.invoice.DeductedDeposit;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.IssuedInvoice;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.Percentage;
import studio.portal.domain.invoice.Vat;
import studio.portal.domain.invoice.VatTotal;

/** The amounts that were reckoned when an invoice was issued, as rows and back. */
final class InvoiceAmountRows {
    private final DSLContext sql;

    InvoiceAmountRows(DSLContext sql) {
        this.sql = sql;
    }

    List<AppliedAdjustment> applied(UUID invoice, Currency currency) {
        return sql.selectFrom(INVOICE_APPLIED)
                .where(INVOICE_APPLIED.INVOICE_ID.eq(invoice))
                .orderBy(INVOICE_APPLIED.PLACE)
                .fetch(row -> new AppliedAdjustment(
                        Adjustment.Kind.ofWord(row.getKind()).orElseThrow(),
                        InvoiceRows.money(row.getAmount(), currency),
                        Optional.ofNullable(row.getBase()).map(base -> InvoiceRows.money(base, currency)),
                        Optional.ofNullable(row.getPercentage()).map(Percentage::new),
                        row.getReason(),
                        InvoiceLineRows.vat(row.getVatCategory(), row.getVatRate(), row.getVatReason())));
    }

    List<VatTotal> vats(UUID invoice, Currency currency) {
        return sql.selectFrom(INVOICE_VAT)
                .where(INVOICE_VAT.INVOICE_ID.eq(invoice))
                .orderBy(INVOICE_VAT.PLACE)
                .fetch(row -> new VatTotal(
                        InvoiceLineRows.vat(row.getVatCategory(), row.getVatRate(), row.getVatReason()),
                        InvoiceRows.money(row.getTaxable(), currency),
                        InvoiceRows.money(row.getTax(), currency)));
    }

    List<DeductedDeposit> deposits(UUID invoice, Currency currency) {
        return sql.selectFrom(INVOICE_DEPOSIT)
                .where(INVOICE_DEPOSIT.INVOICE_ID.eq(invoice))
                .orderBy(INVOICE_DEPOSIT.PLACE)
                .fetch(row -> new DeductedDeposit(
                        new InvoiceId(row.getDepositId()),
                        new InvoiceNumber(row.getNumber()),
                        row.getIssuedOn(),
                        InvoiceRows.money(row.getNet(), currency),
                        InvoiceRows.money(row.getTax(), currency),
                        InvoiceRows.money(row.getGross(), currency)));
    }

    void write(InvoiceId invoice, IssuedInvoice issued) {
        var place = 0;
        for (var applied : issued.totals().adjustments()) {
            write(invoice, place++, applied);
        }
        place = 0;
        for (var total : issued.totals().vats()) {
            write(invoice, place++, total);
        }
        place = 0;
        for (var deposit : issued.deposits()) {
            write(invoice, place++, deposit);
        }
    }

    private void write(InvoiceId invoice, int place, AppliedAdjustment applied) {
        var row = sql.newRecord(INVOICE_APPLIED);
        row.setInvoiceId(invoice.value());
        row.setPlace(place);
        row.setKind(applied.kind().word());
        row.setAmount(applied.amount().amount());
        row.setBase(applied.base().map(Money::amount).orElse(null));
        row.setPercentage(applied.percentage().map(Percentage::value).orElse(null));
        row.setReason(applied.reason());
        row.setVatCategory(applied.vat().category().code());
        row.setVatRate(applied.vat().rate().value());
        row.setVatReason(applied.vat().reason().orElse(null));
        row.insert();
    }

    private void write(InvoiceId invoice, int place, VatTotal total) {
        var row = sql.newRecord(INVOICE_VAT);
        row.setInvoiceId(invoice.value());
        row.setPlace(place);
        row.setVatCategory(total.vat().category().code());
        row.setVatRate(total.vat().rate().value());
        row.setVatReason(Optional.of(total.vat()).flatMap(Vat::reason).orElse(null));
        row.setTaxable(total.taxable().amount());
        row.setTax(total.tax().amount());
        row.insert();
    }

    private void write(InvoiceId invoice, int place, DeductedDeposit deposit) {
        var row = sql.newRecord(INVOICE_DEPOSIT);
        row.setInvoiceId(invoice.value());
        row.setPlace(place);
        row.setDepositId(deposit.invoice().value());
        row.setNumber(deposit.number().value());
        row.setIssuedOn(deposit.issuedOn());
        row.setNet(deposit.net().amount());
        row.setTax(deposit.tax().amount());
        row.setGross(deposit.gross().amount());
        row.insert();
    }
}
