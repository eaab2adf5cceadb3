package studio.portal.bootstrap.cii;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import studio.portal.application.invoice.InvoicePaper;
import studio.portal.domain.invoice.Party;
import studio.portal.domain.invoice.PostalAddress;
import studio.portal.domain.invoice.VatCategory;
import studio.portal.domain.invoice.VatId;

/** Who invoices whom, and what they refer to (BG-4, BG-7, BT-10, BT-13). */
final class TradeParties {
    private final XmlDocument xml;
    private final InvoicePaper paper;

    TradeParties(XmlDocument xml, InvoicePaper paper) {
        this.xml = xml;
        this.paper = paper;
    }

    void agreement() throws XMLStreamException {
        xml.element("ram:ApplicableHeaderTradeAgreement", () -> {
            xml.text("ram:BuyerReference", paper.terms().buyerReference());
            xml.element("ram:SellerTradeParty", () -> {
                xml.text("ram:ID", identifier(paper.issued().seller()));
                party(paper.issued().seller());
            });
            xml.element("ram:BuyerTradeParty", () -> party(paper.issued().buyer()));
            if (paper.terms().purchaseOrder().isPresent()) {
                xml.element(
                        "ram:BuyerOrderReferencedDocument",
                        () -> xml.text(
                                "ram:IssuerAssignedID",
                                paper.terms().purchaseOrder().get()));
            }
        });
    }

    /** What goes to another member state says where to (BR-IC-12), as does what is not delivered yet. */
    void shipTo() throws XMLStreamException {
        var buyer = paper.issued().buyer();
        xml.element("ram:ShipToTradeParty", () -> {
            xml.text("ram:Name", buyer.name());
            xml.element("ram:PostalTradeAddress", () -> address(buyer.address()));
        });
    }

    /** Some number of a seller's there has to be (BT-29, BR-CO-26); without one nothing is issued. */
    private Optional<String> identifier(Party seller) {
        return vatId(seller).isPresent() || seller.registration().isPresent() ? Optional.empty() : seller.taxNumber();
    }

    private void party(Party party) throws XMLStreamException {
        xml.text("ram:Name", party.name());
        if (party.registration().isPresent()) {
            xml.element(
                    "ram:SpecifiedLegalOrganization",
                    () -> xml.text("ram:ID", party.registration().get()));
        }
        if (party.contact().isPresent()) {
            xml.element("ram:DefinedTradeContact", () -> contact(party.contact().get()));
        }
        xml.element("ram:PostalTradeAddress", () -> address(party.address()));
        if (party.contact().isPresent()) {
            xml.element(
                    "ram:URIUniversalCommunication",
                    () -> xml.text(
                            "ram:URIID",
                            "schemeID",
                            "EM",
                            party.contact().get().email().value()));
        }
        numbers(party);
    }

    private void numbers(Party party) throws XMLStreamException {
        var vatId = vatId(party);
        if (vatId.isPresent()) {
            number("VA", vatId.get().value());
        }
        if (party.equals(paper.issued().seller()) && party.taxNumber().isPresent()) {
            number("FC", party.taxNumber().get());
        }
    }

    /** Where VAT is no matter there are no VAT numbers (BR-O-02). */
    private Optional<VatId> vatId(Party party) {
        var outside = paper.terms().vats().anyMatch(vat -> vat.category() == VatCategory.OUTSIDE_SCOPE);
        return outside ? Optional.empty() : party.vatId();
    }

    private void number(String scheme, String number) throws XMLStreamException {
        xml.element("ram:SpecifiedTaxRegistration", () -> xml.text("ram:ID", "schemeID", scheme, number));
    }

    private void contact(Party.Contact contact) throws XMLStreamException {
        xml.text("ram:PersonName", contact.name());
        if (contact.phone().isPresent()) {
            xml.element(
                    "ram:TelephoneUniversalCommunication",
                    () -> xml.text("ram:CompleteNumber", contact.phone().get()));
        }
        xml.element(
                "ram:EmailURIUniversalCommunication",
                () -> xml.text("ram:URIID", contact.email().value()));
    }

    private void address(PostalAddress address) throws XMLStreamException {
        xml.text("ram:PostcodeCode", address.postcode());
        xml.text("ram:LineOne", address.street());
        xml.text("ram:LineTwo", address.addition());
        xml.text("ram:CityName", address.city());
        xml.text("ram:CountryID", address.country().value());
    }
}
