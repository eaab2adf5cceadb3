package studio.portal.bootstrap.cii;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import studio.portal.application.invoice.InvoicePaper;
import studio.portal.domain.invoice.Adjustment;
import studio.portal.domain.invoice.AppliedAdjustment;
import studio.portal.domain.invoice.BankAccount;
import studio.portal.domain.invoice.Delivery;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.Percentage;
import studio.portal.domain.invoice.Totals;
import studio.portal.domain.invoice.VatCategory;
import studio.portal.domain.invoice.VatTotal;

/** What it comes to and how it is paid (BG-3, BG-14, BG-16, BG-20 to BG-23). */
final class TradeSettlement {
    private static final String SEPA_TRANSFER = "58";
    private static final String TRANSFER = "30";
    /** "Instrument not defined": XRechnung asks for one even where nothing is paid to anybody (BR-DE-1). */
    private static final String NO_MEANS = "1";

    private static final String EURO = "EUR";

    private final XmlDocument xml;
    private final InvoicePaper paper;
    private final Conformance conformance;
    private final Map<VatCategory, String> reasons;
    private final Totals totals;

    TradeSettlement(XmlDocument xml, InvoicePaper paper, Conformance conformance, Map<VatCategory, String> reasons) {
        this.xml = xml;
        this.paper = paper;
        this.conformance = conformance;
        this.reasons = reasons;
        totals = paper.issued().totals();
    }

    void write() throws XMLStreamException {
        xml.element("ram:ApplicableHeaderTradeSettlement", () -> {
            if (paper.issued().account().isPresent()) {
                xml.text("ram:PaymentReference", paper.issued().reference().value());
            }
            xml.text("ram:InvoiceCurrencyCode", paper.terms().currency().getCurrencyCode());
            means();
            for (var total : totals.vats()) {
                xml.element("ram:ApplicableTradeTax", () -> vat(total));
            }
            period();
            for (var applied : totals.adjustments()) {
                xml.element("ram:SpecifiedTradeAllowanceCharge", () -> adjustment(applied));
            }
            if (totals.due().isPositive()) {
                xml.element(
                        "ram:SpecifiedTradePaymentTerms",
                        () -> xml.date(
                                "ram:DueDateDateTime", "udt", paper.issued().dueOn()));
            }
            xml.element("ram:SpecifiedTradeSettlementHeaderMonetarySummation", this::sums);
            preceding();
        });
    }

    private void means() throws XMLStreamException {
        var account = paper.issued().account();
        if (account.isPresent()) {
            xml.element("ram:SpecifiedTradeSettlementPaymentMeans", () -> transfer(account.get()));
        } else if (conformance == Conformance.XRECHNUNG) {
            xml.element("ram:SpecifiedTradeSettlementPaymentMeans", () -> xml.text("ram:TypeCode", NO_MEANS));
        }
    }

    private void transfer(BankAccount account) throws XMLStreamException {
        var euros = paper.terms().currency().getCurrencyCode().equals(EURO);
        xml.text("ram:TypeCode", euros ? SEPA_TRANSFER : TRANSFER);
        xml.element("ram:PayeePartyCreditorFinancialAccount", () -> {
            xml.text("ram:IBANID", account.iban().value());
            xml.text("ram:AccountName", account.holder());
        });
        if (account.bic().isPresent()) {
            xml.element(
                    "ram:PayeeSpecifiedCreditorFinancialInstitution",
                    () -> xml.text("ram:BICID", account.bic().get()));
        }
    }

    /** What is outside the scope of VAT has no rate (BR-48), but XRechnung asks for one, which is 0 (BR-DE-14). */
    private void vat(VatTotal total) throws XMLStreamException {
        var category = total.vat().category();
        xml.amount("ram:CalculatedAmount", total.tax());
        xml.text("ram:TypeCode", "VAT");
        xml.text("ram:ExemptionReason", total.vat().reason().or(() -> Optional.ofNullable(reasons.get(category))));
        xml.amount("ram:BasisAmount", total.taxable());
        xml.text("ram:CategoryCode", category.code());
        xml.text("ram:ExemptionReasonCode", category.reasonCode());
        if (category != VatCategory.OUTSIDE_SCOPE || conformance == Conformance.XRECHNUNG) {
            xml.number("ram:RateApplicablePercent", total.vat().rate().value());
        }
    }

    private void period() throws XMLStreamException {
        var period = paper.terms().delivery().filter(Delivery.During.class::isInstance);
        if (period.isPresent()) {
            xml.element("ram:BillingSpecifiedPeriod", () -> {
                xml.date("ram:StartDateTime", "udt", period.get().from());
                xml.date("ram:EndDateTime", "udt", period.get().to());
            });
        }
    }

    private void adjustment(AppliedAdjustment applied) throws XMLStreamException {
        var share = applied.percentage()
                .filter(percentage -> conformance.statesShares(paper.terms().currency()));
        amounts(xml, applied.kind(), share, applied.base().orElse(totals.lines()), applied.amount(), applied.reason());
        xml.element("ram:CategoryTradeTax", () -> CrossIndustryInvoice.vat(xml, applied.vat()));
    }

    /**
     * Of a discount or surcharge on a line or on all of it.
     *
     * @param base what a percentage is taken of
     */
    static void amounts(
            XmlDocument xml,
            Adjustment.Kind kind,
            Optional<Percentage> percentage,
            Money base,
            Money amount,
            String reason)
            throws XMLStreamException {
        xml.element(
                "ram:ChargeIndicator",
                () -> xml.text("udt:Indicator", String.valueOf(kind == Adjustment.Kind.SURCHARGE)));
        if (percentage.isPresent()) {
            xml.number("ram:CalculationPercent", percentage.get().value());
            xml.amount("ram:BasisAmount", base);
        }
        xml.amount("ram:ActualAmount", amount);
        xml.text("ram:Reason", reason);
    }

    private void sums() throws XMLStreamException {
        xml.amount("ram:LineTotalAmount", totals.lines());
        xml.amount("ram:ChargeTotalAmount", totals.surcharges());
        xml.amount("ram:AllowanceTotalAmount", totals.discounts());
        xml.amount("ram:TaxBasisTotalAmount", totals.net());
        xml.text(
                "ram:TaxTotalAmount",
                "currencyID",
                paper.terms().currency().getCurrencyCode(),
                totals.tax().amount().toPlainString());
        xml.amount("ram:GrandTotalAmount", totals.gross());
        xml.amount("ram:TotalPrepaidAmount", totals.deposits());
        xml.amount("ram:DuePayableAmount", totals.due());
    }

    private void preceding() throws XMLStreamException {
        for (var deposit : paper.issued().deposits()) {
            preceding(deposit.number(), deposit.issuedOn());
        }
        if (paper.corrected().isPresent()) {
            preceding(paper.corrected().get().number(), paper.corrected().get().issuedOn());
        }
    }

    private void preceding(InvoiceNumber number, LocalDate issuedOn) throws XMLStreamException {
        xml.element("ram:InvoiceReferencedDocument", () -> {
            xml.text("ram:IssuerAssignedID", number.value());
            xml.date("ram:FormattedIssueDateTime", "qdt", issuedOn);
        });
    }
}
