package studio.portal.bootstrap.cii;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import studio.portal.application.invoice.InvoicePaper;
import studio.portal.domain.invoice.Adjustment;
import studio.portal.domain.invoice.InvoiceLine;
import studio.portal.domain.invoice.Percentage;
import studio.portal.domain.invoice.Vat;
import studio.portal.domain.invoice.VatCategory;

/**
 * An invoice in the syntax Cross Industry Invoice of EN 16931 (UN/CEFACT D16B). It states the frozen amounts and works
 * out none, so that they are those on the page and in the ledger, to the cent.
 */
public final class CrossIndustryInvoice {
    private static final Map<String, String> NAMESPACES = namespaces();

    private final XmlDocument xml;
    private final InvoicePaper paper;
    private final Conformance conformance;

    private CrossIndustryInvoice(XmlDocument xml, InvoicePaper paper, Conformance conformance) {
        this.xml = xml;
        this.paper = paper;
        this.conformance = conformance;
    }

    /** @param reasons why no VAT is due, in the invoice's language, of the categories that know one reason alone */
    public static byte[] of(InvoicePaper paper, Conformance conformance, Map<VatCategory, String> reasons) {
        return XmlDocument.of("rsm:CrossIndustryInvoice", NAMESPACES, xml -> {
            var invoice = new CrossIndustryInvoice(xml, paper, conformance);
            invoice.context();
            invoice.document();
            xml.element("rsm:SupplyChainTradeTransaction", () -> {
                invoice.lines();
                new TradeParties(xml, paper).agreement();
                invoice.delivery();
                new TradeSettlement(xml, paper, conformance, reasons).write();
            });
        });
    }

    private static Map<String, String> namespaces() {
        var standard = "urn:un:unece:uncefact:data:standard:";
        var namespaces = new LinkedHashMap<String, String>();
        namespaces.put("rsm", standard + "CrossIndustryInvoice:100");
        namespaces.put("qdt", standard + "QualifiedDataType:100");
        namespaces.put("ram", standard + "ReusableAggregateBusinessInformationEntity:100");
        namespaces.put("udt", standard + "UnqualifiedDataType:100");
        return namespaces;
    }

    private void context() throws XMLStreamException {
        xml.element("rsm:ExchangedDocumentContext", () -> {
            if (conformance.process().isPresent()) {
                xml.element(
                        "ram:BusinessProcessSpecifiedDocumentContextParameter",
                        () -> xml.text("ram:ID", conformance.process().get()));
            }
            xml.element(
                    "ram:GuidelineSpecifiedDocumentContextParameter",
                    () -> xml.text("ram:ID", conformance.specification()));
        });
    }

    private void document() throws XMLStreamException {
        xml.element("rsm:ExchangedDocument", () -> {
            xml.text("ram:ID", paper.issued().number().value());
            xml.text("ram:TypeCode", conformance.typeCode(paper.kind()));
            xml.date("ram:IssueDateTime", "udt", paper.issued().issuedOn());
            if (paper.terms().note().isPresent()) {
                xml.element(
                        "ram:IncludedNote",
                        () -> xml.text("ram:Content", paper.terms().note().get()));
            }
        });
    }

    private void lines() throws XMLStreamException {
        List<InvoiceLine> lines = paper.terms().lines();
        for (var i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var number = String.valueOf(i + 1);
            xml.element("ram:IncludedSupplyChainTradeLineItem", () -> line(number, line));
        }
    }

    private void line(String number, InvoiceLine line) throws XMLStreamException {
        xml.element("ram:AssociatedDocumentLineDocument", () -> xml.text("ram:LineID", number));
        xml.element("ram:SpecifiedTradeProduct", () -> {
            xml.text("ram:Name", line.name());
            xml.text("ram:Description", line.description());
        });
        xml.element(
                "ram:SpecifiedLineTradeAgreement",
                () -> xml.element(
                        "ram:NetPriceProductTradePrice",
                        () -> xml.number("ram:ChargeAmount", line.price().amount())));
        xml.element(
                "ram:SpecifiedLineTradeDelivery",
                () -> xml.text(
                        "ram:BilledQuantity",
                        "unitCode",
                        line.unit().code(),
                        line.quantity().amount().toPlainString()));
        xml.element("ram:SpecifiedLineTradeSettlement", () -> {
            xml.element("ram:ApplicableTradeTax", () -> vat(xml, line.vat()));
            for (var adjustment : line.adjustments()) {
                adjustment(line, adjustment);
            }
            xml.element(
                    "ram:SpecifiedTradeSettlementLineMonetarySummation",
                    () -> xml.amount("ram:LineTotalAmount", line.net()));
        });
    }

    private void adjustment(InvoiceLine line, Adjustment adjustment) throws XMLStreamException {
        xml.element("ram:SpecifiedTradeAllowanceCharge", () -> {
            var share = adjustment.extent() instanceof Adjustment.Extent.Share percentage
                    ? Optional.of(percentage.percentage())
                    : Optional.<Percentage>empty();
            TradeSettlement.amounts(
                    xml,
                    adjustment.kind(),
                    share.filter(
                            percentage -> conformance.statesShares(paper.terms().currency())),
                    line.gross(),
                    adjustment.on(line.gross()),
                    adjustment.reason());
        });
    }

    /** What is outside the scope of VAT has no rate, not even that of 0 (BR-O-05). */
    static void vat(XmlDocument xml, Vat vat) throws XMLStreamException {
        xml.text("ram:TypeCode", "VAT");
        xml.text("ram:CategoryCode", vat.category().code());
        if (vat.category() != VatCategory.OUTSIDE_SCOPE) {
            xml.number("ram:RateApplicablePercent", vat.rate().value());
        }
    }

    private void delivery() throws XMLStreamException {
        xml.element("ram:ApplicableHeaderTradeDelivery", () -> {
            var delivery = paper.terms().delivery();
            if (delivery.isEmpty() || isIntraCommunity()) {
                new TradeParties(xml, paper).shipTo();
            }
            if (delivery.isPresent()) {
                xml.element(
                        "ram:ActualDeliverySupplyChainEvent",
                        () -> xml.date(
                                "ram:OccurrenceDateTime", "udt", delivery.get().to()));
            }
        });
    }

    private boolean isIntraCommunity() {
        return paper.terms().vats().anyMatch(vat -> vat.category() == VatCategory.INTRA_COMMUNITY);
    }
}
