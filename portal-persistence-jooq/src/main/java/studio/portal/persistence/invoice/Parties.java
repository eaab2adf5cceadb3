package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.INVOICE_PARTY;

import java.util.Optional;
import org.jooq.DSLContext;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.invoice.CountryCode;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.Party;
import studio.portal.domain.invoice.PostalAddress;
import studio.portal.domain.invoice.VatId;
import studio.portal.persistence.schema.tables.records.InvoicePartyRecord;

/** Seller and buyer of issued invoices as rows and back. */
final class Parties {
    private Parties() {}

    static Party party(InvoicePartyRecord row) {
        return new Party(
                row.getName(),
                new PostalAddress(
                        row.getStreet(),
                        Optional.ofNullable(row.getAddition()),
                        row.getPostcode(),
                        row.getCity(),
                        new CountryCode(row.getCountry())),
                Optional.ofNullable(row.getVatId()).map(VatId::new),
                Optional.ofNullable(row.getTaxNumber()),
                Optional.ofNullable(row.getRegistration()),
                Optional.ofNullable(row.getContactName())
                        .map(name -> new Party.Contact(
                                name,
                                Optional.ofNullable(row.getContactPhone()),
                                new EmailAddress(row.getContactEmail()))));
    }

    static InvoicePartyRecord row(DSLContext sql, InvoiceId invoice, String role, Party party) {
        var row = sql.newRecord(INVOICE_PARTY);
        row.setInvoiceId(invoice.value());
        row.setRole(role);
        row.setName(party.name());
        row.setStreet(party.address().street());
        row.setAddition(party.address().addition().orElse(null));
        row.setPostcode(party.address().postcode());
        row.setCity(party.address().city());
        row.setCountry(party.address().country().value());
        row.setVatId(party.vatId().map(VatId::value).orElse(null));
        row.setTaxNumber(party.taxNumber().orElse(null));
        row.setRegistration(party.registration().orElse(null));
        row.setContactName(party.contact().map(Party.Contact::name).orElse(null));
        row.setContactPhone(party.contact().flatMap(Party.Contact::phone).orElse(null));
        row.setContactEmail(party.contact()
                .map(Party.Contact::email)
                .map(EmailAddress::value)
                .orElse(null));
        return row;
    }
}
